import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  applyCode,
  hasCourseAccess,
  previewRefund,
  recordRefundResult,
  refundDuplicate,
  refundOrder,
  type RefundInput,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

type Units = readonly (readonly [string, number])[];

/** An order with an optional code, paid; its lines in the order they were added. */
async function paidOrder(units: Units, code?: string, method: "ATM" | "CREDIT" = "ATM") {
  const cart = await world.cart(units);
  if (code) must(await applyCode(world.context(), { ...cart, text: code }));
  const order = must(await world.place(cart));
  const attempt = await world.attempt(order.orderId, method);
  await world.tell(world.notice(attempt.tradeNumber, order.total));
  const lines = await world.rows<{ id: string }>(
    sql`select id from order_line where order_id = ${order.orderId} order by position`,
  );
  return { ...order, lineIds: lines.map(({ id }) => id) };
}

const preview = async (input: RefundInput) =>
  must(await previewRefund(world.context(ADMIN), input)).preview;

let keys = 0;
async function refund(input: RefundInput, more: object = {}) {
  const { amount } = await preview(input);
  return refundOrder(world.context(ADMIN), {
    idempotencyKey: `refund-${++keys}`,
    expectedAmount: amount,
    reason: "returned",
    returnsStock: true,
    ...input,
    ...more,
  });
}

describe("part of an order", () => {
  it("KEEP gives back the units' share, its tax by difference, and the goods to the shelf", async () => {
    const variant = await world.goods(100, 10);
    await world.voucher("KEEP10");
    const { orderId, lineIds } = await paidOrder([[variant, 3]], "KEEP10");
    const input: RefundInput = {
      orderId,
      mode: "KEEP",
      lines: [{ lineId: lineIds[0]!, quantity: 2 }],
    };
    expect(await preview(input)).toMatchObject({
      amount: 180,
      tax: 9,
      shipping: 0,
      channel: "MANUAL",
    });
    expect(must(await refund(input))).toMatchObject({
      state: "PARTIALLY_REFUNDED",
      amount: 180,
      channel: "MANUAL",
    });
    expect(await world.one(sql`select on_hand, held from variant where id = ${variant}`)).toEqual({
      on_hand: 9,
      held: 0,
    });
    expect(await world.one(sql`select refunded_total from orders where id = ${orderId}`)).toEqual({
      refunded_total: 180,
    });
    expect(
      await world.rows(
        sql`select state, amount, tax_amount, mode from refund where order_id = ${orderId}`,
      ),
    ).toEqual([{ state: "MANUAL", amount: 180, tax_amount: 9, mode: "KEEP" }]);
    // the rest, shipping too
    expect(must(await refund({ orderId, mode: "FULL", lines: [] }))).toMatchObject({
      state: "REFUNDED",
      amount: 190,
    });
    expect(
      await world.one(
        sql`select sum(tax_amount)::int as tax from refund where order_id = ${orderId}`,
      ),
    ).toEqual(await world.one(sql`select tax_total::int as tax from orders where id = ${orderId}`));
  });

  it("REEVALUATE prices what is kept with the order's own rules: 2,196 - 300, the 399 item back, 99", async () => {
    const discountId = await world.discount({
      config: { type: "FIXED_AMOUNT", amountOff: 300 },
      condition: { type: "MINIMUM_ORDER", amount: 2000 },
    });
    await world.voucher("GU300", { discountId });
    const prices = [399, 499, 599, 699];
    const units: [string, number][] = [];
    for (const price of prices) units.push([await world.goods(price), 1]);
    const { orderId, lineIds } = await paidOrder(units, "GU300");
    const lines = [{ lineId: lineIds[0]!, quantity: 1 }];
    expect((await preview({ orderId, mode: "REEVALUATE", lines })).amount).toBe(99);
    expect((await preview({ orderId, mode: "KEEP", lines })).amount).toBe(344);
    must(await refund({ orderId, mode: "REEVALUATE", lines }));
    expect(must(await refund({ orderId, mode: "FULL", lines: [] })).amount).toBe(1896 - 99 + 100);
  });

  it("with shipping, when it is said", async () => {
    const { orderId, lineIds } = await paidOrder([[await world.goods(500), 2]]);
    const lines = [{ lineId: lineIds[0]!, quantity: 1 }];
    expect(await preview({ orderId, mode: "KEEP", lines, withShipping: true })).toMatchObject({
      amount: 600,
      shipping: 100,
    });
    must(await refund({ orderId, mode: "KEEP", lines, withShipping: true }));
    expect(await preview({ orderId, mode: "FULL", lines: [] })).toMatchObject({
      amount: 500,
      shipping: 0,
    });
  });
});

