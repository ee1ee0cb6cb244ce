/** Gives the clicks of a visitor to the customer who just signed in. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

export interface AdoptVisitorInput {
  readonly visitorId: Id;
  readonly customerId: Id;
}

export interface AdoptedVisitor {
  readonly clicks: number;
}

/** Gives the clicks of a visitor to the customer who just signed in. */
export async function adoptVisitor(
  _context: CommandContext,
  _input: AdoptVisitorInput,
): Promise<CommandResult<AdoptedVisitor>> {
  return notWritten("adoptVisitor");
}
