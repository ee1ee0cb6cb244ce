import type { PageAsked, Page } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { sql, all } from "../ground/sql.ts";
import { ordersWhere } from "../orders/list-orders.ts";
import type { Order, OrderState } from "../orders/order.type.ts";

/** A member's orders, newest first. */
export async function listMemberOrders(
  c: Context,
  customerId: string,
  asked: PageAsked & { readonly states?: readonly OrderState[] | null },
): Promise<Page<Order>> {
  const { states } = asked;
  return await ordersWhere(
    c,
    asked,
    all([sql`o.customer_id = ${customerId}`, states && sql`o.state = any(${[...states]}::text[])`]),
  );
}
