/** Writes a new discount; it begins as a draft unless said otherwise. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Amount, Discount, Id } from "../../pricing/model.ts";

/** A rule without what the house gives it. */
export type DiscountDraft = Omit<Discount, "id" | "version" | "status">;

export interface CreateDiscountInput {
  readonly rule: DiscountDraft;
  readonly status?: "DRAFT" | "ACTIVE";
  /** The most this discount may give away in all; null is without limit. */
  readonly budget?: Amount | null;
}

export interface DiscountWritten {
  readonly discountId: Id;
  readonly version: number;
}

/** Writes a new discount; it begins as a draft unless said otherwise. */
export async function createDiscount(
  _context: CommandContext,
  _input: CreateDiscountInput,
): Promise<CommandResult<DiscountWritten>> {
  return notWritten("createDiscount");
}
