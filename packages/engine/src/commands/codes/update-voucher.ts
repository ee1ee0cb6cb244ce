/** Gives a code other terms: dates, limits, domains, channels, tags, whether uses come back. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction, violates } from "../ground/transaction.ts";
import { type CommandResult, problem, refuse, refuseWith } from "../problems.ts";
import { changeCounting } from "../uses/change-counting.ts";
import { closeGate } from "../uses/gate.ts";
import { dateOf } from "./create-discount.ts";
import { mayWrite } from "./discount-row.ts";
import {
  type ChangeableTerms,
  faultsOf,
  holdVoucher,
  isInUse,
  type TermChanges,
  tidied,
} from "./voucher-terms.ts";

export interface UpdateVoucherInput {
  readonly voucherId: Id;
  readonly changes: TermChanges;
  /** For the audit log. */
  readonly reason?: string | null;
}

/**
 * Changes what is given and leaves the rest. A limit below what was used already, or what one customer used already,
 * is refused; orders go on meanwhile, and each is counted against the old limit or the new one, never beside both.
 */
export async function updateVoucher(
  context: CommandContext,
  { voucherId, changes, reason = null }: UpdateVoucherInput,
): Promise<CommandResult<{ readonly voucherId: Id }>> {
  try {
    return await inTransaction(context, async (tx) => {
      // Before the row: who counts passes the gate first and then waits for it.
      if (changesLimits(changes)) await closeGate(tx);
      const held = await holdVoucher(tx, voucherId);
      if (!held) return refuseWith("VOUCHER_NOT_FOUND", { voucherId });
      if (!mayWrite(context, held.partnerId)) return refuseWith("NOT_ALLOWED");
      if (!isInUse(held)) return refuseWith("VOUCHER_OUT_OF_USE", { status: held.status });
      const after = { ...held.terms, ...tidied(changes) };
      const faults = faultsOf(after);
      if (faults.length > 0) return refuse(...faults);
      const told = differences(held.terms, after);
      if (!told) return { ok: true, voucherId };
      if (await customersUsedMore(tx, voucherId, after)) {
        return refuse(problem("LIMIT_TOO_LOW", {}, ["maxRedemptionsPerCustomer"]));
      }
      await write(tx, voucherId, held.terms, after);
      await audit(tx, context, {
        action: "voucher.updated",
        objectType: "voucher",
        objectId: voucherId,
        ...told,
        reason,
        partnerId: held.partnerId,
      });
      return { ok: true, voucherId };
    });
  } catch (error) {
    if (violates(error, "voucher_limit_holds")) {
      return refuse(problem("LIMIT_TOO_LOW", {}, ["maxRedemptions"]));
    }
    throw error;
  }
}

function changesLimits(changes: TermChanges): boolean {
  return changes.maxRedemptions !== undefined || changes.maxRedemptionsPerCustomer !== undefined;
}

/** The terms that differ, as they were and as they are; null when none does. */
function differences(before: ChangeableTerms, after: ChangeableTerms) {
  const names = (Object.keys(after) as (keyof ChangeableTerms)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const of = (terms: ChangeableTerms) =>
    Object.fromEntries(names.map((name) => [name, terms[name]]));
  return names.length === 0 ? null : { before: of(before), after: of(after) };
}

/** Whether somebody has used it more often, overruns aside, than one customer may from now on. */
async function customersUsedMore(
  tx: EntityManager,
  voucherId: Id,
  { maxRedemptionsPerCustomer: limit }: ChangeableTerms,
): Promise<boolean> {
  if (limit === null) return false;
  const found = await row(
    tx,
    sql`select 1 from redemption_claim c
        where c.subject_id = ${voucherId} and c.used > ${limit}
          and c.used - (select count(*) from redemption_claim_use u join redemption r on r.id = u.redemption_id
                        where u.subject_id = c.subject_id and u.identity_kind = c.identity_kind
                          and u.identity_hash = c.identity_hash and r.is_overrun) > ${limit}
        limit 1`,
  );
  return found !== null;
}

async function write(
  tx: EntityManager,
  voucherId: Id,
  before: ChangeableTerms,
  after: ChangeableTerms,
): Promise<void> {
  const update = async () => {
    await changed(
      tx,
      sql`update voucher set starts_at = ${dateOf(after.startsAt)}, ends_at = ${dateOf(after.endsAt)},
                 max_redemptions = ${after.maxRedemptions},
                 max_redemptions_per_customer = ${after.maxRedemptionsPerCustomer},
                 domains = ${after.domains}::text[], channels = ${after.channels}::text[], tags = ${after.tags}::text[],
                 restore_on = ${after.restoreOn}, is_hot = is_hot and ${after.maxRedemptions}::int is not null
          where id = ${voucherId}`,
    );
  };
  if (before.maxRedemptions === after.maxRedemptions) await update();
  else await changeCounting(tx, { kind: "VOUCHER", id: voucherId }, update);
}
