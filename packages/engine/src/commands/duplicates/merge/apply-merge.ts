/** Makes several codes one, exactly as it was approved. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { audit, emit, raiseAlert } from "../../ground/records.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { lockMerges } from "../../locks.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { dropClaims, takeClaims } from "./claims.ts";
import { holdUses } from "./hold-uses.ts";
import type { AppliedMerge, MergePlan, MergeWish } from "./model.ts";
import { makeAliases, moveBelongings } from "./move-belongings.ts";
import { correctCommissions } from "./move-commission.ts";
import {
  addToCounter,
  countMoved,
  gatherCounters,
  handOut,
  movedFrom,
  moveUses,
} from "./move-uses.ts";
import { codesOfWish, drawPlan, loadSides } from "./plan-merge.ts";

export interface ApplyMergeInput extends MergeWish {
  /** The `hash` of the plan that was approved. */
  readonly planHash: string;
  /** Why; the audit log keeps it. */
  readonly reason?: string | null;
}

/**
 * Merges codes in one transaction: uses, assignments and references move to the survivor, commission is corrected by
 * reversing entries, the retired codes become aliases. Refused with MERGE_CHANGED when anything but the number of uses
 * is not as it was approved. The same plan again changes nothing and answers with the merge that did it.
 */
export async function applyVoucherMerge(
  context: CommandContext,
  input: ApplyMergeInput,
): Promise<CommandResult<AppliedMerge>> {
  return inTransaction(context, async (tx) => {
    await lockMerges(tx);
    const before = await doneBefore(tx, context, input);
    if (before) return before;
    const sides = await loadSides(tx, context, input);
    if (!sides.ok) return sides;
    await holdUses(
      tx,
      sides.retired.map(({ voucherId }) => voucherId),
    );
    const drawn = await drawPlan(tx, context, input, "LOCKED");
    if (!drawn.ok) return drawn;
    if (drawn.plan.hash !== input.planHash) return refuseWith("MERGE_CHANGED", {}, ["planHash"]);
    return merge(tx, context, drawn.plan, input.reason ?? null);
  });
}

async function doneBefore(
  tx: EntityManager,
  context: CommandContext,
  { survivorId, planHash }: ApplyMergeInput,
): Promise<CommandResult<AppliedMerge> | null> {
  const done = await row<{ id: Id; partner_id: Id | null }>(
    tx,
    sql`select id, partner_id from voucher_merge
        where survivor_id = ${survivorId} and plan_hash = ${planHash} and undone_at is null`,
  );
  if (!done) return null;
  if (!mayWrite(context, done.partner_id)) return refuseWith("NOT_ALLOWED");
  return { ok: true, mergeId: done.id, isNew: false, uses: 0, overrun: 0, corrections: 0 };
}

async function merge(
  tx: EntityManager,
  context: CommandContext,
  plan: MergePlan,
  reason: string | null,
): Promise<CommandResult<AppliedMerge>> {
  const survivorId = plan.survivor.voucherId;
  const retiredIds = plan.retired.map(({ voucherId }) => voucherId);
  const mergeId = await writeMerge(tx, context, plan, reason);
  await correctCommissions(tx, context, mergeId, plan.corrections);
  await moveBelongings(tx, mergeId, survivorId, retiredIds);
  const uses = await moveUses(tx, mergeId, survivorId, retiredIds);
  const which = movedFrom(mergeId, retiredIds);
  await gatherCounters(tx, codesOfWish({ survivorId, retiredIds }));
  await dropClaims(tx, retiredIds, which);
  const limit = plan.survivor.maxRedemptionsPerCustomer;
  const ofCustomers = await takeClaims(tx, context, { voucherId: survivorId, limit, which });
  const overrun = await addToCounter(tx, survivorId, await countMoved(tx, which), plan.limitAfter);
  await makeAliases(tx, mergeId, survivorId, retiredIds);
  await handOut(tx, [survivorId]);
  await tell(tx, context, { mergeId, plan, reason, overrun: overrun + ofCustomers.overrun });
  return { ok: true, mergeId, isNew: true, uses, overrun, corrections: plan.corrections.length };
}

async function writeMerge(
  tx: EntityManager,
  context: CommandContext,
  plan: MergePlan,
  reason: string | null,
): Promise<Id> {
  const { survivor, hash, limitBefore, limitAfter } = plan;
  const written = await row<{ id: Id }>(
    tx,
    sql`insert into voucher_merge (partner_id, survivor_id, plan_hash, plan, limit_before, limit_after, reason,
                                   created_by, created_at)
        values (${survivor.partnerId}, ${survivor.voucherId}, ${hash}, ${kept(plan)}::jsonb, ${limitBefore}, ${limitAfter},
                ${reason}, ${context.actor.id ?? null}, ${context.now})
        returning id`,
  );
  return written!.id;
}

/** The plan as it is kept: what was approved and told, without the long list of corrections, which is kept row by row. */
function kept({ corrections, ...plan }: MergePlan) {
  const amount = corrections.reduce((sum, correction) => sum + correction.amount, 0);
  return { ...plan, corrections: { count: corrections.length, amount } };
}

async function tell(
  tx: EntityManager,
  context: CommandContext,
  {
    mergeId,
    plan,
    reason,
    overrun,
  }: {
    readonly mergeId: Id;
    readonly plan: MergePlan;
    readonly reason: string | null;
    readonly overrun: number;
  },
): Promise<void> {
  const { survivor, retired, limits, commission } = plan;
  const survivorId = survivor.voucherId;
  const retiredIds = retired.map(({ voucherId }) => voucherId);
  await audit(tx, context, {
    action: "voucher.merged",
    objectType: "voucher",
    objectId: survivorId,
    after: { mergeId, retiredIds, limits, commission },
    reason,
    partnerId: survivor.partnerId,
  });
  for (const voucherId of retiredIds) {
    await emit(tx, {
      type: "voucher.merged",
      aggregateId: voucherId,
      payload: { voucherId, survivorId, mergeId },
      partnerId: survivor.partnerId,
    });
  }
  if (overrun === 0) return;
  const data = { mergeId, voucherId: survivorId, overrun };
  await raiseAlert(tx, { kind: "voucher.merge_overrun", severity: "WARNING", data });
}
