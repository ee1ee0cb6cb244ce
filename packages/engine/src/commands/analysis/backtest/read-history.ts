/** Reads paid history in the order it happened, a batch at a time. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { rows, sql } from "../../ground/sql.ts";
import { PAID_STATES } from "./backtest-discount.ts";

/** Behind which order to go on; `placedAt` keeps the database's microseconds. */
export interface HistoryPlace {
  readonly placedAt: string;
  readonly orderId: Id;
}

export interface PastOrder {
  readonly place: HistoryPlace;
  /** In the shop's zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** The snapshot, canonical JSON. */
  readonly canonical: string;
}

interface HistoryRow {
  readonly id: Id;
  readonly placed_at: string;
  readonly day: string;
  readonly canonical: string;
}

/** The next orders behind a place; `limit` 0 reads nothing. */
export async function readHistory(
  em: EntityManager,
  { settings }: CommandContext,
  period: { readonly from: string; readonly to: string },
  after: HistoryPlace | null,
  limit: number,
): Promise<PastOrder[]> {
  if (limit === 0) return [];
  const behind = after
    ? sql`and (o.placed_at, o.id) > (${after.placedAt}::timestamptz, ${after.orderId}::uuid)`
    : sql``;
  const found = await rows<HistoryRow>(
    em,
    sql`select o.id, o.placed_at::text as placed_at, s.canonical,
               (o.placed_at at time zone ${settings.timeZone})::date::text as day
        from orders o join order_snapshot s on s.order_id = o.id
        where o.placed_at >= ${period.from}::timestamptz and o.placed_at < ${period.to}::timestamptz
          and o.state in ${PAID_STATES} ${behind}
        order by o.placed_at, o.id limit ${limit}`,
  );
  return found.map(({ id, placed_at, day, canonical }) => ({
    place: { placedAt: placed_at, orderId: id },
    day,
    canonical,
  }));
}
