/** What became of the rules that orders were priced with. */
import type { EntityManager } from "@8521/database";
import type {
  Amount,
  Currency,
  Discount,
  Id,
  LocalizedText,
  Range,
} from "../../../pricing/model.ts";
import { driftOf, type DriftReport, readSnapshot, type Snapshot } from "../../../snapshot/index.ts";
import { ruleOf } from "../../cart/facts/load-codes.ts";
import type { CommandContext } from "../../context.ts";
import { rows, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { rangesIn } from "../../ranges/named-in-rule.ts";
import { loadRanges } from "../../ranges/range-rows.ts";
import { mayAskAll } from "../who-may.ts";
import { type DriftFilter, ordersAsked } from "./drift-filter.ts";

export interface DriftReportInput {
  readonly filter: DriftFilter;
  /** 1 to 100. */
  readonly first: number;
  readonly after?: DriftPlace | null;
}

/** Where an order stands in the list, newest first. `placedAt` keeps the database's microseconds. */
export interface DriftPlace {
  readonly placedAt: string;
  readonly orderId: Id;
}

/** One order: each applied discount frozen and today, and what the order would cost under today's rules. */
export interface OrderDrift extends DriftReport {
  readonly orderId: Id;
  readonly number: string;
  readonly place: DriftPlace;
  readonly currency: Currency;
  readonly names: ReadonlyMap<Id, LocalizedText>;
  /** What each applied discount took off, frozen. */
  readonly amounts: ReadonlyMap<Id, Amount>;
}

interface OrderRow {
  readonly order_id: Id;
  readonly number: string;
  readonly placed_at: string;
  readonly canonical: string;
}

interface RuleRow {
  readonly id: Id;
  readonly version: number;
  readonly status: string;
  readonly rule: Discount;
  readonly budget: number | null;
}

/**
 * Reports the drift of one order, or of a page of orders, newest first. Three queries at most, whatever the page holds.
 * The money effect is each order's alone: what else would have been bought under other rules, nobody knows.
 */
export async function discountDriftReport(
  context: CommandContext,
  input: DriftReportInput,
): Promise<CommandResult<{ readonly orders: readonly OrderDrift[]; readonly hasMore: boolean }>> {
  if (!mayAskAll(context)) return refuseWith("NOT_ALLOWED");
  const em = context.em.fork();
  const found = await loadPage(em, input);
  const page = found.slice(0, input.first).flatMap(readRow);
  const rules = await rulesToday(em, page);
  const today = { rules, ranges: await loadRanges(em, Object.values(rules).flatMap(rangesIn)) };
  const orders = page.map(({ row, snapshot }) => driftIn(row, snapshot, today));
  return { ok: true, orders, hasMore: found.length > input.first };
}

function loadPage(em: EntityManager, { filter, first, after }: DriftReportInput) {
  const behind = after
    ? sql`and (o.placed_at, o.id) < (${after.placedAt}::timestamptz, ${after.orderId}::uuid)`
    : sql``;
  return rows<OrderRow>(
    em,
    sql`select o.id as order_id, o.number, o.placed_at::text as placed_at, s.canonical
        from orders o join order_snapshot s on s.order_id = o.id
        where ${ordersAsked(filter)} ${behind}
        order by o.placed_at desc, o.id desc limit ${first + 1}`,
  );
}

function readRow(row: OrderRow): { row: OrderRow; snapshot: Snapshot }[] {
  const snapshot = readSnapshot(row.canonical);
  return snapshot === null ? [] : [{ row, snapshot }];
}

/** Today's rules of every candidate on the page. */
async function rulesToday(
  em: EntityManager,
  page: readonly { readonly snapshot: Snapshot }[],
): Promise<{ readonly [id: Id]: Discount }> {
  const ids = page.flatMap(({ snapshot }) => snapshot.rules.discounts.map(({ id }) => id));
  const found = await rows<RuleRow>(
    em,
    sql`select id, version, status, rule, budget from discount where id = any(${[...new Set(ids)]}::uuid[])`,
  );
  return Object.fromEntries(found.map((row) => [row.id, ruleOf(row.rule, row)]));
}

function driftIn(
  row: OrderRow,
  snapshot: Snapshot,
  today: { readonly rules: { readonly [id: Id]: Discount }; readonly ranges: readonly Range[] },
): OrderDrift {
  const { applied, currency } = snapshot.pricing;
  return {
    ...driftOf(snapshot, today.rules, today.ranges),
    orderId: row.order_id,
    number: row.number,
    place: { placedAt: row.placed_at, orderId: row.order_id },
    currency,
    names: new Map(applied.map(({ discountId, name }) => [discountId, name])),
    amounts: new Map(applied.map(({ discountId, amount }) => [discountId, amount])),
  };
}
