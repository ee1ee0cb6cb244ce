/** Gives a code to another affiliate, or back to the shop. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit } from "../ground/records.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { mayWrite } from "./discount-row.ts";
import { holdVoucher, isInUse } from "./voucher-terms.ts";

export interface ReassignVoucherInput {
  readonly voucherId: Id;
  /** Null is nobody's: the shop's own. */
  readonly affiliateId: Id | null;
  /** Why; the audit log keeps it. */
  readonly reason: string;
  /** Knowing that another owner has a code that reads alike (VOUCHERS section 1). */
  readonly allowsLookalike?: boolean;
}

/**
 * Changes whose orders with this code are from now on. Orders that were placed keep who they were credited to: that is
 * decided at placing. A code that reads like one of yet another owner is refused unless that is said to be known.
 */
export async function reassignVoucher(
  context: CommandContext,
  { voucherId, affiliateId, reason, allowsLookalike = false }: ReassignVoucherInput,
): Promise<CommandResult<{ readonly affiliateId: Id | null }>> {
  if (reason.trim() === "") return refuseWith("REASON_MISSING", {}, ["reason"]);
  return inTransaction(context, async (tx) => {
    await lockSkeleton(tx, voucherId);
    const held = await holdVoucher(tx, voucherId);
    if (!held) return refuseWith("VOUCHER_NOT_FOUND", { voucherId });
    if (!mayWrite(context, held.partnerId)) return refuseWith("NOT_ALLOWED");
    if (!isInUse(held)) return refuseWith("VOUCHER_OUT_OF_USE", { status: held.status });
    if (held.affiliateId === affiliateId) return { ok: true, affiliateId };
    if (affiliateId !== null && !(await isOwner(tx, affiliateId))) {
      return refuseWith("AFFILIATE_NOT_FOUND", { affiliateId }, ["affiliateId"]);
    }
    const codeText = await alikeOfAnother(tx, voucherId, affiliateId);
    if (codeText !== null && !allowsLookalike) {
      return refuseWith("LOOKALIKE", { codeText }, ["affiliateId"]);
    }
    await changed(
      tx,
      sql`update voucher set affiliate_id = ${affiliateId} where id = ${voucherId}`,
    );
    await audit(tx, context, {
      action: "voucher.reassigned",
      objectType: "voucher",
      objectId: voucherId,
      before: { affiliateId: held.affiliateId },
      after: { affiliateId, ...(codeText === null ? {} : { lookalike: codeText }) },
      reason: reason.trim(),
      partnerId: held.partnerId,
    });
    return { ok: true, affiliateId };
  });
}

/** The lock under which codes of one skeleton are made: none comes between looking and writing. */
async function lockSkeleton(tx: EntityManager, voucherId: Id): Promise<void> {
  const found = await row<{ skeleton_index: Uint8Array }>(
    tx,
    sql`select skeleton_index from voucher where id = ${voucherId}`,
  );
  if (!found) return;
  const key = Buffer.from(found.skeleton_index).readInt32BE(0);
  await rows(tx, sql`select pg_advisory_xact_lock(${key})`);
}

/** Whoever closed their account gets no code any more. */
async function isOwner(tx: EntityManager, affiliateId: Id): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from affiliate where id = ${affiliateId} and status <> 'CLOSED'`,
  );
  return found !== null;
}

/** A code with the same skeleton that neither the new owner nor this voucher has, as it may be shown. */
async function alikeOfAnother(
  tx: EntityManager,
  voucherId: Id,
  affiliateId: Id | null,
): Promise<string | null> {
  const found = await row<{ label: string }>(
    tx,
    sql`select coalesce(o.public_code, o.masked_code) as label
        from voucher v join voucher o on o.skeleton_index = v.skeleton_index and o.id <> v.id
        where v.id = ${voucherId} and o.affiliate_id is distinct from ${affiliateId}::uuid
        order by o.id limit 1`,
  );
  return found?.label ?? null;
}
