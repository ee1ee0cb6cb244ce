/** The affiliates chapter: who is credited with an order, and what they earn on what is kept of it. */
export * from "./model.ts";
export * from "./attribute.ts";
export * from "./commission.ts";
export * from "./leak-score.ts";
