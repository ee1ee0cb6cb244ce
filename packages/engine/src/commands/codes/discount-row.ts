/** Writes the columns that are copies of a rule, and the version that is kept for ever. */
import type { EntityManager } from "@8521/database";
import type { Condition, Discount, Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";

/**
 * The limits a rule really has: its own, and those every way through its condition asks for. A discount for first
 * orders is used at most once by a customer, so two first orders at the same moment can't both have it.
 */
export function limitsOf(rule: Pick<Discount, "limits" | "condition">): {
  readonly total: number | null;
  readonly perCustomer: number | null;
} {
  let { total, perCustomer } = rule.limits;
  for (const condition of conditionsAlways(rule.condition ?? null)) {
    if (condition.type === "TOTAL_LIMIT") total = least(total, condition.limit);
    if (condition.type === "CUSTOMER_LIMIT") perCustomer = least(perCustomer, condition.limit);
    if (condition.type === "FIRST_ORDER") perCustomer = least(perCustomer, 1);
  }
  return { total, perCustomer };
}

/** Conditions that hold whenever the whole does. */
function conditionsAlways(condition: Condition | null): Condition[] {
  if (!condition) return [];
  return condition.type === "ALL" ? condition.of.flatMap(conditionsAlways) : [condition];
}

function least(limit: number | null, other: number): number {
  return limit === null ? other : Math.min(limit, other);
}

/** Keeps this form of the rule for ever. */
export async function keepVersion(
  tx: EntityManager,
  context: CommandContext,
  rule: Discount,
): Promise<void> {
  const changedBy = context.actor.kind === "ADMIN" ? context.actor.id : null;
  await changed(
    tx,
    sql`insert into discount_version (discount_id, version, rule, changed_by)
        values (${rule.id}, ${rule.version}, ${rule}::jsonb, ${changedBy})`,
  );
}

/** Whether this actor may write rules of this partner; an admin of one partner only that one's. */
export function mayWrite(context: CommandContext, partnerId: Id | null): boolean {
  const { actor } = context;
  if (actor.kind === "SYSTEM") return true;
  if (actor.kind !== "ADMIN") return false;
  return !actor.partnerId || actor.partnerId === partnerId;
}
