/** Approves the commissions whose hold has passed. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

export interface ReleaseCommissionsInput {
  /** At most this many at once; 500 unless told. */
  readonly limit?: number;
}

export interface ReleasedCommissions {
  readonly commissionIds: readonly Id[];
}

/** Approves the commissions whose hold has passed. */
export async function releaseCommissions(
  _context: CommandContext,
  _input: ReleaseCommissionsInput,
): Promise<CommandResult<ReleasedCommissions>> {
  return notWritten("releaseCommissions");
}
