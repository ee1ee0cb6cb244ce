import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { type BestSet, resolveBestForCustomer } from "./best-for-customer.ts";
import { resolveByPriority } from "./by-priority.ts";

/** Which of the eligible candidates apply (PRICING section 5). Those that lose are told why. */
export function resolve(candidates: readonly Candidate[], basket: Basket): BestSet {
  const eligible = candidates.filter(({ failure }) => failure === null);
  if (basket.context.strategy === "BEST_FOR_CUSTOMER") {
    return resolveBestForCustomer(eligible, basket);
  }
  return { chosen: resolveByPriority(eligible, basket), optimal: true };
}
