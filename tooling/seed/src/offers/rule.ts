import { seedId } from "@8521/database/seed";
import type { CreateDiscountInput } from "@8521/engine/commands";
import type { Instant } from "@8521/engine";

export type Rule = CreateDiscountInput["rule"];

/** What most rules share: of the whole house, in TWD, stacks, at any time, kept on refund. */
const USUAL = {
  partnerId: null,
  currency: "TWD",
  priority: 100,
  canStack: true,
  exclusivity: "LEVEL_AND_LINES",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  automatic: false,
  availability: { kind: "CODE" },
  refundMode: "KEEP",
} as const satisfies Partial<Rule>;

/** A rule with the usual parts filled in. */
export const rule = (own: Partial<Rule> & Pick<Rule, "name" | "level" | "config">): Rule => ({
  ...USUAL,
  ...own,
});

export const automatic = { automatic: true, availability: { kind: "EVERYONE" } } as const;
export const text = (zh: string, en: string) => ({ "zh-TW": zh, en });
export const categories = (...slugs: string[]) => ({
  include: { categories: slugs.map((slug) => seedId(`category:${slug}`)) },
});
export const products = (...slugs: string[]) => ({
  include: { products: slugs.map((slug) => seedId(`product:${slug}`)) },
});
export const partner = (slug: string) => seedId(`partner:${slug}`);

const DAY = 24 * 60 * 60 * 1000;
/** Days from now; the past is negative. */
export const daysFrom = (now: Date, days: number): Instant => now.getTime() + days * DAY;

/** A code of a discount. */
export interface CodeSeed {
  readonly text: string;
  readonly isPublic?: boolean;
  /** Slug of the affiliate who owns it. */
  readonly affiliate?: string;
  readonly maxRedemptions?: number;
  readonly maxRedemptionsPerCustomer?: number;
  readonly domains?: readonly string[];
  /** Slug of the customer group whose members it is given to. */
  readonly givenTo?: string;
  readonly tags?: readonly string[];
  /** The code an affiliate's link puts into the cart. */
  readonly welcomes?: string;
}

/** A discount of the demo world with its codes. */
export interface OfferSeed {
  readonly rule: Rule;
  readonly codes?: readonly CodeSeed[];
  readonly budget?: number;
  /** What it is today; ACTIVE unless said. A paused or ended one was active in the past. */
  readonly status?: "DRAFT" | "PAUSED" | "ENDED";
}