describe("commission follows what is kept", () => {
  it("shrinks, once for each refund, and is gone when everything went back", async () => {
    const affiliateId = await world.affiliate("refunded", {
      rate: "8",
      terms: { base: "WITH_TAX" },
    });
    const discountId = await world.discount({ config: { type: "FIXED_AMOUNT", amountOff: 300 } });
    await world.voucher("FOLLOW", { affiliateId, discountId });
    const { orderId, lineIds } = await paidOrder(
      [
        [await world.goods(1680), 1],
        [await world.goods(890), 1],
        [await world.goods(430), 1],
      ],
      "FOLLOW",
    );
    const ledger = () =>
      world.rows<{ kind: string; amount: number }>(
        sql`select e.kind, e.amount from commission_entry e join commission c on c.id = e.commission_id
            where c.order_id = ${orderId} order by e.at, e.id`,
      );
    const kept = () =>
      world.one(sql`select state, amount from commission where order_id = ${orderId}`);
    expect(await kept()).toEqual({ state: "PENDING", amount: 216 });
    const input: RefundInput = {
      orderId,
      mode: "KEEP",
      lines: [{ lineId: lineIds[2]!, quantity: 1 }],
    };
    expect((await preview(input)).commissions).toMatchObject([{ before: 216, after: 185 }]);
    must(await refund(input));
    expect(await ledger()).toEqual([
      { kind: "ACCRUAL", amount: 216 },
      { kind: "REFUND_ADJUSTMENT", amount: -31 },
    ]);
    must(await refund({ orderId, mode: "FULL", lines: [] }));
    expect(await kept()).toEqual({ state: "REVERSED", amount: 0 });
    expect(
      await world.count(
        sql`select coalesce(sum(amount), 0)::int as n from posting where account = 'COMMISSION_OWED'`,
      ),
    ).toBe(0);
  });

  it("is clawed back when it was paid out", async () => {
    const affiliateId = await world.affiliate("paidout", {
      rate: "10",
      terms: { base: "WITH_TAX" },
    });
    await world.voucher("PAIDOUT", { affiliateId });
    const { orderId } = await paidOrder([[await world.goods(1000), 1]], "PAIDOUT");
    await world.rows(sql`update commission set state = 'PAID' where order_id = ${orderId}`);
    must(await refund({ orderId, mode: "FULL", lines: [] }));
    expect(
      await world.rows(
        sql`select e.kind, e.amount, c.state from commission_entry e join commission c on c.id = e.commission_id
            where c.order_id = ${orderId} order by e.at, e.id`,
      ),
    ).toEqual([
      { kind: "ACCRUAL", amount: 90, state: "PAID" },
      { kind: "CLAWBACK", amount: -90, state: "PAID" },
    ]);
  });
});

describe("a code", () => {
  it("comes back with a full refund when its policy says so, and only then", async () => {
    const back = await world.voucher("COMESBACK", { restoreOn: "FULL_REFUND", maxRedemptions: 1 });
    const stays = await world.voucher("STAYSUSED", { maxRedemptions: 1 });
    for (const [code, voucherId, used, state] of [
      ["COMESBACK", back, 0, "RESTORED"],
      ["STAYSUSED", stays, 1, "REDEEMED"],
    ] as const) {
      const { orderId, lineIds } = await paidOrder([[await world.goods(500), 2]], code);
      must(await refund({ orderId, mode: "KEEP", lines: [{ lineId: lineIds[0]!, quantity: 1 }] }));
      expect(await world.one(sql`select used from voucher where id = ${voucherId}`)).toEqual({
        used: 1,
      });
      must(await refund({ orderId, mode: "FULL", lines: [] }));
      expect(await world.one(sql`select used from voucher where id = ${voucherId}`)).toEqual({
        used,
      });
      expect(
        await world.rows(sql`select state from redemption where order_id = ${orderId}`),
      ).toEqual([{ state }]);
    }
  });
});

