import * as db from "@8521/database";
import type { CommandResult } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { mayRead } from "./order-rights.ts";
import type { OrderPayload } from "./order.type.ts";

/** Runs a command on an order of the shop and answers the order as it is afterwards. */
export async function changeOrder<T>(
  c: Context,
  orderId: string,
  change: (orderId: string) => Promise<CommandResult<T>>,
): Promise<OrderPayload> {
  const result = await change(orderId);
  c.refresh();
  return {
    order: await c.load.order.load(orderId),
    problems: result.ok ? [] : problemsOf(c, result.problems),
  };
}

/** The same for a shopper's order, found by its number; somebody else's is not there. */
export async function changeOrderOf<T>(
  c: Context,
  number: string,
  token: string | null | undefined,
  change: (order: db.Order) => Promise<CommandResult<T>>,
): Promise<OrderPayload> {
  const found = await c.em.findOne(db.Order, { number: number.trim() });
  if (!found || !mayRead(c, found, token))
    return { order: null, problems: problemsOf(c, [{ code: "ORDER_NOT_FOUND" }]) };
  return await changeOrder(c, found.id, () => change(found));
}
