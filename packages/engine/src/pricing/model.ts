/**
 * Every public shape of the pricing chapter, as plain JSON-serialisable data.
 *
 * Units, everywhere: money is a safe integer of the currency's minor unit (TWD has none, so NT$1 is 1);
 * a rate is an exact decimal string (`percentOff: "12.5"` takes 12.5 % off, `taxRate: "0.05"` is 5 %);
 * an instant is epoch milliseconds; an id is an opaque string.
 */

/** An amount of money in minor units, a safe integer. */
export type Amount = number;
/** An exact decimal with at most five places, as text: "10", "12.5", "0.05". */
export type Rate = string;
/** Epoch milliseconds. */
export type Instant = number;
export type Id = string;
/** ISO 4217, upper case. */
export type Currency = string;

/** A text a customer reads; zh-TW is the first language of the shop. */
export interface LocalizedText {
  readonly "zh-TW": string;
  readonly en: string;
}

// ---------------------------------------------------------------------------------------------- cart

export type LineKind = "PHYSICAL" | "COURSE";

export interface CartLine {
  readonly id: Id;
  readonly productId: Id;
  readonly variantId: Id;
  /** The seller. A partner's discount touches only that partner's lines. */
  readonly partnerId: Id;
  /** The product's categories together with all their ancestors. */
  readonly categoryIds: readonly Id[];
  readonly collectionIds: readonly Id[];
  readonly tags: readonly string[];
  /** Catalogs (a partner's own selections of products) that hold this product. */
  readonly catalogIds?: readonly Id[];
  readonly kind: LineKind;
  /** Tax-inclusive list price of one unit. */
  readonly unitPrice: Amount;
  /** A positive integer. Never expanded into units. */
  readonly quantity: number;
  readonly taxRate: Rate;
}

export interface ShippingCharge {
  /** The shipping method's code, matched by `SHIPPING_METHOD` conditions. */
  readonly method: string;
  /** Tax-inclusive. */
  readonly amount: Amount;
  readonly taxRate: Rate;
  readonly destination?: Destination;
}

export interface Destination {
  readonly country: string;
  readonly region?: string;
  readonly postalCode?: string;
}

/** A code as it was entered. `key` is given when the caller already knows it (snapshots hold an opaque one). */
export interface EnteredCode {
  readonly text: string;
  readonly key?: string;
}

export interface Cart {
  readonly currency: Currency;
  readonly lines: readonly CartLine[];
  /** Null while no shipping method is chosen, and for a cart of courses only. */
  readonly shipping: ShippingCharge | null;
  /** In the order they were entered. */
  readonly codes: readonly EnteredCode[];
}

// ------------------------------------------------------------------------------------------- discounts

/** A list of things products are known by. A line is in the selection when any list names it. */
export interface Selection {
  readonly products?: readonly Id[];
  readonly variants?: readonly Id[];
  readonly categories?: readonly Id[];
  readonly collections?: readonly Id[];
  readonly tags?: readonly string[];
  readonly catalogs?: readonly Id[];
  readonly kinds?: readonly LineKind[];
}

/** A named, reusable set of products. Ranges do not nest. */
export interface Range {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly partnerId: Id | null;
  /** Absent or all lists empty means every product. */
  readonly include?: Selection;
  /** Exclusion wins. */
  readonly exclude?: Selection;
}

/** What a discount, or one of its conditions, is about: own lists, and ranges by id. Empty means every product. */
export interface Scope {
  readonly include?: ScopeSelection;
  readonly exclude?: ScopeSelection;
}

export interface ScopeSelection extends Selection {
  /** Ids of ranges in the same rule set. */
  readonly ranges?: readonly Id[];
}

export type DiscountLevel = "PRODUCT" | "CART" | "SHIPPING";
/** The four steps of application, in order. TIERED and multi-buy types are PRODUCT level and run in MULTI_BUY. */
export type ApplicationStep = "PRODUCT" | "MULTI_BUY" | "CART" | "SHIPPING";

/** What happens to one unit that is chosen: a rate off, an amount off, or a price that is never raised. */
export type UnitBenefit =
  | { readonly kind: "PERCENTAGE"; readonly percentOff: Rate }
  | { readonly kind: "FIXED_AMOUNT"; readonly amountOff: Amount }
  | { readonly kind: "FIXED_PRICE"; readonly price: Amount };

