import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from "vitest";
import { Books, eventually } from "../house/books.ts";
import { DESKTOP, hasBrowser, newShopper, openBrowser, pictureOf } from "../house/browser.ts";
import { fillContact, fillDelivery, placeOrder, putIntoCart, visit } from "./steps.ts";

describe.skipIf(!hasBrowser())("paying by card, as a guest", () => {
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

  it("a declined card can be tried again, and the browser's word alone pays nothing", async () => {
    const { page, context, pageErrors } = await newShopper(browser, { size: DESKTOP });
    onTestFailed(() => pictureOf(page, "card"));
    const email = `card-${Date.now()}@example.com`;
    const stateOf = async () =>
      (await books.row<{ state: string }>("select state from orders where email = $1", [email]))
        .state;

    // given a guest with goods in the cart
    await putIntoCart(page, "/products/hand-grinder");
    await visit(page, "/checkout");
    await fillContact(page, { name: "Amy Lin", email });
    await fillDelivery(page);

    // when the card is declined
    await placeOrder(page, /信用卡/);
    await page.waitForURL((url) => url.origin === inject("addresses").ecpay);
    await page.getByRole("button", { name: "授權失敗" }).first().click();
    await page.waitForURL((url) => url.origin === inject("addresses").shop);

    // then nothing is paid, the reason is shown, and another attempt takes a new trade number
    expect(await stateOf()).toBe("AWAITING_PAYMENT");
    await page.getByRole("main").getByText("再付一次").click();
    await page.getByRole("button", { name: "前往刷卡" }).click();
    await page.waitForURL((url) => url.origin === inject("addresses").ecpay);

    // when the second attempt is approved
    await page.getByRole("button", { name: "確認付款" }).first().click();
    await page.waitForURL((url) => url.origin === inject("addresses").shop);
    await eventually(async () => (await stateOf()) === "PAID");

    // then the waiting page turns into the paid order by itself
    await page.getByRole("main").getByText("已付款").first().waitFor();
    const attempts = await books.rows<{ state: string; trade_number: string }>(
      "select p.state, p.trade_number from payment p join orders o on o.id = p.order_id where o.email = $1 order by p.created_at",
      [email],
    );
    expect(attempts.map(({ state }) => state)).toEqual(["FAILED", "PAID"]);
    expect(new Set(attempts.map(({ trade_number: number }) => number)).size).toBe(2);
    expect(pageErrors).toEqual([]);
    await context.close();
  });
});
