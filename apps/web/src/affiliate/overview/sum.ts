import type { MoneyValue } from "../../i18n/format.ts";

/** Adds amounts of one currency for display; NT$ has no decimals, others are rounded to cents. */
export function sumOf(amounts: readonly MoneyValue[], currency: string): MoneyValue {
  const cents = amounts.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  return { amount: String(cents / 100), currency: amounts[0]?.currency ?? currency };
}
