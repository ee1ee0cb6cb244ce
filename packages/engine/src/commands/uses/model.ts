/** A use, and what it does to a counter. */
import type { Amount, Id } from "../../pricing/model.ts";
import type { IdentityKind } from "../ground/identity.ts";

/** What has a counter of its own. */
export type SubjectKind = "DISCOUNT" | "VOUCHER";

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: Id;
}

/** A use as it stands in the order. */
export interface Use {
  readonly redemptionId: Id;
  readonly discountId: Id;
  readonly voucherId: Id | null;
  readonly amount: Amount;
}

/** One change of one customer's count. `sign` 1 takes, -1 gives back. */
export interface ClaimChange {
  readonly counter: "CLAIM";
  readonly sign: 1 | -1;
  readonly subjectId: Id;
  readonly kind: IdentityKind;
  readonly hash: Uint8Array;
  /** Null takes whatever the count is (an overrun). */
  readonly limit: number | null;
  readonly use: Use;
}

/** One change of the counter of a discount or voucher. */
export interface SubjectChange {
  readonly counter: SubjectKind;
  readonly sign: 1 | -1;
  readonly use: Use;
  /** Giving back what was counted beside the limit. */
  readonly wasOverrun?: boolean;
}

export type CounterChange = ClaimChange | SubjectChange;

/** Whose counter it is. A change of a voucher's counter is of a use that has a voucher. */
export function subjectOf({ counter, use }: SubjectChange): Subject {
  return { kind: counter, id: counter === "DISCOUNT" ? use.discountId : use.voucherId! };
}
