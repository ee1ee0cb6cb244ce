import { describeDiscount, price, type CartLine, type Discount } from "@8521/engine";
import { rulesInForce, type LiveRules } from "@8521/engine/commands";
import * as db from "@8521/database";
import DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money, type Money } from "../ground/money.type.ts";
import { words } from "../ground/words.ts";
import type { Offer, Product } from "./product.type.ts";

/** What the engine says of one piece of a product alone in a cart. */
interface Alone {
  readonly offers: readonly Discount[];
  /** What one piece of the cheapest variant costs with what applies to it by itself. */
  readonly price: number;
}

const loaders = new WeakMap<object, DataLoader<string, Alone>>();

/** What automatic discounts could do for each product, as sentences. */
export function offersLoader(c: Context): DataLoader<string, Offer[]> {
  return new DataLoader(async (productIds) => {
    const found = await Promise.all(productIds.map((id) => aloneLoader(c).load(id)));
    return found.map(({ offers }) => offers.map((discount) => offerOf(c, discount)));
  });
}

/** The price of the cheapest variant with product-level discounts that need nothing else; null when none applies. */
export async function salePriceOf(c: Context, product: Product): Promise<Money | null> {
  const alone = await aloneLoader(c).load(product.row.id);
  return alone.price < product.row.priceFrom ? money(c, alone.price) : null;
}

function offerOf(c: Context, discount: Discount): Offer {
  return {
    discountId: globalId("Discount", discount.id),
    name: words(c, discount.name),
    sentence: words(c, describeDiscount(discount)),
    endsAt: discount.endsAt === null ? null : new Date(discount.endsAt),
  };
}

/** Prices each product alone: the engine itself says which rules touch it, and what they take off. */
function aloneLoader(c: Context): DataLoader<string, Alone> {
  const kept = loaders.get(c.load);
  if (kept) return kept;
  const loader = new DataLoader<string, Alone>(async (ids) => {
    const [rules, lines] = await Promise.all([rulesInForce(c.command), linesAlone(c, [...ids])]);
    return ids.map((id) => priceAlone(c, rules, lines.get(id)));
  });
  loaders.set(c.load, loader);
  return loader;
}

function priceAlone(c: Context, rules: LiveRules, line: CartLine | undefined): Alone {
  if (!line) return { offers: [], price: Infinity };
  const { settings } = c.shop;
  const pricing = price(
    { currency: settings.currency, lines: [line], shipping: null, codes: [] },
    rules.compiled,
    {
      now: c.now.getTime(),
      timeZone: settings.timeZone,
      channel: "WEB",
      strategy: settings.strategy,
      customer: null,
      vouchers: {},
    },
  );
  const offers = pricing.explanation.candidates
    .filter(({ outcome }) => MAY_STILL_APPLY.has(outcome))
    .flatMap(({ discountId }) => rules.discounts.get(discountId) ?? [])
    .filter((discount) => discount.level !== "SHIPPING" && !isForSome(discount));
  const off = pricing.applied
    .filter(({ level }) => level === "PRODUCT")
    .reduce((sum, { amount }) => sum + amount, 0);
  return { offers, price: line.unitPrice - off };
}

/** For members of a group or for chosen customers: told to them in their cart, not to everybody on a page. */
function isForSome({ availability, condition }: Discount): boolean {
  const isGiven = availability.kind === "CUSTOMER_GROUP" || availability.kind === "ASSIGNED";
  return isGiven || JSON.stringify(condition ?? null).includes('"CUSTOMER_GROUP"');
}

/** Outcomes that a shopper can still change by buying more, signing in or choosing otherwise. */
const MAY_STILL_APPLY = new Set<string>([
  "APPLIED",
  "LOGIN_REQUIRED",
  "OUTSIDE_TIME_WINDOW",
  "MINIMUM_QUANTITY_NOT_MET",
  "MINIMUM_ORDER_NOT_MET",
  "PAYMENT_METHOD_MISMATCH",
]);

/** One piece of the cheapest variant of each product, as the engine wants lines. */
async function linesAlone(c: Context, ids: readonly string[]): Promise<Map<string, CartLine>> {
  const [products, variants, places, selections] = await Promise.all([
    c.load.product.many(ids),
    c.load.variantsOfProduct.loadMany([...ids]),
    c.em.find(db.ProductCollection, { productId: { $in: [...ids] } }),
    c.em.find(db.CatalogProduct, { productId: { $in: [...ids] } }),
  ]);
  const categories = new Map(
    (await c.load.category.many([...new Set(products.map(({ row }) => row.categoryId))])).map(
      ({ row }) => [row.id, row],
    ),
  );
  return new Map(
    products.flatMap(({ row }): [string, CartLine][] => {
      const own = variants
        .flat()
        .flatMap((variant) => (variant instanceof Error ? [] : [variant.row]))
        .filter((variant) => variant.productId === row.id)
        .sort((a, b) => a.price - b.price)[0];
      if (!own) return [];
      const line: CartLine = {
        id: own.id,
        productId: row.id,
        variantId: own.id,
        partnerId: row.partnerId,
        categoryIds: [row.categoryId, ...(categories.get(row.categoryId)?.ancestorIds ?? [])],
        collectionIds: places
          .filter(({ productId }) => productId === row.id)
          .map(({ collectionId }) => collectionId),
        catalogIds: selections
          .filter(({ productId }) => productId === row.id)
          .map(({ catalogId }) => catalogId),
        tags: row.tags,
        kind: row.kind,
        unitPrice: own.price,
        quantity: 1,
        taxRate: row.taxRate,
      };
      return [[row.id, line]];
    }),
  );
}
