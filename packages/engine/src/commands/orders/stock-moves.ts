/** Moves stock for an order: guarded counters and a ledger that counts each movement once. */
import type { EntityManager } from "@8521/database";
import { effectOf, type Movement } from "../../orders/index.ts";
import type { Id } from "../../pricing/model.ts";
import { lockVariants } from "../locks.ts";
import { changed, rows, sql } from "../ground/sql.ts";

/** So many units of a variant, for one line of an order. */
export interface StockedUnits {
  readonly lineId: Id;
  readonly variantId: Id;
  readonly quantity: number;
}

export interface ShortUnits {
  readonly variantId: Id;
  readonly requested: number;
  readonly available: number;
}

/**
 * Holds stock for lines; answers those for which there is not enough, in which case the caller rolls back. Variants
 * without stock (courses) are passed over.
 */
export async function holdStock(
  tx: EntityManager,
  units: readonly StockedUnits[],
  holdNumber: number,
): Promise<ShortUnits[]> {
  await lockVariants(
    tx,
    units.map(({ variantId }) => variantId),
  );
  const short = await rows<ShortUnits>(
    tx,
    sql`select v.id as "variantId", u.quantity as requested, greatest(0, v.on_hand - v.held) as available
        from ${unnested(units)} join variant v on v.id = u.variant_id
        where v.tracks_stock and not v.allow_backorder and v.on_hand - v.held < u.quantity`,
  );
  if (short.length > 0) return short;
  await move(tx, units, "HELD", holdNumber);
  return [];
}

/** Gives back, hands over, or takes back in. Each line moves at most once a hold, however often it is told. */
export async function moveStock(
  tx: EntityManager,
  units: readonly StockedUnits[],
  movement: Exclude<Movement, "HELD">,
  holdNumber: number,
): Promise<void> {
  await lockVariants(
    tx,
    units.map(({ variantId }) => variantId),
  );
  await move(tx, units, movement, holdNumber);
}

/** The ledger decides: only a movement it did not know changes the counters. */
async function move(
  tx: EntityManager,
  units: readonly StockedUnits[],
  movement: Movement,
  holdNumber: number,
): Promise<void> {
  const one = effectOf(movement, 1);
  await changed(
    tx,
    sql`with moved as (
          insert into stock_movement (variant_id, kind, quantity, order_line_id, hold_number)
          select u.variant_id, ${movement}, u.quantity, u.line_id, ${holdNumber}
          from ${unnested(units)} join variant v on v.id = u.variant_id and v.tracks_stock
          where u.quantity > 0
          on conflict do nothing
          returning variant_id, quantity),
        sums as (select variant_id, sum(quantity)::int as quantity from moved group by variant_id)
        update variant v set on_hand = v.on_hand + ${one.onHand} * s.quantity, held = v.held + ${one.held} * s.quantity
        from sums s where v.id = s.variant_id`,
  );
}

function unnested(units: readonly StockedUnits[]) {
  return sql`unnest(${units.map(({ lineId }) => lineId)}::uuid[],
                    ${units.map(({ variantId }) => variantId)}::uuid[],
                    ${units.map(({ quantity }) => quantity)}::int[]) as u (line_id, variant_id, quantity)`;
}