/** Percentage off the matching lines (PRODUCT), their sum (CART), or the shipping charge (SHIPPING). */
export interface PercentageConfig {
  readonly type: "PERCENTAGE";
  readonly percentOff: Rate;
}
/** PRODUCT: per unit, or once over the matching lines with `ACROSS`. CART, SHIPPING: once (allocation is not given). */
export interface FixedAmountConfig {
  readonly type: "FIXED_AMOUNT";
  readonly amountOff: Amount;
  readonly allocation?: "PER_UNIT" | "ACROSS";
}
/** PRODUCT: the price of each unit. CART: of the lines in scope together. SHIPPING: of shipping. Lowers, never raises. */
export interface FixedPriceConfig {
  readonly type: "FIXED_PRICE";
  readonly price: Amount;
}
export interface Tier {
  /** Reached at equality. Units for basis QUANTITY, money for AMOUNT. */
  readonly from: number;
  /** FIXED_AMOUNT is off the whole scope once; FIXED_PRICE is the price of each unit. */
  readonly benefit: UnitBenefit;
}
export interface TieredConfig {
  readonly type: "TIERED";
  readonly basis: "QUANTITY" | "AMOUNT";
  /** Ascending by `from`. */
  readonly tiers: readonly Tier[];
  /** With one FIXED_AMOUNT tier: once for each full step of `from` (每滿千折百). */
  readonly repeat?: boolean;
}
export interface BuyXGetYConfig {
  readonly type: "BUY_X_GET_Y";
  /** `scope` absent: the discount's own scope. */
  readonly buy: { readonly scope?: Scope; readonly quantity: number };
  /** `scope` absent: the same scope as `buy`. */
  readonly get: {
    readonly scope?: Scope;
    readonly quantity: number;
    readonly benefit: UnitBenefit;
  };
  readonly maxApplications?: number | null;
}
/** Any `size` units of the scope for one price, or at a rate (任選 N 件). */
export interface BundlePriceConfig {
  readonly type: "BUNDLE_PRICE";
  readonly size: number;
  readonly benefit:
    | { readonly kind: "FIXED_PRICE"; readonly price: Amount }
    | { readonly kind: "PERCENTAGE"; readonly percentOff: Rate };
  readonly maxApplications?: number | null;
}
/** Of each run of `n` units, dearest first, the last is discounted; `CHEAPEST`: the cheapest units of all are. */
export interface NthUnitConfig {
  readonly type: "NTH_UNIT";
  readonly n: number;
  readonly benefit: UnitBenefit;
  readonly pick?: "LAST_OF_RUN" | "CHEAPEST";
  readonly maxApplications?: number | null;
}
/** One unit of `first` with one of `second` for `price` (紅配綠). */
export interface PairPriceConfig {
  readonly type: "PAIR_PRICE";
  readonly first: Scope;
  readonly second: Scope;
  readonly price: Amount;
  readonly maxApplications?: number | null;
}
export type DiscountConfig =
  | PercentageConfig
  | FixedAmountConfig
  | FixedPriceConfig
  | TieredConfig
  | BuyXGetYConfig
  | BundlePriceConfig
  | NthUnitConfig
  | PairPriceConfig;
export type DiscountType = DiscountConfig["type"];

/** Weekdays are ISO: 1 is Monday, 7 is Sunday. Minutes are of the day in the shop's zone: 0 to 1440. */
export interface TimeWindow {
  /** Absent or empty: every day. */
  readonly weekdays?: readonly number[];
  /** Inclusive. */
  readonly fromMinute: number;
  /** Exclusive. Less than or equal to `fromMinute`: the window runs past midnight and belongs to the day it began. */
  readonly toMinute: number;
}

export type Condition =
  | { readonly type: "ALL"; readonly of: readonly Condition[] }
  | { readonly type: "ANY"; readonly of: readonly Condition[] }
  | { readonly type: "NOT"; readonly of: Condition }
  | { readonly type: "MINIMUM_ORDER"; readonly amount: Amount; readonly over?: "CART" | "SCOPE" }
  | {
      readonly type: "MINIMUM_QUANTITY";
      readonly quantity: number;
      readonly over?: "CART" | "SCOPE";
    }
  | { readonly type: "REQUIRED_ITEMS"; readonly scope: Scope; readonly quantity?: number }
  | { readonly type: "CUSTOMER_GROUP"; readonly groupIds: readonly Id[] }
  | { readonly type: "FIRST_ORDER" }
  | { readonly type: "SIGNED_IN" }
  | { readonly type: "CHANNEL"; readonly channels: readonly string[] }
  | { readonly type: "EMAIL_DOMAIN"; readonly domains: readonly string[] }
  | { readonly type: "SHIPPING_METHOD"; readonly methods: readonly string[] }
  | { readonly type: "PAYMENT_METHOD"; readonly methods: readonly string[] }
  | { readonly type: "TIME_WINDOW"; readonly windows: readonly TimeWindow[] }
  | { readonly type: "TOTAL_LIMIT"; readonly limit: number }
  | { readonly type: "CUSTOMER_LIMIT"; readonly limit: number }
  /** The verdict of a registered check, found by name in `context.customChecks`; unknown counts as failed. */
  | { readonly type: "CUSTOM_CHECK"; readonly check: string };
