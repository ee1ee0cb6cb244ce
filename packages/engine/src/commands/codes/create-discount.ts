/** Writes a new discount. */
import { newId } from "@8521/database";
import { checkRuleSet } from "../../pricing/index.ts";
import type { Amount, Discount, Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, type ProblemOf, problem, refuse, refuseWith } from "../problems.ts";
import { namedProblems, standIns } from "../ranges/named-in-rule.ts";
import { keepVersion, limitsOf, mayWrite } from "./discount-row.ts";

/** A rule without what the house gives it. */
export type DiscountDraft = Omit<Discount, "id" | "version" | "status">;

export interface CreateDiscountInput {
  readonly rule: DiscountDraft;
  readonly status?: "DRAFT" | "ACTIVE";
  /** The most this discount may give away in all; null is without limit. */
  readonly budget?: Amount | null;
}

export interface DiscountWritten {
  readonly discountId: Id;
  readonly version: number;
}

/** Writes a new discount; it begins as a draft unless said otherwise. */
export async function createDiscount(
  context: CommandContext,
  input: CreateDiscountInput,
): Promise<CommandResult<DiscountWritten>> {
  if (!mayWrite(context, input.rule.partnerId)) return refuseWith("NOT_ALLOWED");
  const status = input.status ?? "DRAFT";
  const rule: Discount = { ...input.rule, id: newId(context.now.getTime()), version: 1, status };
  const problems = problemsOf(rule);
  if (problems.length > 0) return refuse(...problems);
  return inTransaction(context, async (tx) => {
    const unknown = await namedProblems(tx, rule);
    if (unknown.length > 0) return refuse(...unknown);
    const limits = limitsOf(rule);
    await changed(
      tx,
      sql`insert into discount (id, partner_id, version, status, name, level, type, priority, automatic, starts_at, ends_at,
                                rule, max_redemptions, max_redemptions_per_customer, budget)
          values (${rule.id}, ${rule.partnerId}, 1, ${status}, ${rule.name}::jsonb, ${rule.level}, ${rule.config.type},
                  ${rule.priority}, ${rule.automatic}, ${dateOf(rule.startsAt)}, ${dateOf(rule.endsAt)},
                  ${rule}::jsonb, ${limits.total}, ${limits.perCustomer}, ${input.budget ?? null})`,
    );
    await keepVersion(tx, context, rule);
    await audit(tx, context, {
      action: "discount.created",
      objectType: "discount",
      objectId: rule.id,
      after: rule,
      partnerId: rule.partnerId,
    });
    await emit(tx, {
      type: "discount.created",
      aggregateId: rule.id,
      payload: { discountId: rule.id, version: 1, status },
      partnerId: rule.partnerId,
    });
    return { ok: true, discountId: rule.id, version: 1 };
  });
}

/** What the engine finds wrong with a rule, as problems with their paths. Whether its ranges are there is asked later. */
export function problemsOf(rule: Discount): ProblemOf[] {
  const checked = checkRuleSet({ discounts: [rule], ranges: standIns(rule) });
  if (checked.ok) return [];
  return checked.problems.map((found) =>
    problem("DISCOUNT_INVALID", { detail: found.message ?? found.code }, found.path),
  );
}

export function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
