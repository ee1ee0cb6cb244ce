/** What became of entered codes: how many applied, why others did not, and which codes people keep typing. */
import type { EntityManager } from "@8521/database";
import type { CommandContext } from "../../context.ts";
import { rows, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import {
  isPeriod,
  type Period,
  periodBefore,
  pieceOf,
  piecesOf,
  type TimeUnit,
  within,
} from "../period.ts";
import { scopeOf } from "../scope.ts";
import { type CheckFate, checksOf, FATE } from "./check-fate.ts";
import { type RefusedCode, refusedCodes } from "./refused-codes.ts";

export interface RefusalsReportInput {
  readonly period: Period;
  readonly by: TimeUnit;
}

/** Entered codes by what became of them. */
export type CheckFigures = { readonly [fate in CheckFate]: number };

export interface RefusalsReport {
  readonly period: Period;
  readonly before: Period;
  readonly total: CheckFigures;
  readonly totalBefore: CheckFigures;
  /** Every piece of the period, in order; the empty ones too. */
  readonly rows: readonly (CheckFigures & { readonly key: string })[];
  /** Why codes waited or were refused, most frequent first. */
  readonly reasons: readonly ReasonRow[];
  /** The codes that did not work, most frequent first. */
  readonly codes: readonly RefusedCode[];
}

export interface ReasonRow {
  readonly reason: string;
  readonly fate: CheckFate;
  readonly count: number;
  readonly before: number;
}

interface FoundRow {
  readonly key: string;
  readonly fate: CheckFate;
  readonly reason: string | null;
  readonly is_now: boolean;
  readonly count: number;
}

/** Two statements, three with a scope to look up. An admin of one partner is told of that partner's codes. */
export async function refusalsReport(
  context: CommandContext,
  { period, by }: RefusalsReportInput,
): Promise<CommandResult<RefusalsReport>> {
  const em = context.em.fork();
  const scope = await scopeOf(em, context);
  if (scope === null || scope.affiliateId !== null) return refuseWith("NOT_ALLOWED");
  if (!isPeriod(period)) return refuseWith("PERIOD_INVALID");
  const asked = { period, scope, zone: context.settings.timeZone };
  const found = await countChecks(em, { ...asked, by });
  const now = found.filter(({ is_now }) => is_now);
  const report: RefusalsReport = {
    period,
    before: periodBefore(period),
    total: figuresOf(now),
    totalBefore: figuresOf(found.filter(({ is_now }) => !is_now)),
    rows: piecesOf(period, by).map((key) => ({
      key,
      ...figuresOf(now.filter((one) => one.key === key)),
    })),
    reasons: reasonsOf(found),
    codes: await refusedCodes(em, asked),
  };
  return { ok: true, ...report };
}

/** One pass over the checks of both periods; what comes back is as small as the pieces and reasons are few. */
function countChecks(
  em: EntityManager,
  asked: Parameters<typeof refusedCodes>[1] & { readonly by: TimeUnit },
): Promise<FoundRow[]> {
  const { period, scope, zone, by } = asked;
  const both = { from: periodBefore(period).from, to: period.to };
  return rows<FoundRow>(
    em,
    sql`select case when ${within(sql`k.at`, period, zone)}
                    then ${pieceOf(sql`k.at`, period, by, zone)} else '' end as key,
               ${FATE} as fate, coalesce(k.reason, k.outcome) as reason,
               ${within(sql`k.at`, period, zone)} as is_now, count(*)::int as count
        from code_check k
        where ${within(sql`k.at`, both, zone)} and ${checksOf(scope)}
        group by 1, 2, 3, 4`,
  );
}

function figuresOf(found: readonly FoundRow[]): CheckFigures {
  const count = (fate: CheckFate): number =>
    found.reduce((total, one) => (one.fate === fate ? total + one.count : total), 0);
  return {
    APPLIED: count("APPLIED"),
    COVERED: count("COVERED"),
    WAITING: count("WAITING"),
    REFUSED: count("REFUSED"),
  };
}

function reasonsOf(found: readonly FoundRow[]): ReasonRow[] {
  const rowsByReason = new Map<string, ReasonRow>();
  for (const { fate, reason, is_now, count } of found) {
    if (reason === null || (fate !== "WAITING" && fate !== "REFUSED")) continue;
    const key = `${fate} ${reason}`;
    const known = rowsByReason.get(key) ?? { reason, fate, count: 0, before: 0 };
    rowsByReason.set(key, {
      ...known,
      count: known.count + (is_now ? count : 0),
      before: known.before + (is_now ? 0 : count),
    });
  }
  return [...rowsByReason.values()].toSorted(
    (a, b) => b.count - a.count || b.before - a.before || a.reason.localeCompare(b.reason),
  );
}
