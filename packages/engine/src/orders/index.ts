/** The orders chapter: which way an order may go, and the arithmetic of stock, deadlines and refunds. */
export * from "./model.ts";
export * from "./transitions.ts";
export * from "./stock.ts";
export * from "./deadline.ts";
export * from "./refund.ts";
