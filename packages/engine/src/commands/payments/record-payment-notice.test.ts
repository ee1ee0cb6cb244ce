import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelOrder, expireOrder, type NoticeOutcome, type PaymentNotice } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { must, openWorld, SYSTEM, type World } from "../testing/world.ts";

const DAY = 86_400_000;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

/** An order with one attempt, and how it stands afterwards. */
async function awaiting(method: "ATM" | "CREDIT" = "ATM", stock = 5) {
  const variant = await world.goods(1000, stock);
  const order = await world.ordered([[variant, 1]]);
  const attempt = await world.attempt(order.orderId, method);
  return { variant, orderId: order.orderId, total: order.total, trade: attempt.tradeNumber };
}
const stateOf = async (orderId: string) =>
  (await world.one<{ state: string }>(sql`select state from orders where id = ${orderId}`)).state;
const alertsOf = async (orderId: string | null) =>
  (
    await world.rows<{ kind: string }>(
      sql`select kind from alert where order_id is not distinct from ${orderId}::uuid order by at, id`,
    )
  ).map(({ kind }) => kind);

describe("each row of the table of notices", () => {
  /** What is told to an order that waits for an account transfer; the outcome; where the order stands. */
  const CASES: readonly [
    story: string,
    more: Partial<PaymentNotice>,
    outcome: NoticeOutcome,
    state: string,
  ][] = [
    ["paid, all equal", {}, "PAID", "PAID"],
    ["declined", { result: "FAILED", resultCode: "10100058" }, "ATTEMPT_FAILED", "PENDING"],
    ["asked, and not paid yet", { kind: "QUERY", result: "UNPAID" }, "STILL_UNPAID", "PENDING"],
    [
      "asked about an attempt the gateway never saw",
      { kind: "QUERY", result: "UNPAID", amount: null },
      "STILL_UNPAID",
      "PENDING",
    ],
    ["asked, and paid: the callback never came", { kind: "QUERY" }, "PAID", "PAID"],
    ["simulated in the back office", { isSimulated: true }, "SIMULATED", "PENDING"],
    ["the browser came back", { kind: "BROWSER" }, "DISPLAY_ONLY", "PENDING"],
    ["a forged seal", { isVerified: false }, "UNVERIFIED", "PENDING"],
    ["another merchant", { merchantId: "2000132" }, "OTHER_MERCHANT", "PENDING"],
    ["less money", { amount: 1 }, "WRONG_AMOUNT", "PENDING"],
    ["no whole number", { amount: null }, "WRONG_AMOUNT", "PENDING"],
    ["a trade nobody knows", { tradeNumber: "NOSUCHTRADE000000000" }, "UNKNOWN_TRADE", "PENDING"],
    ["no trade at all", { tradeNumber: null }, "UNKNOWN_TRADE", "PENDING"],
    ["paid without the gateway's number", { providerTradeNumber: null }, "INCOMPLETE", "PENDING"],
    [
      "a number notice without a number",
      { kind: "NUMBER", result: "NUMBER_ISSUED" },
      "INCOMPLETE",
      "PENDING",
    ],
  ];

  it.each(CASES)("%s", async (_, more, outcome, state) => {
    const { orderId, total, trade } = await awaiting();
    const decided = await world.tell(world.notice(trade, total, more));
    expect(decided.outcome).toBe(outcome);
    expect(decided.isAcknowledged).toBe(more.isVerified ?? true);
    expect(await stateOf(orderId)).toBe(state);
    const kept = await world.one<{ raw: string; outcome: string }>(
      sql`select n.raw, o.outcome from payment_notice n join payment_notice_outcome o on o.notice_id = n.id
          where n.id = ${decided.noticeId}`,
    );
    expect(kept).toEqual({ raw: `MerchantTradeNo=${trade}`, outcome });
  });

  it("raises an alert for what disagrees, and changes nothing", async () => {
    const { orderId, total, trade } = await awaiting();
    await world.tell(world.notice(trade, total + 1));
    expect(await alertsOf(orderId)).toEqual(["payment.wrong_amount"]);
    await world.tell(world.notice(trade, total, { isVerified: false }));
    expect(await alertsOf(null)).toContain("payment.unverified");
    expect(
      await world.count(
        sql`select count(*)::int as n from payment where order_id = ${orderId} and state <> 'CREATED'`,
      ),
    ).toBe(0);
  });

  it("in test mode a simulated payment counts", async () => {
    const { orderId, total, trade } = await awaiting();
    const context = { ...world.context(SYSTEM) };
    const settings = { ...context.settings, acceptsSimulatedPayments: true };
    const { recordPaymentNotice } = await import("../index.ts");
    const notice = world.notice(trade, total, { isSimulated: true });
    expect((await recordPaymentNotice({ ...context, settings }, notice)).outcome).toBe("PAID");
    expect(await stateOf(orderId)).toBe("PAID");
  });
});

