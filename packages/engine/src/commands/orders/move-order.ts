/** Moves an order from state to state: the one table decides, and each step leaves a row of history. */
import type { EntityManager } from "@8521/database";
import { type OrderEvent, type OrderState, transition } from "../../orders/index.ts";
import type { Amount, Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import type { EventType, PayloadOf } from "../events/catalogue.ts";
import { emit } from "../ground/records.ts";
import { changed, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { OrderRow } from "./load-order.ts";

export interface Move {
  readonly event: OrderEvent;
  readonly reason?: string | null;
  /** What goes back, of a refund. */
  readonly amount?: Amount;
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
  await tell(tx, order, state, move);
  return { ok: true, state };
}

async function tell(
  tx: EntityManager,
  order: OrderRow,
  state: OrderState,
  { event, amount = 0 }: Move,
): Promise<void> {
  const type = EVENT_NAMES[event];
  const payload = orderFacts(order, order.state, state);
  await emit(
    tx,
    type === "order.refunded"
      ? { type, aggregateId: order.id, payload: { ...payload, amount } }
      : { type, aggregateId: order.id, payload },
  );
}

/** What every event of an order carries. */
export function orderFacts(
  order: Pick<OrderRow, "id" | "number" | "total" | "currency">,
  previousState: OrderState | null,
  state: OrderState,
): PayloadOf<"order.placed"> {
  const { id: orderId, number, total, currency } = order;
  return { orderId, number, state, previousState, total, currency };
}

/** What the world is told. */
const EVENT_NAMES = {
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
} as const satisfies { readonly [event in OrderEvent]: EventType };

/**
 * Who, when, why, from, to. Whoever waited for the order's lock may have begun before the step that came first: its time
 * is then that step's, so that history reads in the order in which it happened.
 */
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
        values (${step.orderId},
                greatest(${now}::timestamptz, (select max(at) from order_history where order_id = ${step.orderId})), ${step.event}, ${step.from}, ${step.to}, ${kind}, ${actor.id},
                ${step.reason}, ${step.data ?? {}}::jsonb)`,
  );
}
