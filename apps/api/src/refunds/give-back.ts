import * as db from "@8521/database";
import { refundOrder } from "@8521/engine/commands";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { minorOf } from "../ground/money.type.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { refundWish } from "./refund-wish.ts";
import { Refund, type OrderRefundInput, type RefundPayload } from "./refund.type.ts";

/** Gives money back, as the preview said. */
export async function giveBack(c: Context, input: OrderRefundInput): Promise<RefundPayload> {
  const orderId = idOf("Order", input.orderId);
  const expectedAmount = minorOf(input.expectedAmount, c.shop.settings.currency);
  if (expectedAmount === null)
    throw badInput("`expectedAmount` is no amount of the shop's currency.");
  const known = new Set((await c.load.refundsOfOrder.load(orderId)).map(({ row }) => row.id));
  const result = await refundOrder(c.adminCommand, {
    ...(await refundWish(c, orderId, input.lines ?? [])),
    idempotencyKey: input.idempotencyKey,
    expectedAmount,
    reason: input.reason,
    returnsStock: input.restock ?? true,
  });
  c.refresh();
  const order = await c.load.order.load(orderId);
  if (!result.ok)
    return { refund: null, order, problems: problemsOf(c, result.problems), replayed: false };
  const row = result.refundId ? await c.em.findOne(db.Refund, { id: result.refundId }) : null;
  return {
    refund: row && new Refund(row),
    order,
    problems: [],
    replayed: result.refundId !== null && known.has(result.refundId),
  };
}