describe("after it was paid", () => {
  it("nothing makes it unpaid: not a failure, a number, nor the same message in other words", async () => {
    const { orderId, total, trade } = await awaiting();
    await world.tell(world.notice(trade, total));
    const number = { accountNumber: "1", payUntil: world.now.getTime() };
    for (const [more, outcome] of [
      [{ resultMessage: "paid" }, "ALREADY_PAID"],
      [{ kind: "QUERY" }, "ALREADY_PAID"],
      [{ result: "FAILED", resultCode: "10100058" }, "FAILED_AFTER_PAID"],
      [{ kind: "NUMBER", result: "NUMBER_ISSUED", number }, "NUMBER_AFTER_PAID"],
    ] as const) {
      expect((await world.tell(world.notice(trade, total, more))).outcome).toBe(outcome);
      expect(await stateOf(orderId)).toBe("PAID");
    }
    expect(await world.count(sql`select count(*)::int as n from course_grant`)).toBe(0);
  });

  it("a second attempt that is paid too goes to the refund list", async () => {
    const { orderId, total, trade } = await awaiting();
    const second = await world.attempt(orderId, "CREDIT");
    await world.tell(world.notice(trade, total));
    const twice = world.notice(second.tradeNumber, total, { providerTradeNumber: "2611SECOND" });
    expect((await world.tell(twice)).outcome).toBe("DUPLICATE_PAYMENT");
    expect((await world.tell(twice)).outcome).toBe("ALREADY_PAID");
    expect(
      await world.rows(
        sql`select state, is_duplicate from payment where order_id = ${orderId} order by is_duplicate`,
      ),
    ).toEqual([
      { state: "PAID", is_duplicate: false },
      { state: "PAID", is_duplicate: true },
    ]);
    expect(await world.one(sql`select needs_refund from orders where id = ${orderId}`)).toEqual({
      needs_refund: true,
    });
    expect(await alertsOf(orderId)).toEqual(["payment.duplicate"]);
  });

  it("the same attempt under another number of the gateway is money that came twice", async () => {
    const { orderId, total, trade } = await awaiting();
    await world.tell(world.notice(trade, total));
    const other = world.notice(trade, total, { providerTradeNumber: "2611OTHER" });
    expect((await world.tell(other)).outcome).toBe("DUPLICATE_PAYMENT");
    expect((await world.tell(other)).outcome).toBe("ALREADY_PAID");
    expect(
      await world.one(
        sql`select count(*)::int as n, sum(amount)::int as sum from payment where order_id = ${orderId} and state = 'PAID'`,
      ),
    ).toEqual({ n: 2, sum: 2 * total });
    expect(
      await world.one(
        sql`select sum(amount)::int as owed from posting where account = 'REFUND_OWED'
            and journal_entry_id in (select id from journal_entry where order_id = ${orderId})`,
      ),
    ).toEqual({ owed: -total });
  });
});

