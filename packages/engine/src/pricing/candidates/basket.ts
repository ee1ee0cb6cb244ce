import type { Cart, CartLine, PricingContext } from "../model.ts";
import type { CompiledRuleSet } from "../rules/compiled.ts";
import type { MatchSheet } from "../rules/line-index.ts";
import { type CompiledScope, scopeHas } from "../rules/scope.ts";

/** The cart's facts before any discount, worked out once. */
export interface Basket {
  readonly cart: Cart;
  readonly context: PricingContext;
  readonly lines: readonly CartLine[];
  /** Every position, ascending. */
  readonly positions: readonly number[];
  readonly listTotals: readonly number[];
  readonly subtotal: number;
  readonly quantity: number;
  readonly rules: CompiledRuleSet;
  /** Lines of scopes that had to be asked directly. */
  readonly asked: Map<CompiledScope, readonly number[]>;
}

/**
 * Adds up the cart. Throws a RangeError on what `checkCart` would have refused: pricing it would be a guess.
 */
export function layOut(cart: Cart, context: PricingContext, rules: CompiledRuleSet): Basket {
  const { lines } = cart;
  const positions: number[] = [];
  const listTotals: number[] = [];
  let subtotal = 0;
  let quantity = 0;
  for (let position = 0; position < lines.length; position++) {
    const line = lines[position]!;
    if (!(line.unitPrice >= 0 && line.quantity > 0)) refuse(`line ${position}`);
    const total = line.unitPrice * line.quantity;
    positions.push(position);
    listTotals.push(total);
    subtotal += total;
    quantity += line.quantity;
  }
  const shipping = cart.shipping === null ? 0 : cart.shipping.amount;
  if (!Number.isSafeInteger(subtotal + shipping) || !(shipping >= 0)) refuse("amounts");
  if (!Number.isSafeInteger(quantity)) refuse("quantities");
  const asked = new Map<CompiledScope, readonly number[]>();
  return { cart, context, lines, positions, listTotals, subtotal, quantity, rules, asked };
}

function refuse(what: string): never {
  throw new RangeError(`the cart's ${what} are not what a checked cart holds; see checkCart`);
}

const NONE: readonly number[] = [];

/** Positions of the lines in a scope, ascending. */
export function linesIn(basket: Basket, scope: CompiledScope): readonly number[] {
  if (scope.everything) return basket.positions;
  if (basket.rules.triggered[scope.ordinal] !== undefined)
    return matched(basket.rules.sheet, scope);
  const known = basket.asked.get(scope);
  if (known !== undefined) return known;
  const found = basket.positions.filter((position) => scopeHas(scope, basket.lines[position]!));
  basket.asked.set(scope, found);
  return found;
}

function matched(sheet: MatchSheet, scope: CompiledScope): readonly number[] {
  return sheet.stamps[scope.ordinal] === sheet.stamp ? sheet.lists[scope.ordinal]! : NONE;
}

/** List value of some lines. */
export function listValue(basket: Basket, positions: readonly number[]): number {
  if (positions === basket.positions) return basket.subtotal;
  let value = 0;
  for (const position of positions) value += basket.listTotals[position]!;
  return value;
}

/** Units on some lines. */
export function unitsOn(basket: Basket, positions: readonly number[]): number {
  if (positions === basket.positions) return basket.quantity;
  let units = 0;
  for (const position of positions) units += basket.lines[position]!.quantity;
  return units;
}
