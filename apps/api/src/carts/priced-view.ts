import type { LineDiscount as EngineLineDiscount, Pricing } from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { say, words } from "../ground/words.ts";
import type {
  DiscountGroup,
  DiscountLevel,
  IncludedTax,
  LineDiscount,
  PricedLine,
  PricedShipping,
} from "./pricing.type.ts";

/** Labels of vouchers by id: the codes as they may be shown. */
export type Labels = ReadonlyMap<string, string>;

/** The engine's lines in words, each discount by name. */
export function pricedLines(c: Context, pricing: Pricing, labels: Labels): PricedLine[] {
  const levels = levelsOf(pricing);
  return pricing.lines.map((line) => ({
    lineId: globalId("CartLine", line.lineId),
    listUnitPrice: money(c, line.listUnitPrice),
    quantity: line.quantity,
    listTotal: money(c, line.listTotal),
    discounts: line.discounts.map((discount) => lineDiscount(c, discount, levels, labels)),
    discountTotal: money(c, line.listTotal - line.total),
    total: money(c, line.total),
  }));
}

/** The discounts grouped by level, in the order they are applied. */
export function discountGroups(c: Context, pricing: Pricing, labels: Labels): DiscountGroup[] {
  const levels = levelsOf(pricing);
  return (["PRODUCT", "CART", "SHIPPING"] as const).flatMap((level) => {
    const applied = pricing.applied.filter((one) => one.level === level && one.amount > 0);
    if (applied.length === 0) return [];
    const discounts = applied.map((one) => lineDiscount(c, one, levels, labels));
    const amount = applied.reduce((sum, one) => sum + one.amount, 0);
    return [{ level, label: levelName(c, level), amount: money(c, amount), discounts }];
  });
}

/** Shipping in words; null while no method is chosen and for courses only. */
export function pricedShipping(
  c: Context,
  pricing: Pricing,
  labels: Labels,
): PricedShipping | null {
  const { shipping } = pricing;
  if (!shipping) return null;
  const levels = levelsOf(pricing);
  return {
    method: shipping.method,
    name: shippingNameOf(c, shipping.method),
    amount: money(c, shipping.amount),
    discounts: shipping.discounts.map((discount) => lineDiscount(c, discount, levels, labels)),
    total: money(c, shipping.total),
  };
}

/** The tax inside, rate by rate. */
export function includedTax(c: Context, { tax }: Pricing): IncludedTax {
  return {
    net: money(c, tax.net),
    tax: money(c, tax.tax),
    byRate: tax.byRate.map((at) => ({
      rate: at.rate,
      gross: money(c, at.gross),
      net: money(c, at.net),
      tax: money(c, at.tax),
    })),
  };
}

/** The name of a shipping method; its code when the shop no longer has it. */
export function shippingNameOf(c: Context, method: string): string {
  const known = c.shop.settings.shippingMethods.find(({ code }) => code === method);
  return known ? words(c, known.name) : method;
}

function levelName(c: Context, level: DiscountLevel): string {
  switch (level) {
    case "PRODUCT":
      return say(c, "商品折扣", "Item discounts");
    case "CART":
      return say(c, "訂單折扣", "Order discounts");
    case "SHIPPING":
      return say(c, "運費折扣", "Shipping discounts");
  }
}

type Levels = ReadonlyMap<string, DiscountLevel>;

const levelsOf = (pricing: Pricing): Levels =>
  new Map(pricing.applied.map(({ discountId, level }) => [discountId, level]));

function lineDiscount(
  c: Context,
  discount: EngineLineDiscount,
  levels: Levels,
  labels: Labels,
): LineDiscount {
  return {
    discountId: globalId("Discount", discount.discountId),
    name: words(c, discount.name),
    code: discount.voucherId ? (labels.get(discount.voucherId) ?? null) : null,
    level: levels.get(discount.discountId) ?? "PRODUCT",
    amount: money(c, discount.amount),
  };
}
