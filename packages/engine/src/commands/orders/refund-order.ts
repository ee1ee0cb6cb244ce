/** Gives money back for part or whole of an order, with everything that follows from it. */
import type { Amount, Id } from "../../pricing/model.ts";
import type { OrderState } from "../../orders/model.ts";
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";

export interface RefundedUnits {
  readonly lineId: Id;
  readonly quantity: number;
}

export interface RefundInput {
  readonly orderId: Id;
  /** FULL gives back all that is left, shipping too; KEEP and REEVALUATE are PRICING section 7. */
  readonly mode: "KEEP" | "REEVALUATE" | "FULL";
  /** What comes back; not read when FULL. */
  readonly lines: readonly RefundedUnits[];
  /** Gives the shipping charge back too (only for KEEP and REEVALUATE; FULL always does). */
  readonly withShipping?: boolean;
}

/** What a refund would do, to the dollar. */
export interface RefundPreview {
  readonly amount: Amount;
  /** tax(before) - tax(after). */
  readonly tax: Amount;
  readonly lines: readonly {
    readonly lineId: Id;
    readonly quantity: number;
    readonly amount: Amount;
  }[];
  readonly shipping: Amount;
  /** What the commissions of this order become. */
  readonly commissions: readonly {
    readonly commissionId: Id;
    readonly before: Amount;
    readonly after: Amount;
  }[];
  readonly restoresVouchers: boolean;
  /** CARD: the gateway gives it back. MANUAL: somebody has to transfer it (ATM, store). */
  readonly channel: "CARD" | "MANUAL" | "NONE";
}

export interface RefundOrderInput extends RefundInput {
  readonly idempotencyKey: string;
  /** The amount of the preview that was agreed to. */
  readonly expectedAmount: Amount;
  readonly reason: string;
  /** Puts returned goods back on the shelf. */
  readonly returnsStock: boolean;
}

export interface RefundedOrder {
  readonly orderId: Id;
  /** Null when nothing was paid (a free order). */
  readonly refundId: Id | null;
  readonly state: OrderState;
  readonly amount: Amount;
  readonly channel: RefundPreview["channel"];
}

/** Says what a refund would do, and changes nothing. */
export async function previewRefund(
  _context: CommandContext,
  _input: RefundInput,
): Promise<CommandResult<{ readonly preview: RefundPreview }>> {
  return notWritten("previewRefund");
}

/** Gives money back for part or whole of an order, with everything that follows from it. */
export async function refundOrder(
  _context: CommandContext,
  _input: RefundOrderInput,
): Promise<CommandResult<RefundedOrder>> {
  return notWritten("refundOrder");
}

/** Writes how the gateway, or the person who transferred, answered. */
export async function recordRefundResult(
  _context: CommandContext,
  _input: { readonly refundId: Id; readonly outcome: "DONE" | "FAILED"; readonly failure?: string },
): Promise<CommandResult<{ readonly refundId: Id; readonly state: "DONE" | "FAILED" }>> {
  return notWritten("recordRefundResult");
}
