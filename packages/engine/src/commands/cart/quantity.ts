/** How many of something a cart may hold. */
import type { EntityManager } from "@8521/database";
import { availableOn } from "../../orders/index.ts";
import type { Id } from "../../pricing/model.ts";
import { row, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";

export const MOST_OF_A_LINE = 9999;

export interface Sellable {
  readonly variantId: Id;
  readonly price: number;
  readonly kind: "PHYSICAL" | "COURSE";
  /** Null is without limit. */
  readonly available: number | null;
}

interface SellableRow {
  readonly price: number;
  readonly kind: Sellable["kind"];
  readonly on_hand: number;
  readonly held: number;
  readonly tracks_stock: boolean;
  readonly allow_backorder: boolean;
  readonly is_sellable: boolean;
}

/** A variant as it may be sold now. */
export async function sellable(
  em: EntityManager,
  variantId: Id,
): Promise<CommandResult<{ readonly variant: Sellable }>> {
  const found = await row<SellableRow>(
    em,
    sql`select v.price, p.kind, v.on_hand, v.held, v.tracks_stock, v.allow_backorder,
               v.status = 'ACTIVE' and p.status = 'ACTIVE' and pa.status = 'ACTIVE' as is_sellable
        from variant v join product p on p.id = v.product_id join partner pa on pa.id = p.partner_id
        where v.id = ${variantId}`,
  );
  if (!found) return refuseWith("VARIANT_NOT_FOUND", { variantId }, ["variantId"]);
  if (!found.is_sellable) return refuseWith("VARIANT_UNAVAILABLE", { variantId }, ["variantId"]);
  const available = availableOn({
    onHand: found.on_hand,
    held: found.held,
    tracksStock: found.tracks_stock,
    allowsBackorder: found.allow_backorder,
  });
  return { ok: true, variant: { variantId, price: found.price, kind: found.kind, available } };
}

/** Whether a line may have this quantity: a whole number, one of a course, no more than is there. */
export function checkQuantity(variant: Sellable, quantity: number): CommandResult<object> {
  const maximum = variant.kind === "COURSE" ? 1 : MOST_OF_A_LINE;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > maximum) {
    return refuseWith("QUANTITY_INVALID", { minimum: 1, maximum }, ["quantity"]);
  }
  const { variantId, available } = variant;
  if (available !== null && quantity > available) {
    return refuseWith("OUT_OF_STOCK", { variantId, requested: quantity, available }, ["quantity"]);
  }
  return { ok: true };
}

/** The most of a wanted quantity that a line may have; 0 when nothing is left. */
export function mostOf(variant: Sellable, wanted: number): number {
  const maximum = variant.kind === "COURSE" ? 1 : MOST_OF_A_LINE;
  return Math.min(wanted, maximum, variant.available ?? maximum);
}
