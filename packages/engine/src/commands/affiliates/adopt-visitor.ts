/** Gives the clicks of a visitor to the customer who just signed in. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import type { CommandResult } from "../problems.ts";

export interface AdoptVisitorInput {
  readonly visitorId: Id;
  readonly customerId: Id;
}

export interface AdoptedVisitor {
  readonly clicks: number;
}

/** Gives the clicks of a visitor to the customer who signed in on that device; those of another customer stay theirs. */
export async function adoptVisitor(
  context: CommandContext,
  input: AdoptVisitorInput,
): Promise<CommandResult<AdoptedVisitor>> {
  const clicks = await changed(
    context.em.fork(),
    sql`update click set customer_id = ${input.customerId}
        where visitor_id = ${input.visitorId} and customer_id is null`,
  );
  return { ok: true, clicks };
}
