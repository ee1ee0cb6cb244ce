import type { Snapshot } from "@8521/engine";
import type { RefundInput } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import type { RefundLineInput } from "./refund.type.ts";

/** What is asked of the engine: everything that is left, or some pieces, unwound as the order's discounts say. */
export async function refundWish(
  c: Context,
  orderId: string,
  lines: readonly RefundLineInput[],
): Promise<RefundInput> {
  if (lines.length === 0) return { orderId, mode: "FULL", lines: [] };
  return {
    orderId,
    mode: await modeOf(c, orderId),
    lines: lines.map(({ lineId, quantity }) => ({ lineId: idOf("OrderLine", lineId), quantity })),
  };
}

/** One applied discount that says REEVALUATE prices the rest again. */
async function modeOf(c: Context, orderId: string): Promise<"KEEP" | "REEVALUATE"> {
  const row = await c.load.snapshotOfOrder.load(orderId);
  if (!row) return "KEEP";
  const { pricing, rules } = JSON.parse(row.canonical) as Snapshot;
  const applied = new Set(pricing.applied.map(({ discountId }) => discountId));
  const says = rules.discounts.some(
    ({ id, refundMode }) => applied.has(id) && refundMode === "REEVALUATE",
  );
  return says ? "REEVALUATE" : "KEEP";
}
