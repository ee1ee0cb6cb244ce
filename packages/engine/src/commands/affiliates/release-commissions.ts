/** Approves the commissions whose hold has passed. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { emit } from "../ground/records.ts";
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

const LIMIT = 500;

/**
 * Approves the commissions whose hold has passed (AFFILIATES section 3). One that another process is just changing is
 * left for the next run; one that shrank to nothing has nothing to approve.
 */
export async function releaseCommissions(
  context: CommandContext,
  { limit = LIMIT }: ReleaseCommissionsInput,
): Promise<CommandResult<ReleasedCommissions>> {
  return inTransaction(context, async (tx) => {
    const approved = await rows<{ id: Id; affiliate_id: Id; amount: number }>(
      tx,
      sql`update commission set state = 'APPROVED'
           where state = 'PENDING' and id in (
             select id from commission
              where state = 'PENDING' and hold_until <= ${context.now}::timestamptz and amount > 0
              order by hold_until, id limit ${limit} for update skip locked)
          returning id, affiliate_id, amount`,
    );
    for (const { id, affiliate_id: affiliateId, amount } of approved)
      await emit(tx, {
        type: "commission.approved",
        aggregateType: "commission",
        aggregateId: id,
        payload: { affiliateId, amount },
      });
    return { ok: true, commissionIds: approved.map(({ id }) => id) };
  });
}
