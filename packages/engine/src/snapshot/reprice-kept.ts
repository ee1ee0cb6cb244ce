import { type CartLine, compileOwned, type Id, price, type Pricing } from "../pricing/index.ts";
import type { Snapshot } from "./model.ts";

/**
 * Prices what is kept of an order with the frozen rules of the order (refund mode REEVALUATE, PRICING section 7).
 * `kept` is the quantity of each line that stays; a line that is missing or 0 went back. Shipping stays as it was
 * charged: goods that go back do not bring its charge into being.
 */
export function repriceKept(snapshot: Snapshot, kept: { readonly [lineId: Id]: number }): Pricing {
  const { cart, rules, context } = snapshot;
  const lines = cart.lines.flatMap((line): CartLine[] => {
    const quantity = Object.hasOwn(kept, line.id) ? kept[line.id]! : 0;
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
  return price({ ...cart, lines }, compileOwned(rules), context);
}
