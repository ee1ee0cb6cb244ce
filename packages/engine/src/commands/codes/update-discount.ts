/** Changes a discount: a new version, the old one kept for ever. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Amount, Id } from "../../pricing/model.ts";
import type { DiscountDraft, DiscountWritten } from "./create-discount.ts";

export interface UpdateDiscountInput {
  readonly discountId: Id;
  /** The version the editor read. */
  readonly expectedVersion: number;
  readonly rule: DiscountDraft;
  readonly budget?: Amount | null;
}

/** Changes a discount: a new version, the old one kept for ever. */
export async function updateDiscount(
  _context: CommandContext,
  _input: UpdateDiscountInput,
): Promise<CommandResult<DiscountWritten>> {
  return notWritten("updateDiscount");
}
