import { badInput } from "./connection.ts";
import type { Context } from "./context.ts";
import type { DayRange } from "./page.type.ts";
import { sql, type Statement } from "./sql.ts";

const DAY_MS = 24 * 3600 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions, key: string) {
  const known = formats.get(key + zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone: zone, hourCycle: "h23", ...options });
  formats.set(key + zone, made);
  return made;
}

/** `YYYY-MM-DD` of an instant in a zone. */
export function dayOf(at: Date | number, zone: string): string {
  return format(zone, { year: "numeric", month: "2-digit", day: "2-digit" }, "day").format(at);
}

/** `2026/11/24 23:59` of an instant in a zone: how deadlines are written in sentences. */
export function momentOf(at: Date | number, zone: string): string {
  const time = format(zone, { hour: "2-digit", minute: "2-digit" }, "time").format(at);
  return `${dayOf(at, zone).replaceAll("-", "/")} ${time}`;
}

/** Days of the shop's zone, first and last inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly count: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_MAX = 400;

/** The days asked for, the last thirty when none are. */
export function daysOf(c: Context, range: DayRange | null | undefined): Days {
  const zone = c.shop.settings.timeZone;
  const to = range?.to ?? dayOf(c.now, zone);
  const from = range?.from ?? shift(to, -29);
  if (!DAY.test(from) || !DAY.test(to) || Number.isNaN(Date.parse(from) + Date.parse(to)))
    throw badInput("A day is `YYYY-MM-DD`.");
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > DAYS_MAX) throw badInput(`A range is 1 to ${DAYS_MAX} days.`);
  return { from, to, zone, count };
}

/** As many days just before these. */
export function daysBefore({ from, zone, count }: Days): Days {
  return { from: shift(from, -count), to: shift(from, -1), zone, count };
}

/**
 * The instant a day begins in a zone. A date alone would be taken for an instant of the session's zone, which is hours
 * beside the shop's.
 */
export function beginOf(day: string, zone: string, daysLater: 0 | 1 = 0): Statement {
  return sql`((${day}::date + ${daysLater}::int)::timestamp at time zone ${zone})`;
}

/** `at` lies on these days. */
export function onDays(
  at: Statement,
  { from, to, zone }: Pick<Days, "from" | "to" | "zone">,
): Statement {
  return sql`${at} >= ${beginOf(from, zone)} and ${at} < ${beginOf(to, zone, 1)}`;
}

/** Each day from first to last. */
export function eachDay({ from, count }: Days): string[] {
  return Array.from({ length: count }, (_, index) => shift(from, index));
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
