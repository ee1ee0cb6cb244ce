/** Shapes of the orders chapter. */

export const ORDER_STATES = [
  "PENDING",
  "AWAITING_PAYMENT",
  "PAID",
  "COMPLETED",
  "EXPIRED",
  "CANCELLED",
  "PARTIALLY_REFUNDED",
  "REFUNDED",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];
