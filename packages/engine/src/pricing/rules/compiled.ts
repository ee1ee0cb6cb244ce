import type { Discount, Id, Range } from "../model.ts";
import type { DiscountTypeDefinition } from "../discount-types/definition.ts";
import type { CompiledCondition } from "../eligibility/condition-definition.ts";
import type { LineIndex, MatchSheet } from "./line-index.ts";
import type { CompiledScope } from "./scope.ts";

/** Position of a step in the order of application: PRODUCT, MULTI_BUY, CART, SHIPPING. */
export type StepNumber = 0 | 1 | 2 | 3;

/** A discount made ready to be judged and applied. */
export interface CompiledDiscount {
  /** Its place in the order of PRICING 5.1: priority, then id. */
  readonly ordinal: number;
  readonly discount: Discount;
  readonly definition: DiscountTypeDefinition;
  /** What the definition made of `discount.config`. */
  readonly plan: unknown;
  readonly step: StepNumber;
  readonly scope: CompiledScope;
  /** A line in any of these makes an automatic discount a candidate. */
  readonly triggers: readonly CompiledScope[];
  readonly condition: CompiledCondition | null;
  /** Ordinals this discount excludes; ids that are not in the set are left out. */
  readonly excludes: readonly number[];
  /** -Infinity when always. */
  readonly startsAt: number;
  /** Infinity when never. */
  readonly endsAt: number;
  /** Infinity without a cap. */
  readonly cap: number;
  /** Minimums are checked again when it is applied. */
  readonly running: boolean;
  /** Availability, limits and windows ask nothing: most automatic discounts. */
  readonly open: boolean;
}

/** Rules ready to price with. Opaque to callers: made by `compileRuleSet`, used by `price`. */
export interface CompiledRuleSet {
  /** SHA-256 of the rules' canonical JSON, or that of the whole set an excerpt was taken from. */
  readonly hash: string;
  /** In the order of PRICING 5.1. */
  readonly discounts: readonly CompiledDiscount[];
  readonly byId: ReadonlyMap<Id, CompiledDiscount>;
  /** The ranges that scopes name, as written. */
  readonly ranges: ReadonlyMap<Id, Range>;
  readonly index: LineIndex;
  /** Ordinals of automatic discounts by the ordinal of the scope that triggers them. */
  readonly triggered: readonly (readonly number[])[];
  /** Automatic discounts by the affiliate whose visitors they are for; `*` is any affiliate. */
  readonly bySession: ReadonlyMap<Id, readonly number[]>;
  /** Reused between pricings; holds nothing that outlives one. */
  readonly sheet: MatchSheet;
}
