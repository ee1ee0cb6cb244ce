/** The one statement of the uses report. */
import { sql, type Statement } from "../../ground/sql.ts";
import { type Period, within } from "../period.ts";
import { type Scope, usesOf, worthOf } from "../scope.ts";
import { groupKey, isTime } from "./group-key.ts";
import type { UsesFilter, UsesReportInput } from "./model.ts";
import { IS_NEWCOMER } from "./newcomer.ts";

const ROWS = 50;
const ROWS_MAX = 5_000;

/** What is asked, and whose. */
export interface Asked extends UsesReportInput {
  readonly before: Period;
  readonly scope: Scope;
  readonly zone: string;
}

/** Figures of a key in both periods, as the statement names them; one row is of all. */
export type FoundRow = {
  readonly is_total: boolean;
  readonly key: string | null;
  readonly row_count: number;
} & { readonly [figure in `${"now" | "before"}_${keyof Columns}`]: number };
export interface Columns {
  uses: number;
  orders: number;
  given: number;
  revenue: number;
  newcomers: number;
}

function keyOf({ by, period, before, zone }: Asked): Statement {
  if (!isTime(by)) return groupKey(by, period, zone);
  return sql`case when ${within(sql`r.redeemed_at`, period, zone)}
                  then ${groupKey(by, period, zone)} else ${groupKey(by, before, zone)} end`;
}

/** Uses are added up by key and order; what an order is worth is looked up once, whatever it used. */
export function countUses(asked: Asked): Statement {
  const { scope, period, before, zone, filter, by } = asked;
  const both = { from: before.from, to: period.to };
  const most = Math.min(ROWS_MAX, Math.max(1, asked.first ?? ROWS));
  const shown = isTime(by)
    ? sql``
    : sql`where now_uses > 0 order by now_given desc, now_uses desc, key limit ${most}`;
  return sql`
    with used as (
      select ${keyOf(asked)} as key, r.order_id, ${within(sql`r.redeemed_at`, period, zone)} as is_now,
             count(*) as uses, sum(r.amount) as given
      from redemption r left join voucher v on v.id = r.voucher_id
      where ${within(sql`r.redeemed_at`, both, zone)} and r.state = 'REDEEMED'
        and ${usesOf(scope)} and ${filtered(filter ?? {})}
      group by 1, 2, 3),
    whole as (select order_id, is_now, sum(uses) as uses, sum(given) as given from used group by 1, 2),
    worth as materialized (
      select w.*, ${worthOf(scope)} as revenue, ${IS_NEWCOMER} as is_new
      from whole w join orders o on o.id = w.order_id),
    keyed as (
      select u.key, ${figureColumns(sql`u.`)}
      from used u join worth w on w.order_id = u.order_id and w.is_now = u.is_now group by u.key)
    select true as is_total, null as key, ${figureColumns(sql`w.`)}, 0 as row_count from worth w
    union all
    (select false, k.*, (count(*) over ())::int from keyed k ${shown})`;
}

/** The figures of both periods. `of` names where uses and discount are added up from: one key's, or the whole order's. */
function figureColumns(of: Statement): Statement {
  return sql`${figuresWhen("now", sql`w.is_now`, of)}, ${figuresWhen("before", sql`not w.is_now`, of)}`;
}

function figuresWhen(prefix: "now" | "before", when: Statement, of: Statement): Statement {
  const name = (column: keyof Columns): Statement => ({
    text: `"${prefix}_${column}"`,
    values: [],
  });
  return sql`coalesce(sum(${of}uses) filter (where ${when}), 0)::int as ${name("uses")},
             (count(*) filter (where ${when}))::int as ${name("orders")},
             coalesce(sum(${of}given) filter (where ${when}), 0)::bigint as ${name("given")},
             coalesce(sum(w.revenue) filter (where ${when}), 0)::bigint as ${name("revenue")},
             (count(*) filter (where ${when} and w.is_new))::int as ${name("newcomers")}`;
}

function filtered(filter: UsesFilter): Statement {
  const parts = [
    filter.codesOnly ? sql`r.voucher_id is not null` : null,
    filter.affiliateId ? sql`r.affiliate_id = ${filter.affiliateId}::uuid` : null,
    filter.discountId ? sql`r.discount_id = ${filter.discountId}::uuid` : null,
    filter.batchId ? sql`v.batch_id = ${filter.batchId}::uuid` : null,
    filter.channel ? sql`r.channel = ${filter.channel}` : null,
  ];
  return parts.reduce<Statement>((all, part) => (part ? sql`${all} and ${part}` : all), sql`true`);
}
