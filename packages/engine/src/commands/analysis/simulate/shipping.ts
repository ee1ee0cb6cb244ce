/** The shipping charge of a simulated cart. */
import { shippingCharge, shippingMethod } from "../../cart/facts/shipping-charge.ts";
import { type CommandResult, problem, refuse } from "../../problems.ts";
import type { ShopSettings } from "../../settings.ts";
import { type Fields, fieldsIn, isFields, listIn } from "./document.ts";

/** As the document says; a method without an amount is charged as the shop does. */
export function shippingIn(
  settings: ShopSettings,
  cart: Fields,
  lines: unknown,
): CommandResult<{ readonly charge: unknown }> {
  const said = cart["shipping"];
  if (!isFields(said)) return { ok: true, charge: said ?? null };
  if (said["amount"] !== undefined) {
    return { ok: true, charge: { taxRate: settings.shippingTaxRate, ...said } };
  }
  const method = String(said["method"] ?? "");
  if (shippingMethod(settings, method) === null) {
    const detail = "is no shipping method of this shop";
    return refuse(problem("SIMULATION_INVALID", { detail }, ["cart", "shipping", "method"]));
  }
  return { ok: true, charge: shippingCharge(settings, listIn(lines).map(goodsIn), method) };
}

/** What shipping depends on, as far as it is there: the line itself is checked later. */
function goodsIn(line: unknown) {
  const { kind, unitPrice, quantity } = fieldsIn(line);
  const number = (value: unknown, otherwise: number) =>
    typeof value === "number" ? value : otherwise;
  return {
    kind: kind === "COURSE" ? ("COURSE" as const) : ("PHYSICAL" as const),
    unitPrice: number(unitPrice, 0),
    quantity: number(quantity, 1),
  };
}
