import {
  checkDiscount,
  compileRuleSet,
  describeDiscount,
  price,
  type Cart,
  type CartLine,
  type Discount,
  type PricingContext,
} from "@8521/engine";
import * as db from "@8521/database";
import { rangesIn, rulesInForce } from "@8521/engine/commands";
import type { CartPricing } from "../carts/pricing.type.ts";
import { PricedView } from "../carts/pricing-view.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { words } from "../ground/words.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { ToldProblem } from "../problems/problem-words.ts";
import { draftOf } from "./discount-draft.ts";
import type { DiscountPreview } from "./discount-form.type.ts";
import type { DiscountInput, PreviewLineInput } from "./discount-input.type.ts";
import { editorPaths } from "./editor-paths.ts";

/** A draft's own id while it is tried: no row has it. */
const DRAFT_ID = "00000000-0000-0000-0000-000000000000";
const TYPICAL_LINES = 3;

/** What a draft would do to a cart, beside everything that is in force. Changes nothing. */
export async function previewDiscount(
  c: Context,
  input: DiscountInput,
  asked: readonly PreviewLineInput[] | null,
): Promise<DiscountPreview> {
  const draft = { ...draftOf(c, input), id: DRAFT_ID, version: 1, status: "ACTIVE" as const };
  const checked = checkDiscount(draft);
  if (!checked.ok) {
    const invalid = checked.problems.map(({ path, message, code }) => ({
      code: "DISCOUNT_INVALID",
      path,
      data: { detail: message ?? code },
    }));
    return refused(c, invalid);
  }
  const { ranges, missing } = await rangesOf(c, draft);
  if (missing.length > 0) return refused(c, missing);
  const [rules, lines] = await Promise.all([rulesInForce(c.command), previewLines(c, asked)]);
  const cart: Cart = {
    currency: c.shop.settings.currency,
    lines,
    shipping: null,
    codes: draft.automatic ? [] : [{ text: "DRAFT", key: "DRAFT" }],
  };
  // As if it had begun: a preview of next week's discount must show what it will do.
  const trial: Discount = { ...checked.discount, startsAt: null, endsAt: null };
  const known = rules.compiled.ranges;
  const after = compileRuleSet({
    discounts: [...rules.discounts.values(), trial],
    ranges: [...known.values(), ...ranges.filter(({ id }) => !known.has(id))],
  });
  return {
    sentence: words(c, describeDiscount(draft)),
    before: shown(c, price({ ...cart, codes: [] }, rules.compiled, contextOf(c, false))),
    after: shown(c, price(cart, after, contextOf(c, !draft.automatic))),
    problems: [],
  };
}

function refused(c: Context, problems: readonly ToldProblem[]): DiscountPreview {
  const told = problemsOf(c, problems.map(editorPaths));
  return { sentence: null, before: null, after: null, problems: told };
}

/** The ranges a draft names, as they are now. */
async function rangesOf(c: Context, draft: Discount) {
  const named = rangesIn(draft);
  const ranges = await c.load.rangeContent.many(named);
  const found = new Set(ranges.map(({ id }) => id));
  const missing = named
    .filter((rangeId) => !found.has(rangeId))
    .map((rangeId) => ({ code: "RANGE_NOT_FOUND", path: ["scope"], data: { rangeId } }));
  return { ranges, missing };
}

function shown(c: Context, pricing: ReturnType<typeof price>): CartPricing {
  return Object.assign(new PricedView(c, pricing, new Map()), { codes: [], messages: [] });
}

function contextOf(c: Context, hasCode: boolean): PricingContext {
  const { settings } = c.shop;
  const voucher = {
    id: DRAFT_ID,
    discountId: DRAFT_ID,
    label: "DRAFT",
    partnerId: null,
    ownerAffiliateId: null,
    status: "ACTIVE",
    startsAt: null,
    endsAt: null,
    limits: { total: null, perCustomer: null },
    assignedCustomerIds: null,
    emailDomains: null,
    channels: null,
  } as const;
  return {
    now: c.now.getTime(),
    timeZone: settings.timeZone,
    channel: "WEB",
    strategy: settings.strategy,
    customer: { id: DRAFT_ID, groupIds: [], emailDomain: null, isFirstOrder: true },
    vouchers: hasCode ? { DRAFT: voucher } : {},
  };
}

async function previewLines(
  c: Context,
  asked: readonly PreviewLineInput[] | null,
): Promise<CartLine[]> {
  const wanted = asked?.map((line) => ({
    id: idOf("Variant", line.variantId),
    quantity: line.quantity,
  }));
  const variants = wanted
    ? (await c.load.variant.many(wanted.map(({ id }) => id))).map(({ row }) => row)
    : await c.em
        .fork()
        .find(
          db.Variant,
          { status: "ACTIVE" },
          { orderBy: { price: "desc", id: "asc" }, limit: TYPICAL_LINES },
        );
  const products = await c.load.product.many([...new Set(variants.map((one) => one.productId))]);
  const productIds = products.map(({ row }) => row.id);
  const [categories, places, picks] = await Promise.all([
    c.load.category.many([...new Set(products.map(({ row }) => row.categoryId))]),
    c.em.fork().find(db.ProductCollection, { productId: { $in: productIds } }),
    c.em.fork().find(db.CatalogProduct, { productId: { $in: productIds } }),
  ]);
  return variants.flatMap((variant): CartLine[] => {
    const product = products.find(({ row }) => row.id === variant.productId)?.row;
    if (!product) return [];
    const category = categories.find(({ row }) => row.id === product.categoryId)?.row;
    return [
      {
        id: variant.id,
        productId: product.id,
        variantId: variant.id,
        partnerId: product.partnerId,
        categoryIds: [product.categoryId, ...(category?.ancestorIds ?? [])],
        collectionIds: places
          .filter(({ productId }) => productId === product.id)
          .map(({ collectionId }) => collectionId),
        tags: product.tags,
        catalogIds: picks
          .filter(({ productId }) => productId === product.id)
          .map(({ catalogId }) => catalogId),
        kind: product.kind,
        unitPrice: variant.price,
        quantity: wanted?.find(({ id }) => id === variant.id)?.quantity ?? 1,
        taxRate: product.taxRate,
      },
    ];
  });
}