export type ConditionType = Condition["type"];

export type Availability =
  | { readonly kind: "EVERYONE" }
  | { readonly kind: "CUSTOMER_GROUP"; readonly groupIds: readonly Id[] }
  /** Pre-assigned customers; who they are is a fact of the context (`customer.assignedDiscountIds`). */
  | { readonly kind: "ASSIGNED" }
  /** Whoever enters a voucher's code. */
  | { readonly kind: "CODE" }
  /** A visitor who came by the link of one of these affiliates (empty: of any affiliate). */
  | { readonly kind: "SESSION"; readonly affiliateIds: readonly Id[] };

/** How often something may be used. Null is without limit. */
export interface Limits {
  readonly total: number | null;
  readonly perCustomer: number | null;
}

/** A rule that lowers a price. */
export interface Discount {
  readonly id: Id;
  /** Grows with every change; a snapshot names the version it froze. */
  readonly version: number;
  readonly name: LocalizedText;
  /** Null is site-wide. */
  readonly partnerId: Id | null;
  readonly status: "DRAFT" | "ACTIVE" | "DISABLED";
  readonly level: DiscountLevel;
  readonly config: DiscountConfig;
  /** The currency of every amount in the rule; null only when the rule names no amount. */
  readonly currency: Currency | null;
  /** Absent or empty: every line (of the partner). */
  readonly scope?: Scope;
  readonly condition?: Condition | null;
  /** 1 precedes 10. */
  readonly priority: number;
  readonly canStack: boolean;
  readonly exclusivity: "CART" | "LEVEL_AND_LINES";
  readonly excludedDiscountIds: readonly Id[];
  /** Inclusive; null is always. */
  readonly startsAt: Instant | null;
  /** Exclusive; null is never. */
  readonly endsAt: Instant | null;
  /** Absent or empty: at any time of any day. */
  readonly windows?: readonly TimeWindow[];
  readonly limits: Limits;
  readonly minimumBasis: "BEFORE_DISCOUNTS" | "RUNNING";
  readonly maxDiscountAmount: Amount | null;
  /** Applies without a code. */
  readonly automatic: boolean;
  readonly availability: Availability;
  readonly refundMode: "KEEP" | "REEVALUATE";
}

/** The rules that are in force, before compilation. */
export interface RuleSet {
  readonly discounts: readonly Discount[];
  readonly ranges?: readonly Range[];
  /** When this is an excerpt kept by a snapshot: the hash of the whole set. */
  readonly excerptOf?: string | null;
}

// -------------------------------------------------------------------------------------------- vouchers

/** What pricing needs to know of a code that was found. */
export interface Voucher {
  readonly id: Id;
  readonly discountId: Id;
  /** What may be shown of the code: itself when public, else masked (`KOL-****-7Q2F`). */
  readonly label: string;
  readonly partnerId: Id | null;
  readonly ownerAffiliateId: Id | null;
  readonly status: "ACTIVE" | "DISABLED" | "RETIRED";
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly limits: Limits;
  /** Null: anyone. Else only these; the loader may name just the customers that matter here. */
  readonly assignedCustomerIds: readonly Id[] | null;
  /** Null: any. Lower case, without `@`. */
  readonly emailDomains: readonly string[] | null;
  /** Null: any. */
  readonly channels: readonly string[] | null;
  /** How the entered text found it. */
  readonly matchedBy?: "KEY" | "SKELETON" | "ALIAS";
}

// --------------------------------------------------------------------------------------------- context

export type Strategy = "PRIORITY" | "BEST_FOR_CUSTOMER";

