/** Shapes of the snapshot chapter: what an order freezes, and what is said of it later. */
import type {
  Amount,
  Cart,
  Discount,
  Id,
  Pricing,
  PricingContext,
  RuleSet,
} from "../pricing/model.ts";

/** Everything `price()` needs to give the same answer again, and that answer. */
export interface Snapshot {
  readonly cart: Cart;
  /** Only the discounts that were candidates, in full, and the ranges they name. */
  readonly rules: RuleSet;
  readonly context: PricingContext;
  readonly pricing: Pricing;
  readonly ruleSetHash: string;
  readonly engineVersion: string;
}

/** A snapshot as it is stored: canonical JSON and the SHA-256 of exactly those bytes. */
export interface FrozenSnapshot {
  readonly json: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What replaying said. */
export type ReplayResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly cause: "HASH_MISMATCH" | "UNREADABLE" | "PRICING_MISMATCH";
      /** JSON paths that differ, first ones only. */
      readonly paths: readonly string[];
    };

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One applied discount: the frozen rule against today's. */
export interface DiscountDrift {
  readonly discountId: Id;
  readonly state: "UNCHANGED" | "CHANGED" | "DELETED" | "DISABLED";
  readonly changes: readonly FieldChange[];
}

export interface DriftReport {
  readonly discounts: readonly DiscountDrift[];
  readonly paidTotal: Amount;
  /** What the order would cost under today's rules. */
  readonly totalToday: Amount;
  /** `totalToday - paidTotal`. */
  readonly effect: Amount;
}

/** Today's rules of the discounts an order applied; absent means deleted. */
export type RulesToday = { readonly [discountId: Id]: Discount };
