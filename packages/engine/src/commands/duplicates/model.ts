/** Shapes of codes that look like each other. Money is minor units of the shop's currency, moments epoch milliseconds. */
import type { DuplicateKind, Likeness, ProposedSurvivor } from "../../codes/index.ts";
import type { Amount, Id, Instant, LocalizedText } from "../../pricing/model.ts";

export type CodeStatus = "ACTIVE" | "PAUSED" | "RETIRED" | "MERGED";

/** What is known of one code when one has to choose between several. */
export interface CodeFigures {
  readonly voucherId: Id;
  /** The code when public, else masked. */
  readonly codeText: string;
  readonly isPublic: boolean;
  readonly status: CodeStatus;
  readonly mergedIntoId: Id | null;
  readonly partnerId: Id | null;
  readonly discountId: Id;
  readonly discountName: LocalizedText;
  readonly affiliateId: Id | null;
  readonly affiliateName: string | null;
  readonly createdAt: Instant;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly maxRedemptions: number | null;
  readonly maxRedemptionsPerCustomer: number | null;
  readonly domains: readonly string[];
  readonly channels: readonly string[];
  readonly isAssignedOnly: boolean;
  /** Uses held by orders that are not paid yet. */
  readonly reserved: number;
  /** Uses by paid orders. */
  readonly redeemed: number;
  /** Uses given back; they count for nothing, but belong to the code's history. */
  readonly ended: number;
  /** Uses beside the limit, of those that count. */
  readonly overrun: number;
  readonly lastUsedAt: Instant | null;
  /** What paid orders got off by it, and what they paid in all. */
  readonly discounted: Amount;
  readonly revenue: Amount;
  /** What its owners earned by it, paid or not. */
  readonly commission: Amount;
  /** Customers it was given to. */
  readonly assigned: number;
  /** Codes that were merged into it. */
  readonly aliases: number;
}

/** Codes that look like each other, with a proposal. */
export interface DuplicateGroup {
  /** Stable as long as the group is; for paging. */
  readonly place: string;
  readonly kind: DuplicateKind;
  readonly because: readonly Likeness[];
  /** The proposed survivor first. */
  readonly codes: readonly CodeFigures[];
  readonly proposal: ProposedSurvivor;
}
