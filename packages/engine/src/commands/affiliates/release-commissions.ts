/** Approves the commissions whose hold has passed. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import type { CommandResult } from "../problems.ts";

export interface ReleaseCommissionsInput {
  /** At most this many at once; 500 unless told. */
  readonly limit?: number;
}

export interface ReleasedCommissions {
  readonly commissionIds: readonly Id[];
}

const USUAL_LIMIT = 500;

/**
 * Approves pending commissions whose hold has passed and that are worth something. Two runs at once share the work:
 * each takes what the other does not hold, and none is approved twice.
 */
export async function releaseCommissions(
  context: CommandContext,
  input: ReleaseCommissionsInput,
): Promise<CommandResult<ReleasedCommissions>> {
  return inTransaction(context, async (tx) => {
    const approved = await rows<{ id: Id }>(
      tx,
      sql`with due as (
            select id from commission
            where state = 'PENDING' and hold_until <= ${context.now} and amount > 0
            order by hold_until, id limit ${input.limit ?? USUAL_LIMIT} for update skip locked),
          approved as (
            update commission c set state = 'APPROVED' from due where c.id = due.id
            returning c.id, c.order_id, c.affiliate_id, c.amount),
          told as (
            insert into outbox_event (aggregate_type, aggregate_id, type, payload)
            select 'commission', id, 'commission.approved',
                   jsonb_build_object('commissionId', id, 'orderId', order_id, 'affiliateId', affiliate_id, 'amount', amount)
            from approved)
          select id from approved order by id`,
    );
    return { ok: true, commissionIds: approved.map(({ id }) => id) };
  });
}
