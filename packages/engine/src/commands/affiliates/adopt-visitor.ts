/** Gives the clicks of a visitor to the customer who just signed in. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import type { CommandResult } from "../problems.ts";

export interface AdoptVisitorInput {
  readonly visitorId: Id;
  readonly customerId: Id;
}

export interface AdoptedVisitor {
  readonly clicks: number;
}

/**
 * Gives the clicks of a visitor to the customer who just signed in, so that a later order on another device is
 * still credited. A click that already belongs to somebody stays theirs: a shared computer moves nothing.
 */
export async function adoptVisitor(
  context: CommandContext,
  { visitorId, customerId }: AdoptVisitorInput,
): Promise<CommandResult<AdoptedVisitor>> {
  return inTransaction(context, async (tx) => ({
    ok: true,
    clicks: await changed(
      tx,
      sql`update click set customer_id = ${customerId} where visitor_id = ${visitorId} and customer_id is null`,
    ),
  }));
}
