/** When an order stops waiting for money. */
import type { Instant } from "../pricing/model.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

export type DeadlineTerms = { readonly minutes: number } | { readonly days: number };

/**
 * The last moment to pay. Minutes count from now; days end with the day: three days from the 22nd at noon is the
 * last millisecond of the 25th where the shop is. `zoneOffsetMinutes` is the zone's distance from UTC then
 * (Taipei: 480).
 */
export function payUntil(now: Instant, terms: DeadlineTerms, zoneOffsetMinutes: number): Instant {
  if ("minutes" in terms) return now + terms.minutes * MINUTE;
  const shift = zoneOffsetMinutes * MINUTE;
  const today = Math.floor((now + shift) / DAY);
  return (today + terms.days + 1) * DAY - shift - 1;
}

/** Whether the deadline and the grace for money under way have both passed. */
export function isOverdue(now: Instant, deadline: Instant, graceMinutes: number): boolean {
  return now > deadline + graceMinutes * MINUTE;
}
