import type { Instant, LocalizedText, TimeWindow } from "../model.ts";
import { type Fields, integerIn, listIn, onlyFields, refuse } from "../rules/fields.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** A moment as the shop's wall clock shows it. */
interface ShopTime {
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  readonly minute: number;
}

/** Whether a moment is in any of some windows; no windows is always. */
export function isInWindows(
  windows: readonly TimeWindow[],
  now: Instant,
  timeZone: string,
): boolean {
  if (windows.length === 0) return true;
  const time = shopTime(now, timeZone);
  return windows.some((window) => isInWindow(window, time));
}

function isInWindow(window: TimeWindow, { weekday, minute }: ShopTime): boolean {
  const { fromMinute, toMinute } = window;
  if (fromMinute < toMinute) {
    return isOn(window, weekday) && minute >= fromMinute && minute < toMinute;
  }
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  return (
    (isOn(window, weekday) && minute >= fromMinute) ||
    (isOn(window, yesterday) && minute < toMinute)
  );
}

function isOn({ weekdays }: TimeWindow, weekday: number): boolean {
  return weekdays === undefined || weekdays.length === 0 || weekdays.includes(weekday);
}

/** Weekday and minute in a zone. Throws a RangeError for a zone that does not exist. */
function shopTime(now: Instant, timeZone: string): ShopTime {
  const minutes = Math.floor(now / MINUTE_MS) + offsetMinutes(now, timeZone);
  const day = Math.floor(minutes / DAY_MINUTES);
  return { weekday: ((((day + 3) % 7) + 7) % 7) + 1, minute: minutes - day * DAY_MINUTES };
}

const TAIPEI_FIXED_SINCE = Date.UTC(1980, 0, 1);

/** Minutes east of Greenwich. Taiwan has kept +8 without summer time since 1980. */
function offsetMinutes(now: Instant, timeZone: string): number {
  if (timeZone === "Asia/Taipei" && now >= TAIPEI_FIXED_SINCE) return 480;
  const parts = formatterOf(timeZone).formatToParts(now);
  const part = (type: string) => Number(parts.find((found) => found.type === type)!.value);
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return Math.round(wall / MINUTE_MS) - Math.floor(now / MINUTE_MS);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Whether a zone is known. */
export function isTimeZone(timeZone: unknown): timeZone is string {
  if (typeof timeZone !== "string") return false;
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** Checks one window. */
export function checkWindow(window: Fields): void {
  onlyFields(window, ["weekdays", "fromMinute", "toMinute"]);
  integerIn(window, "fromMinute", { min: 0, max: DAY_MINUTES - 1 });
  integerIn(window, "toMinute", { min: 0, max: DAY_MINUTES });
  const weekdays = listIn(window, "weekdays", { max: 7, optional: true }) ?? [];
  const isDay = (day: unknown) =>
    Number.isInteger(day) && (day as number) >= 1 && (day as number) <= 7;
  if (!weekdays.every(isDay)) {
    refuse(window, "weekdays", "NOT_ALLOWED", "must be ISO weekdays, 1 (Monday) to 7 (Sunday)");
  }
}

const DAYS_ZH = "一二三四五六日";
const DAYS_EN = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** 「週六、日 11:00–12:00」, "Sat, Sun 11:00–12:00" */
export function windowsText(windows: readonly TimeWindow[]): LocalizedText {
  return {
    "zh-TW": windows.map((window) => `${daysZh(window)} ${hours(window)}`).join("、"),
    en: windows.map((window) => `${daysEn(window)} ${hours(window)}`).join(", "),
  };
}

function daysZh({ weekdays = [] }: TimeWindow): string {
  return weekdays.length === 0 ? "每天" : `週${weekdays.map((day) => DAYS_ZH[day - 1]).join("、")}`;
}

function daysEn({ weekdays = [] }: TimeWindow): string {
  return weekdays.length === 0 ? "daily" : weekdays.map((day) => DAYS_EN[day - 1]).join(", ");
}

function hours({ fromMinute, toMinute }: TimeWindow): string {
  return `${clock(fromMinute)}–${clock(toMinute)}`;
}

function clock(minute: number): string {
  const pad = (value: number) => value.toString().padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
