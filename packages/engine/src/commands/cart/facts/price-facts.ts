/** The price of loaded facts. */
import { price } from "../../../pricing/index.ts";
import type { Cart, Pricing, PricingContext, UseCount } from "../../../pricing/model.ts";
import type { LiveRules } from "./live-rules.ts";
import type { Uses } from "./load-uses.ts";

/** What pricing itself looks at. */
export interface PricedFacts {
  readonly cart: Cart;
  readonly context: PricingContext;
  readonly rules: Pick<LiveRules, "compiled">;
  readonly uses: Pick<Uses, "budgets">;
}

/** Prices the facts. A discount whose budget can't carry what it would take off counts as used up. */
export function priceFacts(facts: PricedFacts): {
  readonly pricing: Pricing;
  readonly context: PricingContext;
} {
  let { context } = facts;
  for (;;) {
    const pricing = price(facts.cart, facts.rules.compiled, context);
    const spent = pricing.applied.find(
      ({ discountId, amount }) => amount > (facts.uses.budgets.get(discountId) ?? Infinity),
    );
    if (!spent) return { pricing, context };
    const usedUp: UseCount = { total: Number.MAX_SAFE_INTEGER, byCustomer: 0 };
    context = {
      ...context,
      discountUses: { ...context.discountUses, [spent.discountId]: usedUp },
    };
  }
}
