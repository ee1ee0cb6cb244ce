import type * as engine from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { globalId, idOf, idsOf } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { DuplicateCode, DuplicateGroup } from "./duplicate.type.ts";
import {
  CommissionCorrection,
  MergeConflict,
  type VoucherMergeInput,
  VoucherMergePlan,
} from "./merge.type.ts";

const CORRECTIONS_SHOWN = 50;

/** A group as the schema shows it. */
export function groupView(group: engine.DuplicateGroup): DuplicateGroup {
  const { kind, because, codes, proposal } = group;
  return Object.assign(new DuplicateGroup(), {
    kind,
    because: [...because],
    codes: codes.map((code) => new DuplicateCode(code)),
    survivorId: globalId("Voucher", proposal.id),
    survivorBecause: proposal.because,
    needsDecision: proposal.needsDecision,
  });
}

/** A plan as the schema shows it. */
export function planView(c: Context, plan: engine.MergePlan): VoucherMergePlan {
  const { moves, corrections, leftPaid, conflicts, survivor, retired } = plan;
  const { hash, usedBefore, usedAfter, limitBefore, limitAfter, overrun } = plan;
  return Object.assign(new VoucherMergePlan(), {
    hash,
    usedBefore,
    usedAfter,
    limitBefore,
    limitAfter,
    overrun,
    customersOverLimit: plan.customersOverLimit,
    survivor: new DuplicateCode(survivor),
    retired: retired.map((code) => new DuplicateCode(code)),
    conflicts: conflicts.map(conflictView),
    paidUses: moves.redeemed,
    heldUses: moves.reserved,
    endedUses: moves.ended,
    assigned: moves.assigned,
    aliases: moves.aliases,
    corrections: corrections.slice(0, CORRECTIONS_SHOWN).map((each) => correctionView(c, each)),
    correctionCount: corrections.length,
    correctionTotal: money(
      c,
      corrections.reduce((sum, { amount }) => sum + amount, 0),
    ),
    paidCommissionCount: leftPaid.count,
    paidCommissionTotal: money(c, leftPaid.amount),
  });
}

const conflictView = ({ kind, voucherId }: engine.MergeConflict) =>
  Object.assign(new MergeConflict(), { kind, voucherId: globalId("Voucher", voucherId) });

function correctionView(c: Context, correction: engine.CommissionCorrection) {
  const { orderNumber, because, amount, fromAffiliateId, toAffiliateId } = correction;
  return Object.assign(new CommissionCorrection(), {
    orderNumber,
    because,
    amount: money(c, amount),
    fromAffiliateUuid: fromAffiliateId,
    toAffiliateUuid: toAffiliateId,
  });
}

/** What the schema calls a merge to be, as the commands take it. */
export function wishOf(input: VoucherMergeInput): engine.MergeWish {
  return {
    survivorId: idOf("Voucher", input.survivorId),
    retiredIds: idsOf("Voucher", input.retiredIds),
    limits: input.limits ?? "KEEP",
    commission: input.commission ?? "KEEP",
  };
}
