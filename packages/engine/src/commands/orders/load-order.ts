/** An order with its lines, as the commands need it. */
import type { EntityManager } from "@8521/database";
import type { OrderState } from "../../orders/index.ts";
import type { Amount, Currency, Id, LineKind, LocalizedText, Rate } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { opens } from "../ground/identity.ts";
import { row, rows, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";

export interface OrderRow {
  readonly id: Id;
  readonly number: string;
  readonly access_token_hash: Uint8Array;
  readonly customer_id: Id | null;
  readonly state: OrderState;
  readonly currency: Currency;
  readonly locale: "zh-TW" | "en";
  readonly channel: string;
  readonly email_key: string;
  readonly phone_key: string;
  readonly total: Amount;
  readonly tax_total: Amount;
  readonly refunded_total: Amount;
  readonly payment_method: string;
  readonly hold_number: number;
  readonly placed_at: string;
  readonly pay_until: string | null;
  readonly paid_at: string | null;
  readonly completed_at: string | null;
  readonly needs_refund: boolean;
}

export interface OrderLineRow {
  readonly id: Id;
  readonly partner_id: Id;
  readonly product_id: Id;
  readonly variant_id: Id;
  readonly kind: LineKind;
  readonly name: LocalizedText;
  readonly quantity: number;
  readonly total: Amount;
  readonly tax_rate: Rate;
  readonly refunded_quantity: number;
  readonly refunded_total: Amount;
  readonly category_ids: readonly Id[];
}

/** Loads an order; with `LOCKED` it is held until the transaction ends (lock order: locks.ts). */
export async function loadOrder(
  em: EntityManager,
  orderId: Id,
  lock: "LOCKED" | "READ",
): Promise<OrderRow | null> {
  return row<OrderRow>(
    em,
    sql`select id, number, access_token_hash, customer_id, state, currency, locale, channel, email_key, phone_key, total,
               tax_total, refunded_total, payment_method, hold_number, placed_at, pay_until, paid_at,
               completed_at, needs_refund
        from orders where id = ${orderId} ${lock === "LOCKED" ? sql`for update` : sql``}`,
  );
}

/** Loads an order for somebody: the house, the member who placed it, or whoever holds its access token. */
export async function loadOwnOrder(
  em: EntityManager,
  context: CommandContext,
  input: { readonly orderId: Id; readonly accessToken?: string | null },
): Promise<CommandResult<{ readonly order: OrderRow }>> {
  const order = await loadOrder(em, input.orderId, "LOCKED");
  if (!order || !mayTouch(order, context, input.accessToken)) return refuseWith("ORDER_NOT_FOUND");
  return { ok: true, order };
}

function mayTouch(order: OrderRow, { actor }: CommandContext, token?: string | null): boolean {
  if (actor.kind === "SYSTEM" || (actor.kind === "ADMIN" && !actor.partnerId)) return true;
  if (actor.kind === "CUSTOMER" && actor.id && actor.id === order.customer_id) return true;
  return opens(token, order.access_token_hash);
}

/** Lines in the order of the receipt. */
export async function loadOrderLines(em: EntityManager, orderId: Id): Promise<OrderLineRow[]> {
  return rows<OrderLineRow>(
    em,
    sql`select l.id, l.partner_id, l.product_id, l.variant_id, l.kind, l.name, l.quantity, l.total,
               trim_scale(l.tax_rate)::text as tax_rate, l.refunded_quantity, l.refunded_total,
               to_jsonb(array_prepend(c.id, c.ancestor_ids)) as category_ids
        from order_line l join product p on p.id = l.product_id join category c on c.id = p.category_id
        where l.order_id = ${orderId} order by l.position, l.id`,
  );
}
