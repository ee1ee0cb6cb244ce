/** Which orders a drift report is about. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { row, sql, type Statement } from "../../ground/sql.ts";

export interface DriftFilter {
  readonly orderId?: Id | null;
  /** Orders that this discount was applied to. */
  readonly discountId?: Id | null;
  /** Placed at this moment or later. */
  readonly from?: Date | null;
  /** Placed before this moment. */
  readonly to?: Date | null;
  /** Only orders with an applied discount that was changed, ended or paused since, or one of whose ranges was. */
  readonly changedOnly?: boolean;
}

/** The condition on `orders o`. */
export function ordersAsked(filter: DriftFilter): Statement {
  const parts = [
    filter.orderId ? sql`o.id = ${filter.orderId}::uuid` : null,
    filter.from ? sql`o.placed_at >= ${filter.from}::timestamptz` : null,
    filter.to ? sql`o.placed_at < ${filter.to}::timestamptz` : null,
    filter.discountId
      ? sql`exists (select 1 from redemption r where r.order_id = o.id and r.discount_id = ${filter.discountId}::uuid)`
      : null,
    filter.changedOnly
      ? sql`exists (select 1 from redemption r join discount d on d.id = r.discount_id
                    where r.order_id = o.id and (d.updated_at > o.placed_at
                      or exists (select 1 from discount_range n join range g on g.id = n.range_id
                                 where n.discount_id = d.id and g.updated_at > o.placed_at)))`
      : null,
  ];
  return parts.reduce<Statement>((all, part) => (part ? sql`${all} and ${part}` : all), sql`true`);
}

/** How many orders the filter finds. */
export async function countDrift(context: CommandContext, filter: DriftFilter): Promise<number> {
  const found = await row<{ count: number }>(
    context.em.fork(),
    sql`select count(*)::int as count from orders o where ${ordersAsked(filter)}
          and exists (select 1 from order_snapshot s where s.order_id = o.id)`,
  );
  return found?.count ?? 0;
}
