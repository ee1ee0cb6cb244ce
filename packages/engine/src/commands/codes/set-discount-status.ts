/** Starts, pauses or ends a discount. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { DiscountWritten } from "./create-discount.ts";

export interface SetDiscountStatusInput {
  readonly discountId: Id;
  readonly status: "DRAFT" | "ACTIVE" | "PAUSED" | "ENDED";
}

/** Starts, pauses or ends a discount. */
export async function setDiscountStatus(
  _context: CommandContext,
  _input: SetDiscountStatusInput,
): Promise<CommandResult<DiscountWritten>> {
  return notWritten("setDiscountStatus");
}
