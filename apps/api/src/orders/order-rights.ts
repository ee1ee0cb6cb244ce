import * as db from "@8521/database";
import { opens } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { Order } from "./order.type.ts";

/** Whether the viewer runs the shop and may see its side of an order. */
export const isBackOffice = (c: Context): boolean => c.viewer?.permissions.has("ORDERS") ?? false;

/** An order for whoever may see it: its buyer, the holder of its link, or the shop. Else null, as if it were not there. */
export async function orderFor(
  c: Context,
  number: string,
  token: string | null | undefined,
): Promise<Order | null> {
  const found = await c.em.findOne(db.Order, { number: number.trim() });
  return found && mayRead(c, found, token) ? new Order(found) : null;
}

/** An order by its number, for the shop. */
export async function orderByNumber(c: Context, number: string): Promise<Order | null> {
  const found = await c.em.findOne(db.Order, { number: number.trim() });
  return found && new Order(found);
}

export function mayRead(c: Context, row: db.Order, token: string | null | undefined): boolean {
  const isOwn = row.customerId != null && row.customerId === c.viewer?.customerId;
  return isOwn || isBackOffice(c) || opens(token, row.accessTokenHash);
}

const UNPAID = new Set(["PENDING", "AWAITING_PAYMENT"]);

/** Whether a payment can be begun or begun again. */
export function canPay(c: Context, row: db.Order): boolean {
  return UNPAID.has(row.state) && row.total > 0 && (!row.payUntil || row.payUntil > c.now);
}

/** Whether the shopper can still call it off. */
export function canCancel(row: db.Order): boolean {
  return UNPAID.has(row.state);
}
