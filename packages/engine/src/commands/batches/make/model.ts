/** A batch as others see it. */
import type { CodeFormat } from "../../../codes/index.ts";
import type { Id, Instant } from "../../../pricing/model.ts";

export type BatchState = "QUEUED" | "RUNNING" | "PAUSED" | "DONE" | "CANCELLED" | "FAILED";

/** How far a batch is. */
export interface BatchProgress {
  readonly batchId: Id;
  readonly state: BatchState;
  /** Codes wanted. */
  readonly count: number;
  /** Codes that exist. */
  readonly made: number;
  /** Codes thrown away because they read like an older one. */
  readonly discarded: number;
  /** While it was worked on; null before the first chunk. */
  readonly codesPerSecond: number | null;
  /** Null before the first chunk; 0 when it has ended. */
  readonly secondsLeft: number | null;
  /** Why it failed: the error's name. */
  readonly failure: string | null;
}

export interface BatchReport extends BatchProgress {
  readonly name: string;
  readonly source: "MADE" | "IMPORTED";
  readonly partnerId: Id | null;
  readonly discountId: Id;
  readonly affiliateId: Id | null;
  readonly format: CodeFormat | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly maxRedemptions: number | null;
  readonly maxRedemptionsPerCustomer: number | null;
  readonly domains: readonly string[];
  readonly channels: readonly string[];
  readonly tags: readonly string[];
  readonly isAssignedOnly: boolean;
  /** Uses of its codes so far. */
  readonly used: number;
  /** Customers its codes are for, those who have one, and those whose mail is written. */
  readonly recipients: number;
  readonly assigned: number;
  readonly mailed: number;
  /** Mails asked for and not written yet. */
  readonly mailsWaiting: number;
  /** Messages by LINE that are written, of them those that could not be sent, and those asked for and not written yet. */
  readonly lineMessages: number;
  readonly lineFailed: number;
  readonly lineWaiting: number;
  readonly exportedAt: Instant | null;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
}

/** What all codes of a batch have in common. */
export interface VoucherTerms {
  readonly affiliateId?: Id | null;
  readonly startsAt?: Instant | null;
  /** Absent: the deployment's default; null: for ever. */
  readonly endsAt?: Instant | null;
  readonly maxRedemptions?: number | null;
  /** Absent: the deployment's default; null: without limit. */
  readonly maxRedemptionsPerCustomer?: number | null;
  /** Absent: the deployment's default. */
  readonly domains?: readonly string[];
  readonly channels?: readonly string[];
  readonly tags?: readonly string[];
  readonly isAssignedOnly?: boolean;
  readonly restoreOn?: "NEVER" | "CANCEL" | "FULL_REFUND";
  readonly creditPolicy?: "ALWAYS" | "IF_INVOLVED" | "IF_WINNER";
}
