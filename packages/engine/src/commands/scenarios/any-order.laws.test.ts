import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  applyCode,
  cancelOrder,
  completeOrder,
  expireOrder,
  previewRefund,
  refundOrder,
  shipOrder,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, must, openWorld, SYSTEM, type World } from "../testing/world.ts";

const DAY = 86_400_000;
const STOCK = 8;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

/** What can happen to an order, in any order, any number of times, also at the same moment. */
const EVENTS = [
  "ATTEMPT",
  "NUMBER",
  "PAID",
  "PAID_AGAIN",
  "FAILED",
  "EXPIRE",
  "CANCEL",
  "SHIP",
  "COMPLETE",
  "REFUND_ONE",
  "REFUND_ALL",
] as const;
type Event = (typeof EVENTS)[number];

interface Life {
  readonly orderId: string;
  readonly total: number;
  readonly trades: string[];
  serial: number;
}

async function happen(event: Event, life: Life): Promise<void> {
  const { orderId, total } = life;
  const late = new Date(world.now.getTime() + 40 * DAY);
  const trade = life.trades.at(-1);
  const n = ++life.serial;
  if (event === "ATTEMPT") {
    const { startPayment } = await import("../index.ts");
    const started = await startPayment(world.context(SYSTEM), { orderId });
    if (started.ok) life.trades.push(started.tradeNumber);
  } else if (event === "NUMBER" && trade) {
    const number = { accountNumber: "9", payUntil: world.now.getTime() + DAY };
    await world.tell(
      world.notice(trade, total, { kind: "NUMBER", result: "NUMBER_ISSUED", number }),
    );
  } else if (event === "PAID" && trade) {
    await world.tell(world.notice(trade, total));
  } else if (event === "PAID_AGAIN" && trade) {
    await world.tell(
      world.notice(trade, total, { providerTradeNumber: `${orderId.slice(-8)}${n % 2}` }),
    );
  } else if (event === "FAILED" && trade) {
    await world.tell(world.notice(trade, total, { result: "FAILED", resultCode: "10100058" }));
  } else if (event === "EXPIRE") {
    await expireOrder(world.context(SYSTEM, late), { orderId, gateway: "UNPAID" });
  } else if (event === "CANCEL") {
    await cancelOrder(world.context(ADMIN), { orderId, reason: "any" });
  } else if (event === "SHIP") {
    await shipOrder(world.context(ADMIN), { orderId, carrier: "黑貓", trackingNumber: "1" });
  } else if (event === "COMPLETE") {
    await completeOrder(world.context(SYSTEM), { orderId });
  } else if (event === "REFUND_ONE" || event === "REFUND_ALL") {
    await refund(event, life, n);
  }
}

async function refund(
  event: "REFUND_ONE" | "REFUND_ALL",
  { orderId }: Life,
  n: number,
): Promise<void> {
  const { id: lineId } = await world.one<{ id: string }>(
    sql`select id from order_line where order_id = ${orderId} order by position limit 1`,
  );
  const input =
    event === "REFUND_ALL"
      ? ({ orderId, mode: "FULL", lines: [] } as const)
      : ({ orderId, mode: "KEEP", lines: [{ lineId, quantity: 1 }] } as const);
  const preview = await previewRefund(world.context(ADMIN), input);
  if (!preview.ok) return;
  await refundOrder(world.context(ADMIN), {
    ...input,
    idempotencyKey: `refund-${orderId}-${n}`,
    expectedAmount: preview.preview.amount,
    reason: "any",
    returnsStock: true,
  });
}

