import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from "vitest";
import { Books, eventually } from "../house/books.ts";
import { hasBrowser, newShopper, openBrowser, PHONE, pictureOf } from "../house/browser.ts";
import { atTheGateway } from "../house/gateway.ts";
import { enterCode, fillDelivery, placeOrder, putIntoCart, signUp, visit } from "./steps.ts";

describe.skipIf(!hasBrowser())(
  "from a recommendation to a paid, explained, attributed order",
  () => {
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

    it("goods and a course, a KOL's code, an ATM transfer hours later; everything happens, once", async () => {
      const { page, context, pageErrors } = await newShopper(browser, { size: PHONE });
      onTestFailed(() => pictureOf(page, "atm"));
      const email = `story-${Date.now()}@example.com`;

      // given a shopper who came by Mina's link and fills one cart with goods and a course
      await visit(page, "/r/mina?sub=story1");
      await expect.poll(() => page.url()).toContain("/from/mina");
      await putIntoCart(page, "/products/fog-glaze-mug");
      await putIntoCart(page, "/courses/pour-over-from-zero");

      // when they type Mina's code the way a Chinese keyboard does
      await visit(page, "/cart");
      await enterCode(page, "ｍｉｎａ－１０");
      const main = page.getByRole("main");
      await main.getByText("MINA10").first().waitFor();

      // then the price explains itself
      await main.getByText("推廣夥伴 9 折").first().waitFor();
      await main.getByText("為什麼是這個金額？").click();
      await main.getByText(/9 折/).first().waitFor();

      // when they sign up and pay by ATM
      await signUp(page, { name: "王小明", email, next: "/checkout" });
      await fillDelivery(page);
      await placeOrder(page, /ATM 轉帳/);
      await page.waitForURL((url) => url.origin === inject("addresses").ecpay);
      await page.getByRole("button", { name: "取得繳費資訊" }).click();
      await page.waitForURL(
        (url) => url.origin === inject("addresses").shop && url.pathname.startsWith("/orders/"),
      );
      const order = await eventually(() =>
        books
          .rows<{ id: string; number: string; state: string; total: string; customer_id: string }>(
            "select id, number, state, total, customer_id from orders where email = $1",
            [email],
          )
          .then(([row]) => row),
      );

      // then the number is shown on the shop's own page, and nothing is paid
      await eventually(async () => {
        const { state } = await books.row<{ state: string }>(
          "select state from orders where id = $1",
          [order.id],
        );
        return state === "AWAITING_PAYMENT";
      });
      const payment = await books.row<{
        trade_number: string;
        account_number: string;
        bank_code: string;
      }>(
        "select trade_number, account_number, bank_code from payment where order_id = $1 and state = 'NUMBER_ISSUED'",
        [order.id],
      );
      await visit(page, `/orders/${order.number}/pay`);
      expect((await main.textContent())?.replaceAll(/\s/g, "")).toContain(payment.account_number);
      expect(
        await count(
          "select 1 from course_grant g join order_line l on l.id = g.order_line_id where l.order_id = $1",
        ),
      ).toBe(0);

      // when the bank tells ECPay hours later, and ECPay tells us twice
      await atTheGateway(`trades/${payment.trade_number}/pay`);
      await eventually(async () => {
        const { state } = await books.row<{ state: string }>(
          "select state from orders where id = $1",
          [order.id],
        );
        return state === "PAID";
      });
      await atTheGateway(`trades/${payment.trade_number}/faults/duplicate-identical`);

      // then the page says paid, and the books say everything happened once
      await visit(page, `/orders/${order.number}`);
      await main.getByText("已付款").first().waitFor();
      expect(
        await count("select 1 from order_history where order_id = $1 and to_state = 'PAID'"),
      ).toBe(1);
      const [redemption] = await books.rows<{ state: string; amount: string }>(
        "select state, amount from redemption where order_id = $1 and voucher_id is not null",
        [order.id],
      );
      expect(redemption).toMatchObject({ state: "REDEEMED" });
      expect(Number(redemption!.amount)).toBeGreaterThan(0);
      const movements = await books.rows<{ kind: string; quantity: number }>(
        "select m.kind, m.quantity from stock_movement m join order_line l on l.id = m.order_line_id where l.order_id = $1 order by m.at, m.id",
        [order.id],
      );
      expect(movements.map(({ kind }) => kind)).toEqual(["HELD", "COMMITTED"]);
      expect(
        await count(
          "select 1 from course_grant g join order_line l on l.id = g.order_line_id where l.order_id = $1 and g.customer_id is not null",
        ),
      ).toBe(1);
      const credited = await books.row<{
        basis: string;
        slug: string;
        state: string;
        amount: string;
        base: string;
      }>(
        `select v.basis, a.slug, c.state, c.amount, c.base from conversion v
         join affiliate a on a.id = v.affiliate_id join commission c on c.conversion_id = v.id where v.order_id = $1`,
        [order.id],
      );
      expect(credited).toMatchObject({ basis: "CODE", slug: "mina", state: "PENDING" });
      expect(Number(credited.amount)).toBeGreaterThan(0);
      expect(await books.sumOfAllAccounts()).toBe(0);

      // and the course is open
      await visit(page, "/account/courses");
      await main.getByText("手沖咖啡：從零到每天都好喝").first().waitFor();
      expect(pageErrors).toEqual([]);
      await context.close();

      async function count(text: string): Promise<number> {
        return (await books.rows(text, [order.id])).length;
      }
    });
  },
);
