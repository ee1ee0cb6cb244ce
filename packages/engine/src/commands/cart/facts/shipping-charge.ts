/** What shipping costs before any discount. */
import type { ShippingCharge } from "../../../pricing/model.ts";
import type { ShippingMethod, ShopSettings } from "../../settings.ts";
import type { StockedLine } from "./load-lines.ts";

/** Null for courses only, and while no method is chosen. Free from the method's threshold at list price. */
export function shippingCharge(
  settings: ShopSettings,
  lines: readonly Pick<StockedLine, "kind" | "unitPrice" | "quantity">[],
  method: string | null,
): ShippingCharge | null {
  const terms = shippingMethod(settings, method);
  const goods = lines.filter(({ kind }) => kind === "PHYSICAL");
  if (!terms || goods.length === 0) return null;
  const value = goods.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const isFree = terms.freeFrom !== null && value >= terms.freeFrom;
  return {
    method: terms.code,
    amount: isFree ? 0 : terms.fee,
    taxRate: settings.shippingTaxRate,
    destination: { country: "TW" },
  };
}

export function shippingMethod(
  settings: ShopSettings,
  method: string | null,
): ShippingMethod | null {
  return settings.shippingMethods.find(({ code }) => code === method) ?? null;
}