/** Promises that hold whatever happened, each as a query that finds who broke it. */
const PROMISES: readonly [promise: string, broken: ReturnType<typeof sql>][] = [
  [
    "a counter of stock is the sum of its ledger",
    sql`select v.id from variant v where v.tracks_stock and (v.on_hand, v.held) <> (
          select coalesce(sum(case m.kind when 'RECEIVED' then m.quantity when 'RETURNED' then m.quantity
                                          when 'COMMITTED' then -m.quantity else 0 end), 0)::int,
                 coalesce(sum(case m.kind when 'HELD' then m.quantity when 'RELEASED' then -m.quantity
                                          when 'COMMITTED' then -m.quantity else 0 end), 0)::int
          from stock_movement m where m.variant_id = v.id)`,
  ],
  [
    "only unpaid orders hold stock",
    sql`select o.id from orders o join order_line l on l.order_id = o.id join stock_movement m on m.order_line_id = l.id
        where o.state not in ('PENDING', 'AWAITING_PAYMENT') group by o.id
        having sum(case m.kind when 'HELD' then m.quantity when 'RETURNED' then 0 else -m.quantity end) <> 0`,
  ],
  [
    "a counter of uses is its uses",
    sql`select v.id from voucher v where v.used + (select coalesce(sum(t.uses), 0) from use_tally t where t.subject_id = v.id) <> (
          select count(*) from redemption r where r.voucher_id = v.id and r.state in ('RESERVED', 'REDEEMED'))`,
  ],
  [
    "money given away is counted",
    sql`select d.id from discount d where d.spent + (select coalesce(sum(t.amount), 0) from use_tally t where t.subject_id = d.id) <> (
          select coalesce(sum(r.amount), 0) from redemption r where r.discount_id = d.id and r.state in ('RESERVED', 'REDEEMED'))`,
  ],
  [
    "a customer's count is their uses",
    sql`select c.subject_id from redemption_claim c where c.used <> (
          select count(*) from redemption_claim_use u where (u.subject_id, u.identity_kind, u.identity_hash)
            = (c.subject_id, c.identity_kind, c.identity_hash))`,
  ],
  [
    "money counts once an order",
    sql`select order_id from payment where state in ('PAID', 'REFUNDED', 'PARTIALLY_REFUNDED') and not is_duplicate
        group by order_id having count(*) > 1`,
  ],
  [
    "no more goes back than came in",
    sql`select o.id from orders o where o.refunded_total <> (select coalesce(sum(r.amount), 0) from refund r
          join payment p on p.id = r.payment_id and not p.is_duplicate where r.order_id = o.id)
          or o.refunded_total > o.total`,
  ],
  [
    "an order fully refunded gave back exactly its tax",
    sql`select o.id from orders o where o.state = 'REFUNDED'
          and o.tax_total <> (select coalesce(sum(tax_amount), 0) from refund where order_id = o.id)`,
  ],
  [
    "a commission is its entries, and nothing when everything went back",
    sql`select c.id from commission c join orders o on o.id = c.order_id
        where c.amount <> (select coalesce(sum(amount), 0) from commission_entry e where e.commission_id = c.id)
           or c.amount < 0 or (o.state = 'REFUNDED' and c.amount <> 0)`,
  ],
  [
    "history leads to the state",
    sql`select o.id from orders o where o.state <> (
          select to_state from order_history h where h.order_id = o.id order by h.id desc limit 1)`,
  ],
  [
    "all accounts together are zero, and what is claimed is what is unpaid",
    sql`select 1 where (select coalesce(sum(amount), 0) from posting) <> 0
          or (select coalesce(sum(amount), 0) from posting where account = 'ORDER_CLAIM')
             <> (select coalesce(sum(total), 0) from orders where state in ('PENDING', 'AWAITING_PAYMENT'))`,
  ],
];

it("whatever happens to orders, in whatever order and at the same moment, the promises hold", async () => {
  const affiliateId = await world.affiliate("any-order", { rate: "10" });
  const voucherId = await world.voucher("ANYORDER", {
    affiliateId,
    maxRedemptions: 1000,
    maxRedemptionsPerCustomer: 50,
    restoreOn: "FULL_REFUND",
  });
  const moments = fc.array(fc.array(fc.constantFrom(...EVENTS), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 7,
  });
  await fc.assert(
    fc.asyncProperty(moments, async (steps) => {
      const variant = await world.goods(333, STOCK);
      const cart = await world.cart([
        [variant, 3],
        [await world.goods(100, STOCK), 1],
      ]);
      must(await applyCode(world.context(), { ...cart, text: "ANYORDER" }));
      const { orderId, total } = must(await world.place(cart));
      const life: Life = { orderId, total, trades: [], serial: 0 };
      for (const together of steps) await Promise.all(together.map((event) => happen(event, life)));
      for (const [promise, broken] of PROMISES) {
        expect({ promise, broken: await world.rows(broken) }).toEqual({ promise, broken: [] });
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 60_000 },
  );
  expect(voucherId).toBeTruthy();
}, 90_000);
