/** A draft discount as the engine prices it. */
import { type EntityManager, newId } from "@8521/database";
import { checkRuleSet } from "../../pricing/index.ts";
import type { Amount, Discount, Id, Range } from "../../pricing/model.ts";
import { ruleOf } from "../cart/facts/load-codes.ts";
import type { DiscountDraft } from "../codes/create-discount.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { row, sql } from "../ground/sql.ts";
import { isUuid } from "../ground/uuid.ts";
import { type CommandResult, problem, refuse, refuseWith } from "../problems.ts";
import { rangesIn } from "../ranges/named-in-rule.ts";
import { loadRanges } from "../ranges/range-rows.ts";

/** A rule that is not live: written by hand, or kept in a discount, or the one in the place of the other. */
export interface Draft {
  /** Absent: the rule that the replaced discount keeps, whatever its status. */
  readonly rule?: DiscountDraft | null;
  /**
   * The discount whose place it takes: its codes unlock the draft, its exclusions mean the draft, its owner is the draft's.
   * Absent adds the draft.
   */
  readonly replaces?: Id | null;
}

interface KeptRow {
  readonly id: Id;
  readonly partner_id: Id | null;
  readonly version: number;
  readonly status: string;
  readonly rule: Discount;
  readonly budget: Amount | null;
}

/**
 * The draft as a live rule, with the ranges it names; refused with the field that is wrong, or when it is another
 * partner's. `ranges` are known already; others are the shop's. Two queries at most.
 */
export async function readDraft(
  em: EntityManager,
  context: CommandContext,
  { rule, replaces }: Draft,
  ranges: readonly Range[] = [],
): Promise<CommandResult<{ readonly draft: Discount; readonly ranges: readonly Range[] }>> {
  const kept = replaces ? await keptRule(em, replaces) : null;
  if (replaces && !kept) return refuseWith("DISCOUNT_NOT_FOUND", { discountId: replaces });
  const said = rule && kept ? { ...rule, partnerId: kept.partnerId } : (rule ?? kept);
  if (!said) return refuse(problem("DISCOUNT_INVALID", { detail: "is missing" }, ["draft"]));
  if (!mayWrite(context, said.partnerId ?? null)) return refuseWith("NOT_ALLOWED");
  const id = replaces ?? newId(context.now.getTime());
  const draft: Discount = { ...said, id, version: kept?.version ?? 1, status: "ACTIVE" };
  const named = await rangesNamed(em, draft, ranges);
  const checked = checkRuleSet({ discounts: [draft], ranges: named });
  return checked.ok ? { ok: true, draft, ranges: named } : refuse(...checked.problems.map(inDraft));
}

/** The ranges a draft names; another partner's, and those put away, are left out like those that are not there. */
async function rangesNamed(
  em: EntityManager,
  draft: Discount,
  known: readonly Range[],
): Promise<Range[]> {
  const wanted = rangesIn(draft).filter(isUuid);
  const missing = wanted.filter((id) => !known.some((range) => range.id === id));
  const found = [
    ...known.filter(({ id }) => wanted.includes(id)),
    ...(await loadRanges(em, missing)),
  ];
  return found.filter(
    (range) =>
      draft.partnerId === null || range.partnerId === null || range.partnerId === draft.partnerId,
  );
}

async function keptRule(em: EntityManager, discountId: Id): Promise<Discount | null> {
  const found = await row<KeptRow>(
    em,
    sql`select id, partner_id, version, status, rule, budget from discount where id = ${discountId}`,
  );
  return found && { ...ruleOf(found.rule, found), partnerId: found.partner_id };
}

function inDraft(found: { message?: string; code: string; path?: readonly (string | number)[] }) {
  const path = ["draft", ...(found.path ?? []).slice(2)];
  return problem("DISCOUNT_INVALID", { detail: found.message ?? found.code }, path);
}
