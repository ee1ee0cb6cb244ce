import * as db from "@8521/database";
import { emailKey, phoneKey } from "@8521/engine/commands";
import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { beginOf } from "../ground/days.ts";
import { idOf } from "../ground/global-id.ts";
import { all, row, rows, sql, type Statement } from "../ground/sql.ts";
import type { OrderFilter } from "./back-office.type.ts";
import { Order } from "./order.type.ts";

interface PlaceRow {
  readonly id: string;
  /** Microseconds since 1970: a cursor must not lose the digits that tell two apart. */
  readonly placed: number;
}

/** A page of the orders (`orders o`) that a condition is true of, newest first. */
export async function ordersWhere(
  c: Context,
  asked: PageAsked,
  matches: Statement,
): Promise<Page<Order>> {
  return await pageOf<PlaceRow & { order: db.Order }, Order>(asked, {
    find: async (after, limit) => {
      const behind =
        after &&
        sql`(o.placed_at, o.id) < (timestamptz 'epoch' + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`;
      const places = await rows<PlaceRow>(
        c.em,
        sql`select o.id, (extract(epoch from o.placed_at) * 1000000)::bigint as placed
            from orders o where ${all([matches, behind])}
            order by o.placed_at desc, o.id desc limit ${limit}`,
      );
      const found = await c.em.find(db.Order, { id: { $in: places.map(({ id }) => id) } });
      const orders = new Map(found.map((order) => [order.id, order]));
      return places.flatMap((place) => {
        const order = orders.get(place.id);
        return order ? [{ ...place, order }] : [];
      });
    },
    place: ({ placed, id }) => [placed, id],
    view: ({ order }) => new Order(order),
    count: async () =>
      (
        await row<{ count: number }>(
          c.em,
          sql`select count(*)::int as count from orders o where ${matches}`,
        )
      )?.count ?? 0,
  });
}

/** The back office's orders, narrowed down. An admin of one partner sees the orders that have a line of theirs. */
export async function listOrders(
  c: Context,
  asked: PageAsked & { readonly filter: OrderFilter },
): Promise<Page<Order>> {
  return await ordersWhere(c, asked, all([ofPartner(c), ...conditionsOf(c, asked.filter)]));
}

/** What an admin of one partner may see of `orders o`; null for an admin of the whole house. */
export function ofPartner(c: Context): Statement | null {
  const partnerId = c.viewer?.partnerId;
  return partnerId
    ? sql`exists (select from order_line l where l.order_id = o.id and l.partner_id = ${partnerId})`
    : null;
}

function conditionsOf(c: Context, filter: OrderFilter): (Statement | null)[] {
  const zone = c.shop.settings.timeZone;
  return [
    filter.states?.length ? sql`o.state = any(${filter.states}::text[])` : null,
    filter.paymentMethod ? sql`o.payment_method = ${filter.paymentMethod}` : null,
    filter.from ? sql`o.placed_at >= ${beginOf(filter.from, zone)}` : null,
    filter.to ? sql`o.placed_at < ${beginOf(filter.to, zone, 1)}` : null,
    filter.needsAttention ? sql`(o.needs_refund or o.needs_review is not null)` : null,
    filter.affiliateId
      ? sql`exists (select from conversion v where v.order_id = o.id
            and v.affiliate_id = ${idOf("Affiliate", filter.affiliateId)})`
      : null,
    filter.voucherId
      ? sql`o.id in (select r.order_id from redemption r
            where r.voucher_id = ${idOf("Voucher", filter.voucherId)})`
      : null,
    filter.search ? searched(filter.search) : null,
  ];
}

/** A number, an address or a phone, whole: what support is told on the telephone. */
function searched(text: string): Statement {
  const trimmed = text.trim();
  return sql`(upper(o.number) = upper(${trimmed}) or o.email_key = ${emailKey(trimmed)}
    or o.phone_key = ${phoneKey(trimmed)})`;
}
