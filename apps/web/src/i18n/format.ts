import type { Locale } from "./locale.ts";

const ZONE = "Asia/Taipei";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An amount as the API gives it: exact text in the currency's own unit. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

const NO_DECIMALS = new Set(["TWD", "JPY", "KRW"]);

/**
 * Writes an amount as shoppers read it: `NT$1,234`. TWD has no decimals here, whatever ICU says, and the sign
 * stands before the symbol (`−NT$128`) as a real minus.
 */
export function formatMoney({ amount, currency }: MoneyValue): string {
  const decimals = NO_DECIMALS.has(currency) ? 0 : 2;
  const value = Number(amount);
  const figures = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Math.abs(value));
  return `${value < 0 ? "\u2212" : ""}${currency === "TWD" ? "NT$" : `${currency} `}${figures}`;
}

/** A plain count with separators. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** `2026年11月24日` or `24 Nov 2026`, in shop time. */
export function formatDate(at: string | number | Date, locale: Locale): string {
  const style = locale === "zh-TW" ? "long" : "medium";
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: style, timeZone: ZONE }).format(
    new Date(at),
  );
}

/** Day and minute in shop time: `11月24日 23:59` or `24 Nov, 23:59`. The year shows only when it is another one. */
export function formatDateTime(at: string | number | Date, locale: Locale): string {
  const date = new Date(at);
  const otherYear = yearInShop(date) !== yearInShop(new Date());
  return new Intl.DateTimeFormat(dateLocale(locale), {
    ...(otherYear ? { year: "numeric" as const } : {}),
    month: locale === "zh-TW" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: ZONE,
  }).format(date);
}

/** What is left until an instant in two units at most (`2 天 3 小時`, `5 minutes`), or null when it has passed. */
export function formatRemaining(
  until: string | number | Date,
  now: number,
  locale: Locale,
): string | null {
  const left = new Date(until).getTime() - now;
  if (left <= 0) return null;
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.max(1, Math.floor((left % HOUR) / MINUTE));
  const parts =
    days > 0
      ? [unit(days, "day", locale), hours > 0 ? unit(hours, "hour", locale) : ""]
      : hours > 0
        ? [unit(hours, "hour", locale), unit(minutes, "minute", locale)]
        : [unit(minutes, "minute", locale)];
  return parts.filter(Boolean).join(" ");
}

/** Seconds of video as `12 分鐘` / `1 hr 20 min`. */
export function formatLength(seconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return unit(minutes, "minute", locale);
  const rest = minutes % 60;
  const hours = unit(Math.floor(minutes / 60), "hour", locale);
  return rest ? `${hours} ${unit(rest, "minute", locale)}` : hours;
}

function unit(value: number, name: "day" | "hour" | "minute", locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: name,
    unitDisplay: locale === "zh-TW" ? "long" : "short",
  })
    .format(value)
    .replace(/(\d)(\p{Script=Han})/u, "$1 $2");
}

function yearInShop(date: Date): string {
  return new Intl.DateTimeFormat("en", { year: "numeric", timeZone: ZONE }).format(date);
}

function dateLocale(locale: Locale): string {
  return locale === "en" ? "en-GB" : "zh-TW";
}
