import type * as db from "@8521/database";
import type { Snapshot } from "@8521/engine";
import { explain } from "../carts/explain.ts";
import { discountGroups, pricedLines, type Labels } from "../carts/priced-view.ts";
import type { DiscountGroup, ExplanationStep, LineDiscount } from "../carts/pricing.type.ts";
import type { Context } from "../ground/context.ts";

const parsed = new WeakMap<db.OrderSnapshot, Snapshot>();

/** What was frozen when the order was placed; null for an order that has no snapshot (imported ones). */
async function frozenOf(c: Context, orderId: string): Promise<Snapshot | null> {
  const row = await c.load.snapshotOfOrder.load(orderId);
  if (!row) return null;
  const known = parsed.get(row);
  if (known) return known;
  const snapshot = JSON.parse(row.canonical) as Snapshot;
  parsed.set(row, snapshot);
  return snapshot;
}

/** Codes as they were shown when the order was placed. */
const labelsOf = (snapshot: Snapshot): Labels =>
  new Map(Object.values(snapshot.context.vouchers).map(({ id, label }) => [id, label]));

/** Discounts by level, as frozen. */
export async function orderGroups(c: Context, row: db.Order): Promise<DiscountGroup[]> {
  const snapshot = await frozenOf(c, row.id);
  return snapshot ? discountGroups(c, snapshot.pricing, labelsOf(snapshot)) : [];
}

/** The calculation step by step, as frozen. */
export async function orderExplanation(c: Context, row: db.Order): Promise<ExplanationStep[]> {
  const snapshot = await frozenOf(c, row.id);
  return snapshot ? explain(c, snapshot.pricing, labelsOf(snapshot)) : [];
}

/** The codes that lowered the price, as they may be shown. */
export async function orderCodes(c: Context, row: db.Order): Promise<string[]> {
  const snapshot = await frozenOf(c, row.id);
  if (!snapshot) return [];
  const labels = labelsOf(snapshot);
  return snapshot.pricing.applied.flatMap(({ voucherId }) => labels.get(voucherId ?? "") ?? []);
}

/** Each discount's share of a bought line, as frozen. */
export async function lineDiscounts(c: Context, line: db.OrderLine): Promise<LineDiscount[]> {
  const snapshot = await frozenOf(c, line.orderId);
  if (!snapshot) return [];
  const index = snapshot.cart.lines.findIndex(({ variantId }) => variantId === line.variantId);
  return pricedLines(c, snapshot.pricing, labelsOf(snapshot))[index]?.discounts ?? [];
}