/** Someone who can be told apart from others: a member, or a guest known by e-mail or phone. */
export interface CustomerFacts {
  /** Null for a guest who is known by e-mail or phone only. */
  readonly id: Id | null;
  readonly groupIds: readonly Id[];
  /** Lower case, without `@`; null when no e-mail is known. */
  readonly emailDomain: string | null;
  readonly isFirstOrder: boolean;
  /** Discounts this customer was pre-assigned. */
  readonly assignedDiscountIds?: readonly Id[];
}

/** Uses so far (reserved and redeemed), of a discount or of a voucher. Absent counts are 0. */
export interface UseCount {
  readonly total?: number;
  readonly byCustomer?: number;
}

/** Everything that varies and is not the cart or the rules. */
export interface PricingContext {
  readonly now: Instant;
  /** IANA name, `Asia/Taipei` for a Taiwanese shop. */
  readonly timeZone: string;
  readonly channel: string;
  readonly strategy: Strategy;
  /** Null: nobody is known yet. */
  readonly customer: CustomerFacts | null;
  /** The affiliate whose link brought this visitor. */
  readonly sessionAffiliateId?: Id | null;
  /** Affiliates who are this very customer and whose program refuses self-referral. */
  readonly selfReferralAffiliateIds?: readonly Id[];
  readonly paymentMethod?: string | null;
  /** Vouchers found, by the key of the entered code (`codeKey(text)`, or `EnteredCode.key`). */
  readonly vouchers: { readonly [codeKey: string]: Voucher };
  /** Uses by discount id. */
  readonly discountUses?: { readonly [discountId: Id]: UseCount };
  /** Uses by voucher id. */
  readonly voucherUses?: { readonly [voucherId: Id]: UseCount };
  /** Verdicts of registered checks, by name. */
  readonly customChecks?: { readonly [check: string]: boolean };
}

// --------------------------------------------------------------------------------------------- pricing

/** Why a candidate or a code does not apply, in order of precedence (PRICING section 4). */
export const REASONS = [
  "UNKNOWN_CODE",
  "DISABLED",
  "NOT_STARTED",
  "EXPIRED",
  "CURRENCY_MISMATCH",
  "PARTNER_MISMATCH",
  "CHANNEL_MISMATCH",
  "LOGIN_REQUIRED",
  "NOT_ASSIGNED",
  "CUSTOMER_GROUP_MISMATCH",
  "DOMAIN_NOT_ALLOWED",
  "NOT_FIRST_ORDER",
  "SELF_REFERRAL",
  "USAGE_LIMIT_REACHED",
  "CUSTOMER_LIMIT_REACHED",
  "OUTSIDE_TIME_WINDOW",
  "REQUIRED_ITEMS_MISSING",
  "NO_MATCHING_ITEMS",
  "MINIMUM_QUANTITY_NOT_MET",
  "MINIMUM_ORDER_NOT_MET",
  "SHIPPING_METHOD_MISMATCH",
  "PAYMENT_METHOD_MISMATCH",
  "CUSTOM_CHECK_FAILED",
  "EXCLUDED",
  "NOT_STACKABLE",
  "NO_REMAINING_VALUE",
] as const;
export type Reason = (typeof REASONS)[number];

/** The figures of a reason. Only those that mean something for it are present. */
export interface ReasonData {
  /** The threshold, limit, or count asked for. */
  readonly required?: number;
  readonly actual?: number;
  /** `required - actual`, never below 0. */
  readonly missing?: number;
  /** The moment a discount or voucher starts or ended. */
  readonly at?: Instant;
  /** What would have been accepted: channels, groups, domains, methods, a currency. */
  readonly allowed?: readonly string[];
  /** The name of the check that failed. */
  readonly check?: string;
  /** EXCLUDED: the discount that keeps this one out. */
  readonly by?: Id;
  /** NOT_STACKABLE: the discount it can't be combined with. */
  readonly with?: Id;
  /** The name of the discount in `by` or `with`. */
  readonly otherName?: LocalizedText;
  /** The condition was under NOT: it holds and must not. */
  readonly negated?: true;
}

export interface LineDiscount {
  readonly discountId: Id;
  readonly voucherId: Id | null;
  readonly name: LocalizedText;
  readonly amount: Amount;
}

export interface PricedLine {
  readonly lineId: Id;
  readonly listUnitPrice: Amount;
  readonly quantity: number;
  readonly listTotal: Amount;
  /** In the order they were applied, allocated parts of cart-level discounts included. */
  readonly discounts: readonly LineDiscount[];
  readonly total: Amount;
  readonly taxRate: Rate;
}

