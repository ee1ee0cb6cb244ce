import {
  canonicalJson,
  type Cart,
  type CompiledRuleSet,
  type Discount,
  type EnteredCode,
  type Id,
  keyOfCode,
  namedRanges,
  price,
  type Pricing,
  type PricingContext,
  type Range,
  type RuleSet,
  sha256,
  type UseCount,
  type Voucher,
} from "../pricing/index.ts";
import type { FrozenSnapshot, Snapshot } from "./model.ts";

/** What an order is placed with. */
export interface FreezeInput {
  readonly cart: Cart;
  readonly rules: CompiledRuleSet;
  readonly context: PricingContext;
}

/**
 * Freezes what an order was priced with (PRICING section 9): the cart, the discounts and vouchers that were
 * candidates with their full rules, the context, and the pricing. Codes are written as their labels under opaque
 * keys, so that a snapshot never holds a private code in clear. The pricing in the snapshot is the order's: it is
 * that of the cart with labels instead of codes, and the same in every amount.
 */
export function freeze({ cart, rules, context }: FreezeInput): {
  snapshot: Snapshot;
  frozen: FrozenSnapshot;
} {
  const sealed = sealCodes(cart, context);
  const pricing = price(sealed.cart, rules, sealed.context);
  const excerpt = excerptOf(rules, pricing);
  const snapshot: Snapshot = {
    cart: sealed.cart,
    rules: excerpt,
    context: contextOf(sealed.context, excerpt.discounts),
    pricing,
    ruleSetHash: pricing.ruleSetHash,
    engineVersion: pricing.engineVersion,
  };
  return { snapshot, frozen: freezeSnapshot(snapshot) };
}

/** A snapshot as it is stored. */
export function freezeSnapshot(snapshot: Snapshot): FrozenSnapshot {
  const json = canonicalJson(snapshot);
  return { json, sha256: sha256(json) };
}

/** Replaces the codes: what was typed by the voucher's label, its key by the voucher's id. */
function sealCodes(cart: Cart, context: PricingContext): { cart: Cart; context: PricingContext } {
  const vouchers: Record<string, Voucher> = {};
  const codes = cart.codes.map((code, at): EnteredCode => {
    const key = keyOfCode(code);
    const voucher =
      key !== null && Object.hasOwn(context.vouchers, key) ? context.vouchers[key]! : null;
    if (voucher === null) return { text: UNKNOWN_LABEL, key: `unknown:${at}` };
    vouchers[`voucher:${voucher.id}`] = voucher;
    return { text: voucher.label, key: `voucher:${voucher.id}` };
  });
  return { cart: { ...cart, codes }, context: { ...context, vouchers } };
}

/** An unknown code may be a mistyped private one, or somebody else's. */
const UNKNOWN_LABEL = "****";

/** The candidates' rules, and the ranges they name, under the hash of the whole set. */
function excerptOf(rules: CompiledRuleSet, pricing: Pricing): RuleSet {
  const told = [...pricing.explanation.candidates, ...pricing.rejected];
  const ids = new Set(told.flatMap(({ discountId }) => discountId ?? []));
  const discounts = [...ids].sort().flatMap((id) => rules.byId.get(id)?.discount ?? []);
  const ranges = rangesOf(discounts, rules);
  return { discounts, ...(ranges.length > 0 ? { ranges } : {}), excerptOf: rules.hash };
}

function rangesOf(discounts: readonly Discount[], rules: CompiledRuleSet): Range[] {
  const named = discounts.flatMap(({ scope, config, condition }) =>
    namedRanges([scope, config, condition]),
  );
  return [...new Set(named)].sort().flatMap((id) => rules.ranges.get(id) ?? []);
}

/** The context less what no candidate asks about. */
function contextOf(context: PricingContext, discounts: readonly Discount[]): PricingContext {
  const ids = new Set(discounts.map(({ id }) => id));
  const vouchers = new Set(Object.values(context.vouchers).map(({ id }) => id));
  const { customer } = context;
  return {
    ...context,
    customer: customer && {
      ...customer,
      assignedDiscountIds: customer.assignedDiscountIds?.filter((id) => ids.has(id)) ?? [],
    },
    discountUses: only(context.discountUses, ids),
    voucherUses: only(context.voucherUses, vouchers),
    vouchers: withOwnCustomer(context.vouchers, customer?.id ?? null),
  };
}

function only(
  uses: { readonly [id: Id]: UseCount } | undefined,
  ids: ReadonlySet<Id>,
): { [id: Id]: UseCount } {
  return Object.fromEntries(Object.entries(uses ?? {}).filter(([id]) => ids.has(id)));
}

/** Of a voucher's assigned customers, only the one who ordered is the order's business. */
function withOwnCustomer(
  vouchers: { readonly [key: string]: Voucher },
  customerId: Id | null,
): { [key: string]: Voucher } {
  const entries = Object.entries(vouchers).map(([key, voucher]) => {
    const assignedCustomerIds = voucher.assignedCustomerIds?.filter((id) => id === customerId);
    return [key, { ...voucher, assignedCustomerIds: assignedCustomerIds ?? null }];
  });
  return Object.fromEntries(entries) as { [key: string]: Voucher };
}
