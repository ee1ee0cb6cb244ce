import { applyAll } from "./application/apply.ts";
import { layOut } from "./candidates/basket.ts";
import { enterCodes } from "./candidates/enter-codes.ts";
import { gatherAutomatic } from "./candidates/gather.ts";
import { judge } from "./eligibility/judge.ts";
import { assemble } from "./explanation/assemble.ts";
import type { Cart, Pricing, PricingContext } from "./model.ts";
import { resolve } from "./resolution/resolve.ts";
import type { CompiledRuleSet } from "./rules/compiled.ts";

/**
 * Prices a cart. Reads like the story it tells: who could, who may, who wins, how much, and why.
 *
 * Pure: the same facts give the same pricing, to the byte; nothing that comes in is changed. The rules come
 * compiled (`compileRuleSet`), the cart and the context checked (`checkCart`, `checkContext`): a cart that no
 * check would have let through is a mistake of the programmer and throws a RangeError.
 */
export function price(cart: Cart, rules: CompiledRuleSet, context: PricingContext): Pricing {
  const basket = layOut(cart, context, rules);
  const automatic = gatherAutomatic(basket, rules);
  const { candidates, refused } = enterCodes(automatic, basket, rules);
  for (const candidate of candidates) judge(candidate, basket);
  const { chosen, optimal } = resolve(candidates, basket);
  const { running, turns } = applyAll(chosen, basket);
  for (const { candidate, failure } of turns) candidate.failure = failure;
  return assemble({ basket, rules, candidates, refused, running, turns, optimal });
}
