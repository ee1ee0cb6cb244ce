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
import { rulesInForce } from "@8521/engine/commands";
import type { CartPricing } from "../carts/pricing.type.ts";
import { pricedView } from "../carts/pricing-view.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { words } from "../ground/words.ts";
import { problemsOf } from "../problems/problem-view.ts";
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
  if (!checked.ok)
    return {
      sentence: null,
      before: null,
      after: null,
      problems: problemsOf(
        c,
        checked.problems.map((problem) =>
          editorPaths({
            code: "DISCOUNT_INVALID",
            path: problem.path,
            data: { detail: problem.message ?? problem.code },
          }),
        ),
      ),
    };
  const [rules, lines] = await Promise.all([rulesInForce(c.command), previewLines(c, asked)]);
  const cart: Cart = {
    currency: c.shop.settings.currency,
    lines,
    shipping: null,
    codes: draft.automatic ? [] : [{ text: "DRAFT", key: "DRAFT" }],
  };
  // As if it had begun: a preview of next week's discount must show what it will do.
  const trial: Discount = { ...checked.discount, startsAt: null, endsAt: null };
  const after = compileRuleSet({ discounts: [...rules.discounts.values(), trial] });
  return {
    sentence: words(c, describeDiscount(draft)),
    before: shown(c, price({ ...cart, codes: [] }, rules.compiled, contextOf(c, false))),
    after: shown(c, price(cart, after, contextOf(c, !draft.automatic))),
    problems: [],
  };
}

function shown(c: Context, pricing: ReturnType<typeof price>): CartPricing {
  return { ...pricedView(c, pricing, new Map()), codes: [], messages: [] };
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
  const [categories, places] = await Promise.all([
    c.load.category.many([...new Set(products.map(({ row }) => row.categoryId))]),
    c.em.fork().find(db.ProductCollection, {
      productId: { $in: products.map(({ row }) => row.id) },
    }),
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
        kind: product.kind,
        unitPrice: variant.price,
        quantity: wanted?.find(({ id }) => id === variant.id)?.quantity ?? 1,
        taxRate: product.taxRate,
      },
    ];
  });
}
