/** Arithmetic of the shelf (ORDERS section 3). The database guards it; this says what a shopper may take. */

export interface Shelf {
  readonly onHand: number;
  readonly held: number;
  /** Courses and services have none. */
  readonly tracksStock: boolean;
  readonly allowsBackorder: boolean;
}

/** Units that may still be promised: on hand less held, never below zero; null is without limit. */
export function availableOn(shelf: Shelf): number | null {
  if (!shelf.tracksStock || shelf.allowsBackorder) return null;
  return Math.max(0, shelf.onHand - shelf.held);
}

/** The most of a wanted quantity that the shelf can give. */
export function promiseOf(shelf: Shelf, wanted: number): number {
  const available = availableOn(shelf);
  return available === null ? wanted : Math.min(wanted, available);
}

export type Movement = "HELD" | "RELEASED" | "COMMITTED" | "RETURNED";

/** What a movement of `quantity` units does to the two counters of a variant. */
export function effectOf(
  movement: Movement,
  quantity: number,
): { readonly onHand: number; readonly held: number } {
  switch (movement) {
    case "HELD":
      return { onHand: 0, held: quantity };
    case "RELEASED":
      return { onHand: 0, held: -quantity };
    case "COMMITTED":
      return { onHand: -quantity, held: -quantity };
    case "RETURNED":
      return { onHand: quantity, held: 0 };
  }
}