describe("money that comes late", () => {
  const late = () => new Date(world.now.getTime() + 30 * DAY);
  const expired = async (stock = 5) => {
    const facts = await awaiting("ATM", stock);
    must(
      await expireOrder(world.context(SYSTEM, late()), {
        orderId: facts.orderId,
        gateway: "UNPAID",
      }),
    );
    return facts;
  };

  it("is served when the goods are still there", async () => {
    const { orderId, total, trade, variant } = await expired();
    const notice = world.notice(trade, total);
    expect((await world.tell(notice, late())).outcome).toBe("PAID_LATE");
    expect((await world.tell(notice, late())).outcome).toBe("ALREADY_PAID");
    expect(await stateOf(orderId)).toBe("PAID");
    expect(await world.one(sql`select on_hand, held from variant where id = ${variant}`)).toEqual({
      on_hand: 4,
      held: 0,
    });
    expect(
      await world.one(sql`select needs_refund, needs_review from orders where id = ${orderId}`),
    ).toEqual({
      needs_refund: false,
      needs_review: "PAID_LATE",
    });
  });

  it("after a cancel too", async () => {
    const { orderId, total, trade } = await awaiting();
    must(await cancelOrder(world.context(SYSTEM), { orderId, reason: "changed my mind" }));
    expect((await world.tell(world.notice(trade, total))).outcome).toBe("PAID_LATE");
    expect(await stateOf(orderId)).toBe("PAID");
  });

  it("is kept and to be given back when the goods are gone; nothing is handed over", async () => {
    const { orderId, total, trade, variant } = await expired(1);
    await world.paid([[variant, 1]]);
    expect((await world.tell(world.notice(trade, total), late())).outcome).toBe(
      "PAID_NEEDS_REFUND",
    );
    expect(await stateOf(orderId)).toBe("PAID");
    expect(await world.one(sql`select needs_refund from orders where id = ${orderId}`)).toEqual({
      needs_refund: true,
    });
    expect(
      await world.count(sql`select count(*)::int as n from shipment where order_id = ${orderId}`),
    ).toBe(0);
    expect(await world.one(sql`select on_hand, held from variant where id = ${variant}`)).toEqual({
      on_hand: 0,
      held: 0,
    });
  });

  it("counts a code whose limit is used up meanwhile beside the limit, and says so", async () => {
    const { applyCode } = await import("../index.ts");
    const variant = await world.goods(1000, 10);
    const voucherId = await world.voucher("LASTONE", {
      maxRedemptions: 1,
      maxRedemptionsPerCustomer: 1,
    });
    const buy = async () => {
      const cart = await world.cart([[variant, 1]]);
      must(await applyCode(world.context(), { ...cart, text: "LASTONE" }));
      return must(await world.place(cart));
    };
    const first = await buy();
    const attempt = await world.attempt(first.orderId);
    must(
      await expireOrder(world.context(SYSTEM, late()), {
        orderId: first.orderId,
        gateway: "UNPAID",
      }),
    );
    await buy();
    expect((await world.tell(world.notice(attempt.tradeNumber, first.total), late())).outcome).toBe(
      "PAID_LATE",
    );
    expect(await world.one(sql`select used, overrun from voucher where id = ${voucherId}`)).toEqual(
      { used: 2, overrun: 1 },
    );
    expect(
      await world.one(
        sql`select state, is_overrun, counts_voucher, counts_discount from redemption where order_id = ${first.orderId}`,
      ),
    ).toEqual({
      state: "REDEEMED",
      is_overrun: true,
      counts_voucher: false,
      counts_discount: true,
    });
    expect(await alertsOf(first.orderId)).toEqual(["payment.late", "voucher.overrun"]);
  });
});

describe("a number", () => {
  it("is stored with its deadline, moves the order on, and is no payment", async () => {
    const { orderId, total, trade } = await awaiting();
    const payUntil = world.now.getTime() + 3 * DAY;
    const number = { bankCode: "822", accountNumber: "9103522175887271", payUntil };
    const notice = world.notice(trade, total, { kind: "NUMBER", result: "NUMBER_ISSUED", number });
    for (let told = 0; told < 3; told++) {
      expect((await world.tell(notice)).outcome).toBe("NUMBER_STORED");
    }
    expect(await stateOf(orderId)).toBe("AWAITING_PAYMENT");
    expect(
      await world.one(
        sql`select state, bank_code, account_number, store_code from payment where trade_number = ${trade}`,
      ),
    ).toEqual({
      state: "NUMBER_ISSUED",
      bank_code: "822",
      account_number: "9103522175887271",
      store_code: null,
    });
    expect(
      await world.one(
        sql`select (extract(epoch from pay_until) * 1000)::float8 as n from orders where id = ${orderId}`,
      ),
    ).toEqual({ n: payUntil });
    expect(
      await world.count(
        sql`select count(*)::int as n from order_history where order_id = ${orderId} and event = 'NUMBER_ISSUED'`,
      ),
    ).toBe(1);
  });
  it("of a store is three barcodes", async () => {
    const { total, trade } = await awaiting();
    const number = {
      barcodes: ["1504CCC", "504CC9999999999", "150401000012500"],
      payUntil: world.now.getTime() + DAY,
    };
    await world.tell(
      world.notice(trade, total, { kind: "NUMBER", result: "NUMBER_ISSUED", number }),
    );
    expect(
      await world.one(
        sql`select to_jsonb(barcodes) as barcodes from payment where trade_number = ${trade}`,
      ),
    ).toEqual({ barcodes: number.barcodes });
  });
});

it("what was paid is in the books: claim gone, money and tax there, and all of it zero", async () => {
  const { orderId, total, trade } = await awaiting();
  await world.tell(world.notice(trade, total));
  expect(
    await world.rows(
      sql`select p.account, sum(p.amount)::int as amount from posting p join journal_entry j on j.id = p.journal_entry_id
          where j.order_id = ${orderId} group by p.account having sum(p.amount) <> 0 order by p.account`,
    ),
  ).toEqual([
    { account: "GATEWAY", amount: 1100 },
    { account: "SALES", amount: -1048 },
    { account: "SALES_TAX", amount: -52 },
  ]);
});
