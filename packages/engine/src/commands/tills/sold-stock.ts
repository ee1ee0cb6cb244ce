/** Goods that left the shop while the books had too few of them. */
import type { EntityManager } from "@8521/database";
import { changed, sql } from "../ground/sql.ts";
import { holdStock, type ShortUnits, type StockedUnits } from "../orders/stock-moves.ts";

/**
 * Holds what was sold offline. What was handed over was there: where the books say less, they are put right by as much,
 * with a movement that says so, and `short` learns of it. Never answers a shortage.
 */
export async function holdSold(
  tx: EntityManager,
  units: readonly StockedUnits[],
  short: ShortUnits[],
): Promise<readonly ShortUnits[]> {
  const missing = await holdStock(tx, units, 1);
  if (missing.length === 0) return [];
  short.push(...missing);
  const extra = missing.map(({ variantId, requested, available }) => ({
    variant_id: variantId,
    quantity: requested - available,
  }));
  await changed(
    tx,
    sql`with found as (
          insert into stock_movement (variant_id, kind, quantity, note)
          select variant_id, 'ADJUSTED', quantity, 'sold at a till while the books had too few'
          from jsonb_to_recordset(${JSON.stringify(extra)}::jsonb) as e (variant_id uuid, quantity int)
          returning variant_id, quantity)
        update variant v set on_hand = v.on_hand + f.quantity from found f where v.id = f.variant_id`,
  );
  return holdStock(tx, units, 1);
}
