import type * as db from "@8521/database";
import type { StockState, Variant } from "./variant.type.ts";

/** How much of a variant is there, in a word. */
export function stockOf(row: db.Variant): StockState {
  if (!row.tracksStock) return "UNLIMITED";
  const free = row.onHand - row.held;
  if (free <= 0) return row.allowBackorder ? "BACKORDER" : "SOLD_OUT";
  return free <= row.lowStockAt ? "LOW" : "IN_STOCK";
}

/** How many can be ordered now; null when that is not limited. */
export function availableOf(row: db.Variant): number | null {
  return !row.tracksStock || row.allowBackorder ? null : Math.max(0, row.onHand - row.held);
}

const BEST_FIRST: readonly StockState[] = ["UNLIMITED", "IN_STOCK", "LOW", "BACKORDER", "SOLD_OUT"];

/** The best state among a product's variants. */
export function bestStock(variants: readonly Variant[]): StockState {
  const states = new Set(variants.map(({ row }) => stockOf(row)));
  return BEST_FIRST.find((state) => states.has(state)) ?? "SOLD_OUT";
}
