import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  approveAffiliate,
  cancelOrder,
  createBatch,
  expireOrder,
  refundOrder,
  previewRefund,
  releaseCommissions,
  setDiscountStatus,
  shipOrder,
  applyCode,
  workOnBatch,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, must, NOON, openWorld, SYSTEM, type World } from "../testing/world.ts";
import { EVENT_TYPES, EVENTS, payloadFaults, payloadSchema, shownPayload } from "./catalogue.ts";

let world: World;
interface Told {
  readonly type: string;
  readonly aggregate_type: string;
  readonly payload: { readonly [name: string]: unknown };
}
let told: Told[];

/** A shop plays everything that tells: a code, orders paid, shipped, refunded, cancelled, expired, a batch. */
beforeAll(async () => {
  world = await openWorld();
  const affiliateId = await world.affiliate("mina", { rate: "0.1" });
  const waiting = await world.affiliate("noah");
  await world.rows(sql`update affiliate set status = 'PENDING' where id = ${waiting}`);
  must(await approveAffiliate(world.context(ADMIN), { affiliateId: waiting }));
  const discountId = await world.discount();
  await world.voucher("MINA10", { discountId, affiliateId, restoreOn: "FULL_REFUND" });
  const order = async () => {
    const cart = await world.cart([[await world.goods(1000), 1]]);
    must(await applyCode(world.context(), { ...cart, text: "MINA10" }));
    return must(await world.place(cart));
  };
  const [paid, cancelled, expired] = [await order(), await order(), await order()];
  const attempt = await world.attempt(paid.orderId, "CREDIT");
  await world.tell(world.notice(attempt.tradeNumber, paid.total));
  must(
    await shipOrder(world.context(ADMIN), {
      orderId: paid.orderId,
      carrier: "黑貓",
      trackingNumber: "1",
    }),
  );
  must(await cancelOrder(world.context(SYSTEM), { orderId: cancelled.orderId, reason: "test" }));
  const later = new Date(NOON.getTime() + 30 * 86_400_000);
  must(
    await expireOrder(world.context(SYSTEM, later), {
      orderId: expired.orderId,
      gateway: "NOT_ASKED",
    }),
  );
  const whole = { orderId: paid.orderId, mode: "FULL", lines: [] } as const;
  const { preview } = must(await previewRefund(world.context(ADMIN), whole));
  must(
    await refundOrder(world.context(ADMIN), {
      ...whole,
      idempotencyKey: "refund-1",
      expectedAmount: preview.amount,
      reason: "test",
      returnsStock: true,
    }),
  );
  const kept = await order();
  const again = await world.attempt(kept.orderId);
  await world.tell(world.notice(again.tradeNumber, kept.total));
  await world.rows(sql`update commission set hold_until = ${NOON} where state = 'PENDING'`);
  must(await releaseCommissions(world.context(SYSTEM), {}));
  const batch = { discountId, name: "batch", count: 3 };
  must(await createBatch(world.context(ADMIN), batch));
  await workOnBatch(world.context(SYSTEM));
  must(await setDiscountStatus(world.context(ADMIN), { discountId, status: "PAUSED" }));
  told = await world.rows<Told>(
    sql`select type, aggregate_type, payload from outbox_event order by id`,
  );
});
afterAll(() => world.database.close());

test("every event of a shop that plays everything is as the catalogue says", () => {
  expect(told.flatMap(({ type, payload }) => payloadFaults(type, payload))).toEqual([]);
});

test("the whole set is told", () => {
  const types = [...new Set(told.map(({ type }) => type))].toSorted();
  expect(types).toEqual([
    "affiliate.approved",
    "commission.approved",
    "commission.pending",
    "commission.reversed",
    "discount.created",
    "discount.status_changed",
    "order.cancelled",
    "order.expired",
    "order.paid",
    "order.payment_started",
    "order.placed",
    "order.refunded",
    "order.shipped",
    "voucher.created",
    "voucher.redeemed",
    "voucher.released",
    "voucher.restored",
    "voucher_batch.done",
  ]);
});

test("no event carries a code, an address or a name", () => {
  const all = JSON.stringify(told);
  for (const secret of ["MINA10", "example.com", "王小明", "0912", "重慶南路"])
    expect(all).not.toContain(secret);
});

test("ids leave as the API's global ids, and nothing else leaves than the catalogue names", () => {
  const { payload } = told.find(({ type }) => type === "voucher.redeemed")!;
  const shown = shownPayload("voucher.redeemed", { ...payload, code: "MINA10" });
  expect(Buffer.from(String(shown.voucherId), "base64url").toString()).toBe(
    `Voucher:${String(payload.voucherId)}`,
  );
  expect(shown).not.toHaveProperty("code");
  expect(Object.keys(shown)).toEqual(Object.keys(payloadSchema("voucher.redeemed").properties));
});

test("a name is a thing, a dot and what happened to it", () => {
  const past = /^[a-z]+(_[a-z]+)?\.[a-z]+(_[a-z]+)?ed$|^\w+\.(paid|done|pending|\w+_undone)$/;
  expect(EVENT_TYPES.filter((type) => !past.test(type))).toEqual([]);
});

test("the guide tells of every event as the catalogue has it", () => {
  const guide = readFileSync(new URL("../../../../../docs/webhooks.md", import.meta.url), "utf8");
  const rows = Object.entries(EVENTS).map(([type, { aggregateType, meaning, payload }]) => {
    const fields = Object.keys(payload).map((name) => `\`${name}\``);
    return `| \`${type}\` | ${aggregateType} | ${meaning.en} | ${meaning["zh-TW"]} | ${fields.join(" ")} |`;
  });
  expect(rows.filter((row) => !guide.includes(row))).toEqual([]);
});
