import { parseTaipeiTime } from "./taipei-time.ts";

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/**
 * The first instant at which a payment number can no longer be paid, in epoch milliseconds.
 *
 * ATM numbers carry a date and are good until 23:59:59 of it in Taipei: the deadline is the next
 * midnight. Store codes and barcodes carry a time to the second, and that second still counts.
 * `undefined` when the field is neither.
 */
export function deadlineOf(expireDate: string): number | undefined {
  const start = parseTaipeiTime(expireDate);
  if (start === undefined) return undefined;
  return expireDate.length === "yyyy/MM/dd".length ? start + DAY_MS : start + SECOND_MS;
}
