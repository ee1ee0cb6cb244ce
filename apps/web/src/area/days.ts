import type { Locale } from "../i18n/locale.ts";

const ZONE = "Asia/Taipei";
const DAY_MS = 86_400_000;

/** An instant's day in the shop's zone, `YYYY-MM-DD`. */
export function dayInShop(at: number | string | Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short" }).format(
    new Date(at),
  );
}

/** The last `count` days including today, both ends inclusive. */
export function lastDays(count: number, now = Date.now()): { from: string; to: string } {
  return { from: dayInShop(now - (count - 1) * DAY_MS), to: dayInShop(now) };
}

/**
 * `11月24日` or `24 Nov`; short: `11/24`; full: with the weekday. Days are dates, not instants: no zone moves them.
 */
export function formatDay(
  day: string,
  locale: Locale,
  style: "long" | "short" | "full" = "long",
): string {
  const date = new Date(`${day}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions =
    style === "short"
      ? { month: "numeric", day: "numeric" }
      : {
          month: locale === "zh-TW" ? "long" : "short",
          day: "numeric",
          ...(style === "full" ? { weekday: "short" as const } : {}),
        };
  return keptTogether(
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-TW", {
      ...options,
      timeZone: "UTC",
    }).format(date),
  );
}

/** A date is one word: `11` and `月` stay on one line (word joiner), `24 Nov` too (no-break space). */
function keptTogether(text: string): string {
  return text
    .replaceAll(/\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu, "$&\u2060")
    .replaceAll(" ", "\u00A0");
}

/** What `<input type="datetime-local">` shows for an instant, in shop time: `2026-11-24T23:59`. */
export function toShopField(at: string | null | undefined): string {
  if (!at) return "";
  const text = new Intl.DateTimeFormat("sv-SE", {
    timeZone: ZONE,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(at));
  return text.replace(" ", "T");
}

/** The instant behind such a field. Taiwan keeps UTC+8 all year. Null when empty. */
export function fromShopField(text: string): string | null {
  return text ? new Date(`${text}:00+08:00`).toISOString() : null;
}
