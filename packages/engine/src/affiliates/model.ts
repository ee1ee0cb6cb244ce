/** Shapes of the affiliates chapter. Money is minor units, rates are exact decimal strings in per cent. */
import type { Amount, Id, Instant, LineKind, Rate } from "../pricing/model.ts";

/** How much is earned on the lines a rule is about. */
export interface CommissionRule {
  readonly id: Id;
  /** Absent lists: every line. A product is more specific than a category, a category than a kind. */
  readonly productIds?: readonly Id[];
  readonly categoryIds?: readonly Id[];
  readonly kinds?: readonly LineKind[];
  /** Absent: any buyer. */
  readonly customers?: "NEW" | "RETURNING";
  readonly earning:
    | { readonly kind: "PERCENTAGE"; readonly percent: Rate }
    | { readonly kind: "PER_UNIT"; readonly amount: Amount }
    /** Once an order; shrinks with what is kept. */
    | { readonly kind: "PER_ORDER"; readonly amount: Amount };
  /** Among rules equally specific, 1 precedes 10. */
  readonly priority?: number;
}

/** The terms of a program, as kept in `program.terms`. */
export interface ProgramTerms {
  /** How long a click counts, in hours; 720 is 30 days. Inclusive, measured at placing. */
  readonly windowHours: number;
  readonly clickModel: "LAST" | "FIRST";
  /** A customer once credited stays bound for so many months; null: no binding. */
  readonly bindingMonths: number | null;
  /** What happens when a buyer uses their own code: refuse it, give the discount without commission, or allow both. */
  readonly selfReferral: "BLOCK" | "DISCOUNT_NO_COMMISSION" | "ALLOW";
  readonly newCustomersOnly: boolean;
  /** Inclusive; null is always. */
  readonly startsAt: Instant | null;
  /** Exclusive; null is never. */
  readonly endsAt: Instant | null;
  readonly rules: readonly CommissionRule[];
  /** Whether commission is worked out on prices with the tax that is in them. */
  readonly base: "WITHOUT_TAX" | "WITH_TAX";
  readonly capPerOrder: Amount | null;
  /** Days between completion and approval. */
  readonly holdDays: number;
}

/** Ten per cent of what is paid for goods, without tax and shipping, approved two weeks after completion. */
export const USUAL_TERMS: ProgramTerms = {
  windowHours: 720,
  clickModel: "LAST",
  bindingMonths: null,
  selfReferral: "DISCOUNT_NO_COMMISSION",
  newCustomersOnly: false,
  startsAt: null,
  endsAt: null,
  rules: [{ id: "standard", earning: { kind: "PERCENTAGE", percent: "10" } }],
  base: "WITHOUT_TAX",
  capPerOrder: null,
  holdDays: 14,
};

export interface ProgramFacts {
  readonly id: Id;
  readonly version: number;
  readonly status: "ACTIVE" | "PAUSED" | "ENDED";
  readonly terms: ProgramTerms;
}

/** Why an affiliate is thought to be the buyer. */
export type SelfMatch = "MEMBER" | "EMAIL" | "PHONE" | "PAYOUT_ACCOUNT" | "ADDRESS";

export interface AffiliateFacts {
  readonly id: Id;
  readonly isActive: boolean;
  /** Null: somebody else. */
  readonly selfMatch: SelfMatch | null;
}

/** An affiliate-owned code that the final pricing applied. */
export interface CodeTouch {
  readonly voucherId: Id;
  readonly affiliateId: Id;
  /** What it took off; 0 does not attribute. */
  readonly amount: Amount;
  /** Place among the codes as they were entered. */
  readonly position: number;
  readonly creditPolicy: "ALWAYS" | "IF_INVOLVED" | "IF_WINNER";
}

export interface ClickTouch {
  readonly id: Id;
  readonly affiliateId: Id;
  readonly at: Instant;
  readonly isBot: boolean;
}

export interface AttributionFacts {
  readonly placedAt: Instant;
  readonly program: ProgramFacts;
  /** Affiliates of this program, by id; others take no part. */
  readonly affiliates: { readonly [id: Id]: AffiliateFacts };
  readonly override: { readonly affiliateId: Id; readonly reason: string } | null;
  readonly codes: readonly CodeTouch[];
  readonly clicks: readonly ClickTouch[];
  /** Null until: for life. */
  readonly binding: { readonly affiliateId: Id; readonly until: Instant | null } | null;
  readonly isNewCustomer: boolean;
  /** What the order would earn commission on. */
  readonly base: Amount;
}

export type Basis = "OVERRIDE" | "CODE" | "CLICK" | "BINDING" | "NONE";

/** Why a touch did not win. */
export type LostBecause =
  | "OUTRANKED"
  | "OUTSIDE_WINDOW"
  | "BOT"
  | "AFTER_PLACING"
  | "AFFILIATE_INACTIVE"
  | "NOT_INVOLVED"
  | "NOT_THE_WINNING_CLICK"
  | "NO_DISCOUNT"
  | "BINDING_ENDED"
  | "SELF_REFERRAL"
  | "PROGRAM_ENDED"
  | "NOT_A_NEW_CUSTOMER"
  | "NO_ELIGIBLE_LINES";

export interface Touch {
  readonly basis: Exclude<Basis, "NONE">;
  readonly affiliateId: Id;
  readonly voucherId: Id | null;
  readonly clickId: Id | null;
  readonly at: Instant | null;
}

export interface LostTouch extends Touch {
  readonly because: LostBecause;
}

/** Who is credited, what it was chosen from, and why. */
export interface Attribution {
  readonly affiliateId: Id | null;
  readonly basis: Basis;
  readonly voucherId: Id | null;
  readonly clickId: Id | null;
  /** Why the one who would have won did not. */
  readonly rejectedReason: LostBecause | null;
  readonly selfMatch: SelfMatch | null;
  /** Other affiliates who took part, worth nothing. */
  readonly assists: readonly LostTouch[];
  /** Every touch that was looked at, in the order of precedence. */
  readonly considered: readonly (Touch & { readonly outcome: "WON" | LostBecause })[];
}
