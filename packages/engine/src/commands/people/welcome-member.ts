/** Gives a new account its customer, and the guest counts that are proven to be theirs. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

export interface WelcomeMemberInput {
  readonly userId: Id;
  readonly name?: string;
  readonly locale?: "zh-TW" | "en";
}

export interface WelcomedMember {
  readonly customerId: Id;
  readonly isNew: boolean;
}

/** Gives a new account its customer, and the guest counts that are proven to be theirs. */
export async function welcomeMember(
  _context: CommandContext,
  _input: WelcomeMemberInput,
): Promise<CommandResult<WelcomedMember>> {
  return notWritten("welcomeMember");
}