it("a course that came back is seen no more", async () => {
  const { variantId, courseId } = await world.course(3000);
  const member = await world.member();
  const { orderId } = await world.paid([[variantId, 1]], { actor: member });
  const access = () => hasCourseAccess(world.context(), { customerId: member.id, courseId });
  expect(await access()).toBe(true);
  must(await refund({ orderId, mode: "FULL", lines: [] }));
  expect(await access()).toBe(false);
});

describe("the money", () => {
  it("by card waits for the gateway, and its answer is written once", async () => {
    const { orderId, total } = await paidOrder([[await world.goods(500), 1]], undefined, "CREDIT");
    const { refundId, channel } = must(await refund({ orderId, mode: "FULL", lines: [] }));
    expect(channel).toBe("CARD");
    const tell = (outcome: "DONE" | "FAILED") =>
      recordRefundResult(world.context(ADMIN), { refundId: refundId!, outcome });
    expect(must(await tell("FAILED")).state).toBe("FAILED");
    expect(must(await tell("DONE")).state).toBe("DONE");
    expect(must(await tell("DONE")).state).toBe("DONE");
    expect(
      await world.rows(
        sql`select p.account, sum(p.amount)::int as n from posting p join journal_entry j on j.id = p.journal_entry_id
            where j.order_id = ${orderId} group by p.account having sum(p.amount) <> 0`,
      ),
    ).toEqual([]);
    expect(
      await world.one(sql`select state, refunded_amount from payment where order_id = ${orderId}`),
    ).toEqual({
      state: "REFUNDED",
      refunded_amount: total,
    });
  });

  it("of an order paid too late to be served goes back without goods coming back", async () => {
    const variant = await world.goods(700, 1);
    const order = await world.ordered([[variant, 1]]);
    const attempt = await world.attempt(order.orderId);
    const { cancelOrder } = await import("../index.ts");
    must(await cancelOrder(world.context(ADMIN), { orderId: order.orderId, reason: "x" }));
    await world.paid([[variant, 1]]);
    await world.tell(world.notice(attempt.tradeNumber, order.total));
    must(await refund({ orderId: order.orderId, mode: "FULL", lines: [] }));
    expect(await world.one(sql`select on_hand from variant where id = ${variant}`)).toEqual({
      on_hand: 0,
    });
    expect(
      await world.one(sql`select needs_refund, state from orders where id = ${order.orderId}`),
    ).toEqual({
      needs_refund: false,
      state: "REFUNDED",
    });
  });
});

describe("money that came twice", () => {
  it("goes back once, and the order leaves the refund list", async () => {
    const variant = await world.goods(500, 5);
    const order = await world.ordered([[variant, 1]]);
    const [first, second] = [
      await world.attempt(order.orderId),
      await world.attempt(order.orderId, "CREDIT"),
    ];
    await world.tell(world.notice(first.tradeNumber, order.total));
    await world.tell(
      world.notice(second.tradeNumber, order.total, { providerTradeNumber: "2611TWICE" }),
    );
    const give = () =>
      refundDuplicate(world.context(ADMIN), { paymentId: second.paymentId, reason: "paid twice" });
    const answers = await Promise.all([give(), give(), give()]);
    expect(answers.filter(({ ok }) => ok)).toMatchObject([{ amount: 600, channel: "CARD" }]);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["NOTHING_TO_REFUND"]));
    const { refundId } = must(answers.find(({ ok }) => ok)!);
    must(await recordRefundResult(world.context(ADMIN), { refundId, outcome: "DONE" }));
    expect(
      await world.one(
        sql`select state, needs_refund, refunded_total from orders where id = ${order.orderId}`,
      ),
    ).toEqual({ state: "PAID", needs_refund: false, refunded_total: 0 });
    expect(
      await world.rows(
        sql`select p.account, sum(p.amount)::int as amount from posting p join journal_entry j on j.id = p.journal_entry_id
            where j.order_id = ${order.orderId} and p.account in ('GATEWAY', 'REFUND_OWED') group by p.account order by 1`,
      ),
    ).toEqual([
      { account: "GATEWAY", amount: 600 },
      { account: "REFUND_OWED", amount: 0 },
    ]);
    const counted = { paymentId: first.paymentId, reason: "no" };
    expect(codesOf(await refundDuplicate(world.context(ADMIN), counted))).toEqual([
      "NOTHING_TO_REFUND",
    ]);
    expect(codesOf(await refundDuplicate(world.context(), counted))).toEqual(["NOT_ALLOWED"]);
  });
});