export interface PricedShipping {
  readonly method: string;
  readonly amount: Amount;
  readonly discounts: readonly LineDiscount[];
  readonly total: Amount;
  readonly taxRate: Rate;
}

export interface TaxAtRate {
  readonly rate: Rate;
  /** Tax included. */
  readonly gross: Amount;
  readonly net: Amount;
  readonly tax: Amount;
}

/** Tax inside the total: computed once per rate on the whole order. */
export interface IncludedTax {
  readonly net: Amount;
  readonly tax: Amount;
  /** Highest rate first. */
  readonly byRate: readonly TaxAtRate[];
}

export interface AppliedPart {
  readonly lineId: Id;
  /** What the line cost when the discount saw it. */
  readonly before: Amount;
  readonly amount: Amount;
}

export interface AppliedDiscount {
  readonly discountId: Id;
  readonly version: number;
  readonly voucherId: Id | null;
  /** Index into `cart.codes`, null for an automatic discount. */
  readonly codeIndex: number | null;
  readonly ownerAffiliateId: Id | null;
  readonly name: LocalizedText;
  readonly level: DiscountLevel;
  readonly step: ApplicationStep;
  readonly amount: Amount;
  /** Its parts on lines; empty at SHIPPING level. */
  readonly lines: readonly AppliedPart[];
}

export interface RejectedCandidate {
  /** Null for an unknown code. */
  readonly discountId: Id | null;
  readonly voucherId: Id | null;
  /** Index into `cart.codes`, null for an automatic discount. */
  readonly codeIndex: number | null;
  /** The voucher's label, or the entered text of an unknown code. */
  readonly codeText: string | null;
  readonly name: LocalizedText | null;
  readonly reason: Reason;
  readonly data: ReasonData;
}

/** How far a discount is from applying. */
export interface Hint {
  readonly discountId: Id;
  readonly voucherId: Id | null;
  readonly name: LocalizedText;
  readonly missingAmount?: Amount;
  readonly missingQuantity?: number;
}

/** One figure that was compared while a candidate was judged. */
export interface Comparison {
  readonly type: ConditionType | "LIMIT" | "CUSTOMER_LIMIT" | "ITEMS";
  readonly required: number;
  readonly actual: number;
  readonly met: boolean;
}

/** One candidate's story: what was compared, and what became of it. */
export interface ExplainedCandidate {
  readonly discountId: Id;
  readonly voucherId: Id | null;
  readonly priority: number;
  readonly matchedLines: number;
  readonly compared: readonly Comparison[];
  readonly outcome: "APPLIED" | Reason;
  /** The discount it lost to, when it lost. */
  readonly lostTo: Id | null;
}

/** What one application did, and to what. `basis` is what the discount saw. */
export interface ExplainedStep {
  readonly step: ApplicationStep;
  readonly discountId: Id;
  readonly basis: Amount;
  readonly amount: Amount;
  /** What the rule gave before the cap and the floor; differs from `amount` only when cut. */
  readonly uncapped: Amount;
  readonly lines: readonly AppliedPart[];
}

export interface Explanation {
  readonly strategy: Strategy;
  /** In the order of PRICING 5.1. */
  readonly candidates: readonly ExplainedCandidate[];
  /** In the order they were applied. */
  readonly steps: readonly ExplainedStep[];
}

/** What a cart costs, and why. */
export interface Pricing {
  readonly currency: Currency;
  readonly lines: readonly PricedLine[];
  /** Sum of the lines at list price. */
  readonly subtotal: Amount;
  /** Steps PRODUCT and MULTI_BUY. */
  readonly productDiscountTotal: Amount;
  readonly cartDiscountTotal: Amount;
  readonly shippingDiscountTotal: Amount;
  /** All discounts, shipping included. */
  readonly discountTotal: Amount;
  readonly shipping: PricedShipping | null;
  /** What is paid: lines and shipping after discounts, tax included. */
  readonly total: Amount;
  readonly tax: IncludedTax;
  /** In the order they were applied. */
  readonly applied: readonly AppliedDiscount[];
  readonly rejected: readonly RejectedCandidate[];
  /** Nearest first. */
  readonly hints: readonly Hint[];
  readonly explanation: Explanation;
  /** False only under BEST_FOR_CUSTOMER past its bound. */
  readonly optimal: boolean;
  readonly ruleSetHash: string;
  readonly engineVersion: string;
}

export type { Problem, Result } from "../problem.ts";
