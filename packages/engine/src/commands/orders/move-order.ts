/** Moves an order from state to state: the one table decides, and each step leaves a row of history. */
import type { EntityManager } from "@8521/database";
import { type OrderEvent, type OrderState, transition } from "../../orders/index.ts";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { emit } from "../ground/records.ts";
import { changed, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { OrderRow } from "./load-order.ts";

export interface Move {
  readonly event: OrderEvent;
  readonly reason?: string | null;
  readonly data?: { readonly [name: string]: unknown };
}

/** Moves a locked order. What the table does not allow is a problem and changes nothing. */
export async function moveOrder(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
  move: Move,
): Promise<CommandResult<{ readonly state: OrderState }>> {
  const state = transition(order.state, move.event);
  if (!state) return refuseWith("ORDER_STATE", { state: order.state, event: move.event });
  if (state !== order.state) {
    await changed(tx, sql`update orders set state = ${state} where id = ${order.id}`);
  }
  await writeHistory(tx, context, {
    orderId: order.id,
    event: move.event,
    from: order.state,
    to: state,
    reason: move.reason,
    data: move.data,
  });
  await emit(tx, {
    type: EVENT_NAMES[move.event],
    aggregateType: "order",
    aggregateId: order.id,
    payload: {
      orderId: order.id,
      number: order.number,
      from: order.state,
      to: state,
      ...move.data,
    },
  });
  return { ok: true, state };
}

/** What the world is told. */
const EVENT_NAMES: { readonly [event in OrderEvent]: string } = {
  NUMBER_ISSUED: "order.number_issued",
  REDIRECTED: "order.payment_started",
  PAID: "order.paid",
  PAID_LATE: "order.paid",
  DECLINED: "order.payment_declined",
  EXPIRED: "order.expired",
  CANCELLED: "order.cancelled",
  COMPLETED: "order.completed",
  PARTLY_REFUNDED: "order.refunded",
  REFUNDED: "order.refunded",
};

/** Who, when, why, from, to. */
export async function writeHistory(
  tx: EntityManager,
  context: CommandContext,
  step: {
    readonly orderId: Id;
    readonly event: string;
    readonly from: OrderState | null;
    readonly to: OrderState;
    readonly reason?: string | null;
    readonly data?: { readonly [name: string]: unknown };
  },
): Promise<void> {
  const { actor, now } = context;
  const kind = actor.kind === "AFFILIATE" ? "CUSTOMER" : actor.kind;
  await changed(
    tx,
    sql`insert into order_history (order_id, at, event, from_state, to_state, actor_kind, actor_id, reason, data)
        values (${step.orderId}, ${now}, ${step.event}, ${step.from}, ${step.to}, ${kind}, ${actor.id},
                ${step.reason}, ${step.data ?? {}}::jsonb)`,
  );
}