describe("is refused", () => {
  it("when more is asked than there is, or what is not there", async () => {
    const { orderId, lineIds } = await paidOrder([[await world.goods(100), 2]]);
    const lineId = lineIds[0]!;
    const ask = (lines: RefundInput["lines"]) =>
      previewRefund(world.context(ADMIN), { orderId, mode: "KEEP", lines });
    expect(await ask([{ lineId, quantity: 3 }])).toMatchObject({
      problems: [{ code: "REFUND_QUANTITY", data: { kept: 2, requested: 3 } }],
    });
    expect(codesOf(await ask([{ lineId: orderId, quantity: 1 }]))).toEqual([
      "ORDER_LINE_NOT_FOUND",
    ]);
    expect(
      codesOf(
        await ask([
          { lineId, quantity: 1 },
          { lineId, quantity: 1 },
        ]),
      ),
    ).toEqual(["ORDER_LINE_NOT_FOUND"]);
    expect(codesOf(await ask([]))).toEqual(["NOTHING_TO_REFUND"]);
  });
  it("when the amount is not the one agreed to", async () => {
    const { orderId } = await paidOrder([[await world.goods(100), 1]]);
    expect(await refund({ orderId, mode: "FULL", lines: [] }, { expectedAmount: 1 })).toMatchObject(
      {
        problems: [{ code: "REFUND_CHANGED", data: { before: 1, after: 200 } }],
      },
    );
  });
  it("for an order that is not paid, or not there, or to who may not", async () => {
    const { orderId } = await world.ordered([[await world.goods(100), 1]]);
    const input: RefundInput = { orderId, mode: "FULL", lines: [] };
    expect(codesOf(await previewRefund(world.context(ADMIN), input))).toEqual(["ORDER_STATE"]);
    expect(codesOf(await previewRefund(world.context(), input))).toEqual(["NOT_ALLOWED"]);
    const nobody = { ...input, orderId: "00000000-0000-7000-8000-000000000000" };
    expect(codesOf(await previewRefund(world.context(ADMIN), nobody))).toEqual(["ORDER_NOT_FOUND"]);
    const result = { refundId: nobody.orderId, outcome: "DONE" } as const;
    expect(codesOf(await recordRefundResult(world.context(ADMIN), result))).toEqual([
      "REFUND_NOT_FOUND",
    ]);
  });
  it("told ten times at once with one key, money goes back once", async () => {
    const variant = await world.goods(100, 5);
    const { orderId } = await paidOrder([[variant, 1]]);
    const request = {
      orderId,
      mode: "FULL",
      lines: [],
      idempotencyKey: "only-once-please",
      expectedAmount: 200,
      reason: "returned",
      returnsStock: true,
    } as const;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refundOrder(world.context(ADMIN), request)),
    );
    expect(new Set(answers.map((answer) => must(answer).refundId)).size).toBe(1);
    expect(
      await world.count(sql`select count(*)::int as n from refund where order_id = ${orderId}`),
    ).toBe(1);
    expect(await world.one(sql`select on_hand from variant where id = ${variant}`)).toEqual({
      on_hand: 5,
    });
  });
});
