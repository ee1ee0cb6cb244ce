import type { Actor, CommandContext, OpenShop } from "@8521/engine/commands";
import type { PlannedOrder } from "./plan.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** One order while it is played. */
export interface Playing {
  readonly shop: OpenShop;
  readonly order: PlannedOrder;
  /** A context of that moment. */
  at(ms: number, actor: Actor): CommandContext;
}

/** What placing it answered. */
export interface Placed {
  readonly orderId: string;
  readonly accessToken: string;
  readonly state: string;
}
