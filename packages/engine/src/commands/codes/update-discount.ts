/** Changes a discount: a new version, the old one kept for ever. */
import type { Amount, Discount, Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql, type Statement } from "../ground/sql.ts";
import { inTransaction, violates } from "../ground/transaction.ts";
import { type CommandResult, problem, refuse, refuseWith } from "../problems.ts";
import { namedProblems } from "../ranges/named-in-rule.ts";
import { changeCounting } from "../uses/change-counting.ts";
import { closeGate } from "../uses/gate.ts";
import { dateOf, type DiscountDraft, type DiscountWritten, problemsOf } from "./create-discount.ts";
import { keepVersion, limitsOf, mayWrite } from "./discount-row.ts";

export interface UpdateDiscountInput {
  readonly discountId: Id;
  /** The version the editor read. */
  readonly expectedVersion: number;
  readonly rule: DiscountDraft;
  /** Left as it is when absent. */
  readonly budget?: Amount | null;
}

interface DiscountRow {
  readonly partner_id: Id | null;
  readonly version: number;
  readonly status: "DRAFT" | "ACTIVE" | "PAUSED" | "ENDED";
  readonly rule: Discount;
  readonly budget: Amount | null;
}

/** Changes a discount. A limit below what was used already is refused. */
export async function updateDiscount(
  context: CommandContext,
  input: UpdateDiscountInput,
): Promise<CommandResult<DiscountWritten>> {
  try {
    return await inTransaction(context, async (tx) => {
      const read = (how: Statement) =>
        row<DiscountRow>(
          tx,
          sql`select partner_id, version, status, rule, budget from discount where id = ${input.discountId} ${how}`,
        );
      // The gate comes before the row; if the row is another by then, its version is too.
      const seen = await read(sql``);
      if (seen && movesLimits(input, seen)) await closeGate(tx);
      const before = await read(sql`for no key update`);
      if (!before) return refuseWith("DISCOUNT_NOT_FOUND", { discountId: input.discountId });
      const refusal = refusalOf(context, input, before);
      if (refusal) return refusal;
      const rule = ruleAfter(input, before);
      const problems = problemsOf(rule);
      if (problems.length > 0) return refuse(...problems);
      const unknown = await namedProblems(tx, rule);
      if (unknown.length > 0) return refuse(...unknown);
      const budget = input.budget === undefined ? before.budget : input.budget;
      const writing = () => write(tx, context, rule, budget);
      if (movesLimits(input, before)) {
        await changeCounting(tx, { kind: "DISCOUNT", id: rule.id }, writing);
      } else {
        await writing();
      }
      await audit(tx, context, {
        action: "discount.updated",
        objectType: "discount",
        objectId: rule.id,
        before: before.rule,
        after: rule,
        partnerId: rule.partnerId,
      });
      return { ok: true, discountId: rule.id, version: rule.version };
    });
  } catch (error) {
    if (violates(error, "discount_limit_holds")) return tooLow("limits", "total");
    if (violates(error, "discount_budget_holds")) return tooLow("budget");
    throw error;
  }
}

/** A discount never changes its owner, nor under the hands of another editor. */
function refusalOf(context: CommandContext, input: UpdateDiscountInput, before: DiscountRow) {
  const mayBoth =
    mayWrite(context, before.partner_id) && before.partner_id === input.rule.partnerId;
  if (!mayBoth) return refuseWith("NOT_ALLOWED");
  if (before.version === input.expectedVersion) return null;
  return refuseWith("VERSION_CONFLICT", {
    expected: input.expectedVersion,
    actual: before.version,
  });
}

/** Whether what the total is counted for changes: a limit, the budget, or a condition that may ask for it. */
function movesLimits(input: UpdateDiscountInput, before: DiscountRow): boolean {
  const facts = (rule: DiscountDraft, budget: Amount | null | undefined) =>
    JSON.stringify([limitsOf(rule).total, rule.condition ?? null, budget ?? null]);
  const budget = input.budget === undefined ? before.budget : input.budget;
  return facts(input.rule, budget) !== facts(before.rule, before.budget);
}

function ruleAfter(input: UpdateDiscountInput, before: DiscountRow): Discount {
  const status =
    before.status === "ACTIVE" || before.status === "DRAFT" ? before.status : "DISABLED";
  return { ...input.rule, id: input.discountId, version: before.version + 1, status };
}

async function write(
  tx: Parameters<typeof keepVersion>[0],
  context: CommandContext,
  rule: Discount,
  budget: Amount | null,
): Promise<void> {
  const limits = limitsOf(rule);
  await changed(
    tx,
    sql`update discount set version = ${rule.version}, name = ${rule.name}::jsonb, level = ${rule.level},
          type = ${rule.config.type}, priority = ${rule.priority}, automatic = ${rule.automatic},
          starts_at = ${dateOf(rule.startsAt)}, ends_at = ${dateOf(rule.endsAt)}, rule = ${rule}::jsonb,
          max_redemptions = ${limits.total}, max_redemptions_per_customer = ${limits.perCustomer},
          budget = ${budget}, is_hot = is_hot and ${limits.total}::int is not null and ${budget}::bigint is null, updated_at = ${context.now}
        where id = ${rule.id}`,
  );
  await keepVersion(tx, context, rule);
  await emit(tx, {
    type: "discount.updated",
    aggregateId: rule.id,
    payload: { discountId: rule.id, version: rule.version },
    partnerId: rule.partnerId,
  });
}

function tooLow(...path: string[]) {
  return refuse(
    problem("DISCOUNT_INVALID", { detail: "below what was used already" }, ["rule", ...path]),
  );
}
