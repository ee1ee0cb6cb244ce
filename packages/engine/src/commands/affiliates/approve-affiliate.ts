/** Lets an affiliate who applied begin, or one who was suspended begin again. */
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

export interface ApprovedAffiliate {
  readonly affiliateId: Id;
}

/** Sets the affiliate to ACTIVE and gives their account the role. Approving twice changes nothing. */
export async function approveAffiliate(
  context: CommandContext,
  { affiliateId }: { readonly affiliateId: Id },
): Promise<CommandResult<ApprovedAffiliate>> {
  if (context.actor.kind !== "ADMIN") return refuseWith("NOT_ALLOWED");
  return inTransaction(context, async (tx) => {
    const found = await row<{ status: string; user_id: Id | null; partner_id: Id | null }>(
      tx,
      sql`select status, user_id, partner_id from affiliate
          where id = ${affiliateId} and (${context.actor.partnerId}::uuid is null or partner_id = ${context.actor.partnerId})
          for update`,
    );
    if (!found) return refuseWith("AFFILIATE_NOT_FOUND", { affiliateId });
    if (found.status === "ACTIVE") return { ok: true, affiliateId };
    if (found.status === "CLOSED")
      return refuseWith("STATUS_NOT_ALLOWED", { from: found.status, to: "ACTIVE" });
    await changed(tx, sql`update affiliate set status = 'ACTIVE' where id = ${affiliateId}`);
    if (found.user_id) {
      await changed(
        tx,
        sql`insert into user_role (user_id, role, partner_id) values (${found.user_id}, 'AFFILIATE', null)
            on conflict do nothing`,
      );
    }
    await audit(tx, context, {
      action: "AFFILIATE_APPROVED",
      objectType: "AFFILIATE",
      objectId: affiliateId,
      before: { status: found.status },
      after: { status: "ACTIVE" },
      partnerId: found.partner_id,
    });
    await emit(tx, {
      type: "affiliate.approved",
      aggregateId: affiliateId,
      payload: { affiliateId },
      partnerId: found.partner_id,
    });
    return { ok: true, affiliateId };
  });
}
