/** What follows an order: payment, parcel, completion, or one of the ways it may end early. */
import { seedId } from "@8521/database/seed";
import {
  cancelOrder,
  completeOrder,
  expireOrder,
  previewRefund,
  recordPaymentNotice,
  recordRefundResult,
  refundOrder,
  shipOrder,
  startPayment,
  type Actor,
  type RefundInput,
  type StartedPayment,
} from "@8521/engine/commands";
import { done } from "../done.ts";
import { failedNotice, numberNotice, paidNotice } from "./notices.ts";
import type { Fate } from "./plan.ts";
import { DAY, HOUR, type Placed, type Playing } from "./playing.ts";

const GATEWAY: Actor = { kind: "GATEWAY" };
const SYSTEM: Actor = { kind: "SYSTEM" };
const ADMIN: Actor = { kind: "ADMIN", id: seedId("user:admin@8521.test") };

const IS_PAID: ReadonlySet<Fate> = new Set([
  "COMPLETED",
  "SHIPPED",
  "PAID",
  "REFUNDED",
  "PARTLY_REFUNDED",
  "DECLINED_THEN_PAID",
]);

/** Takes a placed order to the fate it was planned for. */
export async function afterPlacing(
  playing: Playing,
  shopper: Actor,
  placed: Placed,
): Promise<void> {
  if (placed.state === "PAID") return complete(playing, placed);
  const { order } = playing;
  if (order.fate === "CANCELLED" && order.method === "CREDIT")
    return cancel(playing, shopper, placed);
  const attempt = await begin(playing, shopper, placed, 0);
  if (order.fate === "CANCELLED") return cancel(playing, shopper, placed);
  if (order.fate === "EXPIRED") return expire(playing, placed, attempt);
  if (order.fate === "PAID_LATE") return payLate(playing, placed, attempt);
  if (!IS_PAID.has(order.fate)) return;
  await pay(playing, shopper, placed, attempt);
  if (order.fate === "PAID" || order.fate === "DECLINED_THEN_PAID") return;
  await ship(playing, placed);
  if (order.fate === "SHIPPED") return;
  if (order.fate !== "REFUNDED") await complete(playing, placed);
  if (order.fate === "REFUNDED" || order.fate === "PARTLY_REFUNDED") await refund(playing, placed);
}

/** A payment attempt, with its number when the method has one. */
async function begin(
  { order, shop, at }: Playing,
  shopper: Actor,
  placed: Placed,
  afterMs: number,
): Promise<StartedPayment> {
  const then = order.at.getTime() + afterMs;
  const attempt = done(
    await startPayment(at(then, shopper), {
      orderId: placed.orderId,
      accessToken: placed.accessToken,
    }),
    "a payment",
  );
  if (order.method !== "CREDIT")
    await recordPaymentNotice(
      at(then + 5_000, GATEWAY),
      numberNotice(shop.settings.merchantId, attempt),
    );
  return attempt;
}

async function pay(
  playing: Playing,
  shopper: Actor,
  placed: Placed,
  first: StartedPayment,
): Promise<void> {
  const { order, shop, at } = playing;
  const { merchantId } = shop.settings;
  let attempt = first;
  if (order.fate === "DECLINED_THEN_PAID") {
    await recordPaymentNotice(
      at(order.at.getTime() + 60_000, GATEWAY),
      failedNotice(merchantId, first),
    );
    attempt = await begin(playing, shopper, placed, 180_000);
  }
  const then = paidAt(playing);
  await recordPaymentNotice(at(then, GATEWAY), paidNotice(merchantId, attempt, then));
}

const paidAt = ({ order }: Playing): number =>
  order.at.getTime() + Math.max(order.paysAfter * HOUR, 240_000);
const shippedAt = (playing: Playing): number => paidAt(playing) + 26 * HOUR;
const completedAt = (playing: Playing): number => shippedAt(playing) + 3 * DAY;

async function ship(playing: Playing, { orderId }: Placed): Promise<void> {
  const { order, at } = playing;
  if (order.lines.every(({ isCourse }) => isCourse)) return;
  const carrier = order.shipping === "HOME" ? "黑貓宅急便" : "全家店到店";
  const trackingNumber = String(900_000_000_000 + order.number * 7919);
  // Courses that were the only thing left in the cart have no parcel: then there is nothing to ship.
  await shipOrder(at(shippedAt(playing), ADMIN), { orderId, carrier, trackingNumber });
}

async function complete(playing: Playing, { orderId }: Placed): Promise<void> {
  await completeOrder(playing.at(completedAt(playing), SYSTEM), { orderId });
}

async function cancel(
  { order, at }: Playing,
  shopper: Actor,
  { orderId, accessToken }: Placed,
): Promise<void> {
  await cancelOrder(at(order.at.getTime() + 2 * HOUR, shopper), {
    orderId,
    accessToken,
    reason: "買錯顏色了 · wrong colour",
  });
}

async function expire(
  { order, at }: Playing,
  { orderId }: Placed,
  attempt: StartedPayment,
): Promise<void> {
  const then = Math.max(attempt.payUntil, order.at.getTime()) + 4 * DAY;
  await expireOrder(at(then, SYSTEM), { orderId, gateway: "UNPAID" });
}

/** The bank's message came after the deadline, and once more with another amount: both are for a person to look at. */
async function payLate(playing: Playing, placed: Placed, attempt: StartedPayment): Promise<void> {
  await expire(playing, placed, attempt);
  const { merchantId } = playing.shop.settings;
  const then = attempt.payUntil + 5 * DAY;
  const paid = paidNotice(merchantId, attempt, then);
  await recordPaymentNotice(playing.at(then, GATEWAY), { ...paid, amount: attempt.amount - 100 });
  await recordPaymentNotice(playing.at(then, GATEWAY), paid);
}

async function refund(playing: Playing, { orderId }: Placed): Promise<void> {
  const { order, at } = playing;
  const then = completedAt(playing) + 2 * DAY;
  const wish = await refundWish(playing, orderId);
  const preview = await previewRefund(at(then, ADMIN), wish);
  if (!preview.ok) return;
  const { refundId } = done(
    await refundOrder(at(then, ADMIN), {
      ...wish,
      idempotencyKey: `demo-world-refund-${order.number}`,
      expectedAmount: preview.preview.amount,
      reason: "七天鑑賞期退貨 · returned within seven days",
      returnsStock: true,
    }),
    "a refund",
  );
  // One in three is still on somebody's list.
  if (refundId && order.number % 3 !== 0)
    await recordRefundResult(at(then + HOUR, SYSTEM), { refundId, outcome: "DONE" });
}

/** Everything, or one piece of the first line. */
async function refundWish({ order, shop }: Playing, orderId: string): Promise<RefundInput> {
  if (order.fate === "REFUNDED") return { orderId, mode: "FULL", lines: [] };
  const [line] = await shop.orm.em
    .fork()
    .execute<{ id: string }[]>(
      "select id from order_line where order_id = ? order by position limit 1",
      [orderId],
    );
  return { orderId, mode: "KEEP", lines: line ? [{ lineId: line.id, quantity: 1 }] : [] };
}
