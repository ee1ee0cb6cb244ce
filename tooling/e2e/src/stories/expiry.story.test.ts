import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from "vitest";
import { Books, eventually } from "../house/books.ts";
import { hasBrowser, newShopper, openBrowser, PHONE, pictureOf } from "../house/browser.ts";
import { enterCode, fillContact, fillDelivery, placeOrder, putIntoCart, visit } from "./steps.ts";

describe.skipIf(!hasBrowser())("an order nobody pays", () => {
  let browser: Browser;
  let books: Books;
  beforeAll(async () => {
    browser = await openBrowser();
    books = await Books.open();
  });
  afterAll(async () => {
    await browser.close();
    await books.close();
  });

  it("expires after the gateway was asked, and gives back stock and the use of the code", async () => {
    const { page, context, pageErrors } = await newShopper(browser, { size: PHONE });
    onTestFailed(() => pictureOf(page, "expiry"));
    const email = `expiry-${Date.now()}@example.com`;
    const shelf = () =>
      books.row<{ held: number; on_hand: number }>(
        "select sum(v.held)::int as held, sum(v.on_hand)::int as on_hand from variant v join product p on p.id = v.product_id where p.slug = 'hand-grinder'",
      );
    const usesOf = async (code: string) =>
      Number(
        (
          await books.row<{ used: string }>(
            "select v.used + coalesce(sum(t.uses), 0) as used from voucher v left join use_tally t on t.subject_id = v.id where v.public_code = $1 group by v.id",
            [code],
          )
        ).used,
      );
    const before = { shelf: await shelf(), uses: await usesOf("MINA10") };

    // given an order with a code, waiting for its transfer
    await putIntoCart(page, "/products/hand-grinder");
    await visit(page, "/cart");
    await enterCode(page, "mina10");
    await page.getByRole("main").getByText("MINA10").first().waitFor();
    await visit(page, "/checkout");
    await fillContact(page, { name: "林小美", email });
    await fillDelivery(page);
    await placeOrder(page, /超商代碼/);
    await page.waitForURL((url) => url.origin === inject("addresses").ecpay);
    await page.getByRole("button", { name: "取得繳費資訊" }).click();
    await page.waitForURL(
      (url) => url.origin === inject("addresses").shop && url.pathname.startsWith("/orders/"),
    );
    const order = await books.row<{ id: string; number: string; state: string }>(
      "select id, number, state from orders where email = $1",
      [email],
    );
    expect(order.state).toBe("AWAITING_PAYMENT");
    expect((await shelf()).held).toBe(before.shelf.held + 1);
    expect(await usesOf("MINA10")).toBe(before.uses + 1);

    // when the deadline and its grace have passed, and the worker looks
    await books.rows("update orders set pay_until = now() - interval '10 days' where id = $1", [
      order.id,
    ]);
    await books.rows(
      "update payment set pay_until = now() - interval '10 days' where order_id = $1",
      [order.id],
    );
    await books.runTask("expireOrders");

    // then the order has ended, and everything it held is free again
    await eventually(async () => {
      const { state } = await books.row<{ state: string }>(
        "select state from orders where id = $1",
        [order.id],
      );
      return state === "EXPIRED";
    });
    expect(await shelf()).toEqual(before.shelf);
    expect(await usesOf("MINA10")).toBe(before.uses);
    const [use] = await books.rows<{ state: string }>(
      "select state from redemption where order_id = $1 and voucher_id is not null",
      [order.id],
    );
    expect(use!.state).toBe("RELEASED");

    // and its page says so, with a way to order again
    await page.reload({ waitUntil: "networkidle" });
    await page.getByRole("main").getByText(/逾期/).first().waitFor();
    expect(await books.sumOfAllAccounts()).toBe(0);
    expect(pageErrors).toEqual([]);
    await context.close();
  });
});
