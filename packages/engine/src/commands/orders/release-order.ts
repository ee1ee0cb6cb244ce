/** Ends an unpaid order: what it held goes back. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { post } from "../ground/journal.ts";
import { changed, sql } from "../ground/sql.ts";
import type { CommandResult } from "../problems.ts";
import { loadOrderLines, type OrderRow } from "./load-order.ts";
import { type Move, moveOrder } from "./move-order.ts";
import { type CounterChange, endUses } from "./redemptions.ts";
import { moveStock } from "./stock-moves.ts";

/**
 * Expires or cancels a locked, unpaid order: stock, uses and claims go back, its open attempts to pay end. The counter
 * changes are answered, not made: the caller makes them last before commit.
 */
export async function releaseOrder(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
  move: Move & { readonly event: "EXPIRED" | "CANCELLED" },
): Promise<CommandResult<{ readonly counters: readonly CounterChange[] }>> {
  const moved = await moveOrder(tx, context, order, move);
  if (!moved.ok) return moved;
  const lines = await loadOrderLines(tx, order.id);
  const units = lines.map(({ id, variant_id, quantity }) => ({
    lineId: id,
    variantId: variant_id,
    quantity,
  }));
  await endAttempts(tx, order.id, move.event);
  await post(tx, {
    kind: "UNPLACED",
    orderId: order.id,
    causeType: "order",
    causeId: order.id,
    currency: order.currency,
    postings: [
      ["ORDERED", order.total],
      ["ORDER_CLAIM", -order.total],
    ],
  });
  const counters = await endUses(tx, order.id, {
    from: "RESERVED",
    to: "RELEASED",
    at: context.now,
    reason: move.event,
  });
  await moveStock(tx, units, "RELEASED", order.hold_number);
  return { ok: true, counters };
}

async function endAttempts(
  tx: EntityManager,
  orderId: Id,
  state: "EXPIRED" | "CANCELLED",
): Promise<void> {
  await changed(
    tx,
    sql`update payment set state = ${state} where order_id = ${orderId} and state in ('CREATED', 'NUMBER_ISSUED')`,
  );
}
