import type { OrderFilter, OrderState, PaymentMethod } from "@8521/contract";

/** The list's filters as the address holds them. */
export interface OrderSearch {
  q?: string;
  state?: string;
  method?: string;
  from?: string;
  to?: string;
  attention?: string;
  affiliate?: string;
  voucher?: string;
}

export const ORDER_STATES = [
  "PENDING",
  "AWAITING_PAYMENT",
  "PAID",
  "COMPLETED",
  "EXPIRED",
  "CANCELLED",
  "PARTIALLY_REFUNDED",
  "REFUNDED",
] as const satisfies readonly OrderState[];
export const PAYMENT_METHODS = [
  "CREDIT",
  "ATM",
  "CVS",
  "BARCODE",
] as const satisfies readonly PaymentMethod[];

/** What the API is asked for; words that are no state or method are left out. */
export function filterOf(search: OrderSearch): OrderFilter {
  const state = ORDER_STATES.find((each) => each === search.state);
  return {
    ...(state ? { states: [state] } : {}),
    ...(search.method
      ? { paymentMethod: PAYMENT_METHODS.find((each) => each === search.method) }
      : {}),
    ...(search.from ? { from: search.from } : {}),
    ...(search.to ? { to: search.to } : {}),
    ...(search.q ? { search: search.q } : {}),
    ...(search.attention === "yes" ? { needsAttention: true } : {}),
    ...(search.affiliate ? { affiliateId: search.affiliate } : {}),
    ...(search.voucher ? { voucherId: search.voucher } : {}),
  };
}
