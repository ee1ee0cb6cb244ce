/** The dry run of a merge: exactly what would be done, in figures, and what a person should know before. */
import { createHash } from "node:crypto";
import type { EntityManager } from "@8521/database";
import { canonicalJson } from "../../../pricing/index.ts";
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { loadCodeFigures } from "../code-figures.ts";
import type { CodeFigures } from "../model.ts";
import { countCustomersOver } from "./claims.ts";
import { conflictsOf } from "./conflicts.ts";
import { correctionsOf, loadClaimed } from "./corrections.ts";
import type { MergePlan, MergeWish } from "./model.ts";

const RETIRED_MAX = 50;

/**
 * What merging these codes would do; changes nothing. Conflicts refuse nothing. Refused: a code that was merged
 * already, one of another partner, the survivor among the retired, none or more than 50.
 */
export async function planVoucherMerge(
  context: CommandContext,
  wish: MergeWish,
): Promise<CommandResult<{ readonly plan: MergePlan }>> {
  return drawPlan(context.em.fork(), context, wish, "READ");
}

/** The plan as of this transaction; LOCKED holds the commissions it names. */
export async function drawPlan(
  em: EntityManager,
  context: CommandContext,
  wish: MergeWish,
  lock: "LOCKED" | "READ",
): Promise<CommandResult<{ readonly plan: MergePlan }>> {
  const sides = await loadSides(em, context, wish);
  if (!sides.ok) return sides;
  const { survivor, retired } = sides;
  const limits = wish.limits ?? "KEEP";
  const commission = wish.commission ?? "KEEP";
  const claimed = await loadClaimed(em, idsOf(sides), lock);
  const { corrections, leftPaid } = correctionsOf(claimed, survivor.affiliateId, commission);
  const conflicts = conflictsOf(survivor, retired);
  const customersOverLimit = await countCustomersOver(em, context, sides);
  const counters = countersOf(survivor, retired, limits);
  const terms = { limits, commission, conflicts, corrections };
  const hash = hashOf({
    ...terms,
    codes: [survivor, ...retired].map(termsOf),
    limitAfter: counters.limitAfter,
  });
  const moves = movesOf(retired);
  const figures = { moves, ...counters, customersOverLimit, leftPaid };
  return { ok: true, plan: { hash, survivor, retired, ...terms, ...figures } };
}

interface Sides {
  readonly survivor: CodeFigures;
  /** Ascending by id. */
  readonly retired: readonly CodeFigures[];
}

const idsOf = ({ survivor, retired }: Sides) => ({
  survivorId: survivor.voucherId,
  retiredIds: retired.map(({ voucherId }) => voucherId),
});

/** The codes, checked: what can't become one at all. */
export async function loadSides(
  em: EntityManager,
  context: CommandContext,
  { survivorId, retiredIds }: MergeWish,
): Promise<CommandResult<Sides>> {
  const ids = [...new Set(retiredIds)].toSorted();
  if (ids.length === 0 || ids.length > RETIRED_MAX || ids.includes(survivorId)) {
    return refuseWith("MERGE_CODES_INVALID", { maximum: RETIRED_MAX }, ["retiredIds"]);
  }
  const figures = await loadCodeFigures(em, [survivorId, ...ids]);
  const codes: CodeFigures[] = [];
  for (const voucherId of [survivorId, ...ids]) {
    const code = figures.get(voucherId);
    if (!code) return refuseWith("VOUCHER_NOT_FOUND", { voucherId });
    if (!mayWrite(context, code.partnerId)) return refuseWith("NOT_ALLOWED");
    if (code.status === "MERGED") {
      return refuseWith("CODE_MERGED", { voucherId, codeText: code.codeText });
    }
    codes.push(code);
  }
  const [survivor, ...retired] = codes as [CodeFigures, ...CodeFigures[]];
  const foreign = retired.find(({ partnerId }) => partnerId !== survivor.partnerId);
  if (foreign) return refuseWith("CODE_OF_OTHER_PARTNER", { voucherId: foreign.voucherId });
  return { ok: true, survivor, retired };
}

function countersOf(
  survivor: CodeFigures,
  retired: readonly CodeFigures[],
  limits: MergePlan["limits"],
): Pick<MergePlan, "usedBefore" | "usedAfter" | "limitBefore" | "limitAfter" | "overrun"> {
  const all = [survivor, ...retired];
  const limitBefore = survivor.maxRedemptions;
  const limitAfter = limits === "KEEP" ? limitBefore : sumOfLimits(all);
  const usedBefore = usedOf(survivor);
  const usedAfter = all.reduce((sum, code) => sum + usedOf(code), 0);
  const beside = all.reduce((sum, code) => sum + code.overrun, 0);
  const overrun = limitAfter === null ? 0 : Math.max(0, usedAfter - beside - limitAfter);
  return { usedBefore, usedAfter, limitBefore, limitAfter, overrun };
}

const usedOf = ({ reserved, redeemed }: CodeFigures): number => reserved + redeemed;

function sumOfLimits(codes: readonly CodeFigures[]): number | null {
  return codes.reduce<number | null>(
    (sum, { maxRedemptions }) =>
      sum === null || maxRedemptions === null ? null : sum + maxRedemptions,
    0,
  );
}

function movesOf(retired: readonly CodeFigures[]): MergePlan["moves"] {
  const sum = (figure: "reserved" | "redeemed" | "ended" | "assigned" | "aliases") =>
    retired.reduce((total, code) => total + code[figure], 0);
  return {
    reserved: sum("reserved"),
    redeemed: sum("redeemed"),
    ended: sum("ended"),
    assigned: sum("assigned"),
    aliases: sum("aliases"),
  };
}

/** What of a code is approved: everything but how often it was used, which goes on while somebody reads the plan. */
function termsOf(code: CodeFigures) {
  return {
    voucherId: code.voucherId,
    status: code.status,
    discountId: code.discountId,
    affiliateId: code.affiliateId,
    startsAt: code.startsAt,
    endsAt: code.endsAt,
    maxRedemptions: code.maxRedemptions,
    maxRedemptionsPerCustomer: code.maxRedemptionsPerCustomer,
    domains: code.domains,
    channels: code.channels,
    isAssignedOnly: code.isAssignedOnly,
  };
}

function hashOf(approved: object): string {
  return createHash("sha256").update(canonicalJson(approved)).digest("hex");
}

/** The voucher ids of a wish, each once. */
export function codesOfWish({ survivorId, retiredIds }: MergeWish): Id[] {
  return [...new Set([survivorId, ...retiredIds])].toSorted();
}
