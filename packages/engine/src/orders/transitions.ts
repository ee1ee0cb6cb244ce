/**
 * The life of an order as one table (ORDERS section 2). What is not in it is refused and changes nothing.
 */
import type { OrderState } from "./model.ts";

export const ORDER_EVENTS = [
  "NUMBER_ISSUED",
  "REDIRECTED",
  "PAID",
  "PAID_LATE",
  "DECLINED",
  "EXPIRED",
  "CANCELLED",
  "COMPLETED",
  "PARTLY_REFUNDED",
  "REFUNDED",
] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

/** From each state: which events may happen, and where they lead. */
export const TRANSITIONS: {
  readonly [from in OrderState]: { readonly [event in OrderEvent]?: OrderState };
} = {
  PENDING: {
    NUMBER_ISSUED: "AWAITING_PAYMENT",
    REDIRECTED: "AWAITING_PAYMENT",
    PAID: "PAID",
    EXPIRED: "EXPIRED",
    CANCELLED: "CANCELLED",
  },
  AWAITING_PAYMENT: {
    NUMBER_ISSUED: "AWAITING_PAYMENT",
    REDIRECTED: "AWAITING_PAYMENT",
    PAID: "PAID",
    DECLINED: "AWAITING_PAYMENT",
    EXPIRED: "EXPIRED",
    CANCELLED: "CANCELLED",
  },
  PAID: {
    COMPLETED: "COMPLETED",
    PARTLY_REFUNDED: "PARTIALLY_REFUNDED",
    REFUNDED: "REFUNDED",
  },
  COMPLETED: { PARTLY_REFUNDED: "PARTIALLY_REFUNDED", REFUNDED: "REFUNDED" },
  PARTIALLY_REFUNDED: {
    COMPLETED: "PARTIALLY_REFUNDED",
    PARTLY_REFUNDED: "PARTIALLY_REFUNDED",
    REFUNDED: "REFUNDED",
  },
  // Money that comes too late is never lost and never silently accepted.
  EXPIRED: { PAID_LATE: "PAID" },
  CANCELLED: { PAID_LATE: "PAID" },
  REFUNDED: {},
};

/** Where an event leads from a state; null when it may not happen there. */
export function transition(from: OrderState, event: OrderEvent): OrderState | null {
  return TRANSITIONS[from][event] ?? null;
}

/** Waiting for money: holds stock and codes. */
export function isUnpaid(state: OrderState): boolean {
  return state === "PENDING" || state === "AWAITING_PAYMENT";
}

/** Money came and was not all given back. */
export function isPaid(state: OrderState): boolean {
  return state === "PAID" || state === "COMPLETED" || state === "PARTIALLY_REFUNDED";
}
