/** Pauses, wakes or retires a code. A retired code never comes back, nor goes to anybody else. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

export interface SetVoucherStatusInput {
  readonly voucherId: Id;
  readonly status: "ACTIVE" | "PAUSED" | "RETIRED";
}

export interface VoucherStatusSet {
  readonly voucherId: Id;
  readonly status: string;
}

/** Pauses, wakes or retires a code. A retired code never comes back, nor goes to anybody else. */
export async function setVoucherStatus(
  _context: CommandContext,
  _input: SetVoucherStatusInput,
): Promise<CommandResult<VoucherStatusSet>> {
  return notWritten("setVoucherStatus");
}
