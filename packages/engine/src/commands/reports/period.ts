/** Periods of whole days in the shop's zone, and how they are cut. Days are `YYYY-MM-DD`: dates, not instants. */
import { sql, type Statement } from "../ground/sql.ts";

/** First and last day, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type TimeUnit = "DAY" | "WEEK" | "MONTH";

/** Two years, so that a year can be compared with the one before. */
const DAYS_MAX = 800;
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether these are real days, in order, and not too many. */
export function isPeriod({ from, to }: Period): boolean {
  if (![from, to].every((day) => DAY.test(day) && shift(day, 0) === day)) return false;
  const days = daysIn({ from, to });
  return days >= 1 && days <= DAYS_MAX;
}

/** As many days, just before. */
export function periodBefore(period: Period): Period {
  return { from: shift(period.from, -daysIn(period)), to: shift(period.from, -1) };
}

/** The first day of every piece, in order. The first piece begins with the period; weeks begin on Monday. */
export function piecesOf(period: Period, unit: TimeUnit): string[] {
  const pieces: string[] = [];
  for (let day = period.from; day <= period.to; day = next(day, unit)) pieces.push(day);
  return pieces;
}

/** How many days. */
export function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** `at` lies in the period. */
export function within(at: Statement, { from, to }: Period, zone: string): Statement {
  return sql`${at} >= (${from}::date::timestamp at time zone ${zone})
         and ${at} < ((${to}::date + 1)::timestamp at time zone ${zone})`;
}

/** The first day of the piece that `at` lies in, as text: what `piecesOf` answers. */
export function pieceOf(at: Statement, period: Period, unit: TimeUnit, zone: string): Statement {
  const word = { DAY: "day", WEEK: "week", MONTH: "month" }[unit];
  return sql`greatest(date_trunc(${word}::text, ${at} at time zone ${zone})::date, ${period.from}::date)::text`;
}

function next(day: string, unit: TimeUnit): string {
  if (unit === "DAY") return shift(day, 1);
  if (unit === "WEEK") return shift(day, 7 - ((new Date(day).getUTCDay() + 6) % 7));
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function shift(day: string, days: number): string {
  const at = Date.parse(day);
  return Number.isNaN(at) ? "" : new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}
