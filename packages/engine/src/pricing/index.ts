export { keyOfCode } from "./candidates/enter-codes.ts";
export { namedCatalogs, namedRanges, renameRanges } from "./rules/check-scope.ts";
export { canonicalJson } from "./rules/canonical-json.ts";
export { checkCart, CODES_MAX, LINES_MAX } from "./rules/check-cart.ts";
export { checkContext } from "./rules/check-context.ts";
export { checkDiscount } from "./rules/check-discount.ts";
export { checkRuleSet } from "./rules/check-rule-set.ts";
export type { CompiledRuleSet } from "./rules/compiled.ts";
export {
  compileOwned,
  compileRuleSet,
  hashRuleSet,
  readRuleSet,
} from "./rules/compile-rule-set.ts";
export { type PricingInput, readPricingInput } from "./rules/read-pricing-input.ts";
export { productsOfRange, rangeHas, SELECTION_LISTS } from "./rules/scope.ts";
export { sha256 } from "./rules/sha256.ts";
export { nextEdge } from "./eligibility/next-edge.ts";
export { isTimeZone } from "./eligibility/shop-time.ts";
export { describeCondition, describeDiscount } from "./explanation/describe-discount.ts";
export { discountTypes } from "./discount-types/registry.ts";
export { ENGINE_VERSION } from "./explanation/version.ts";
export { diffPricings, type PricingDiff } from "./explanation/diff-pricings.ts";
export { price } from "./price-cart.ts";
export { discountConflicts, type ConflictReport } from "./resolution/discount-conflicts.ts";
export { SETS_MAX } from "./resolution/search-best.ts";
export * from "./model.ts";
