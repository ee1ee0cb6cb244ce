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

/** Some of history; the last batch may be empty. */
export interface HistoryBatch {
  readonly orders: readonly PastOrder[];
  /** Behind which order the next batch begins. */
  readonly place: HistoryPlace | null;
  readonly isLast: boolean;
}

/** History behind a place, batch by batch; the database reads the next one while the caller is busy with this. */
export async function* historyBehind(
  em: EntityManager,
  context: CommandContext,
  period: { readonly from: string; readonly to: string },
  after: HistoryPlace | null,
  size: number,
): AsyncGenerator<HistoryBatch, void> {
  const read = (place: HistoryPlace | null) =>
    readHistory(em.fork(), context, { ...period, place, size });
  let reading = read(after);
  let place = after;
  for (;;) {
    const orders = await reading;
    place = orders.at(-1)?.place ?? place;
    const isLast = orders.length < size;
    if (!isLast) {
      reading = read(place);
      // Whoever stops listening does not hear of its failure.
      reading.catch(() => {});
    }
    yield { orders, place, isLast };
    if (isLast) return;
  }
}

async function readHistory(
  em: EntityManager,
  { settings }: CommandContext,
  asked: {
    readonly from: string;
    readonly to: string;
    readonly place: HistoryPlace | null;
    readonly size: number;
  },
): Promise<PastOrder[]> {
  const { from, to, place, size } = asked;
  const behind = place
    ? sql`and (o.placed_at, o.id) > (${place.placedAt}::timestamptz, ${place.orderId}::uuid)`
    : sql``;
  const found = await rows<HistoryRow>(
    em,
    sql`select o.id, o.placed_at::text as placed_at, s.canonical,
               (o.placed_at at time zone ${settings.timeZone})::date::text as day
        from orders o join order_snapshot s on s.order_id = o.id
        where o.placed_at >= ${from}::timestamptz and o.placed_at < ${to}::timestamptz
          and o.state in ${PAID_STATES} ${behind}
        order by o.placed_at, o.id limit ${size}`,
  );
  return found.map(({ id, placed_at, day, canonical }) => ({
    place: { placedAt: placed_at, orderId: id },
    day,
    canonical,
  }));
}
