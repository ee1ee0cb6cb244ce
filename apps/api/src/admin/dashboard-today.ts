import * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { onDays, type Days } from "../ground/days.ts";
import { row, rows, sql } from "../ground/sql.ts";
import { ofPartner } from "../orders/list-orders.ts";
import { reasonName } from "../reports/reason-names.ts";
import { Alert } from "./alert.type.ts";
import type { ReasonFigure } from "./dashboard.type.ts";

interface Unpaid {
  readonly count: number;
  readonly total: number;
  /** Deadline within 24 hours. */
  readonly soon: number;
}

/** Orders that wait for money right now. */
export async function unpaidNow(c: Context): Promise<Unpaid> {
  const found = await row<Unpaid>(
    c.em,
    sql`select count(*)::int as count, coalesce(sum(o.total), 0)::bigint as total,
               count(*) filter (where o.pay_until < ${c.now}::timestamptz + interval '24 hours')::int as soon
        from orders o where o.state in ('PENDING', 'AWAITING_PAYMENT') and ${ofPartner(c) ?? sql`true`}`,
  );
  return found ?? { count: 0, total: 0, soon: 0 };
}

const REASONS_MAX = 8;

/** What kept codes from applying, most frequent first. */
export async function refusedReasons(c: Context, days: Days): Promise<ReasonFigure[]> {
  const found = await rows<{ reason: string; count: number }>(
    c.em,
    sql`select outcome as reason, count(*)::int as count from code_check
        where outcome not in ('APPLIED', 'SUPPRESSED', 'WAITING') and ${onDays(sql`at`, days)}
        group by 1 order by 2 desc, 1 limit ${REASONS_MAX}`,
  );
  return found.map(({ reason, count }) => ({ reason, label: reasonName(c, reason), count }));
}

const ALERTS_MAX = 10;

/** The newest alerts that nobody acknowledged. */
export async function newestAlerts(c: Context): Promise<Alert[]> {
  const found = await c.em
    .fork()
    .find(db.Alert, { acknowledgedAt: null }, { orderBy: { id: "desc" }, limit: ALERTS_MAX });
  return found.map((one) => new Alert(one));
}
