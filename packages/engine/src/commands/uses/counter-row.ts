/** The counter in the row of a discount or voucher: one conditional update, with a check on the row behind it. */
import type { EntityManager } from "@8521/database";
import { changed, row, sql } from "../ground/sql.ts";
import { type CounterChange, type SubjectChange, subjectOf } from "./model.ts";
import { type ProblemOf, problem } from "../problems.ts";

/** Takes one use if the limit and the budget allow it. */
export async function takeFromRow(tx: EntityManager, change: SubjectChange): Promise<boolean> {
  const { discountId, voucherId, amount } = change.use;
  const taken = await changed(
    tx,
    change.counter === "DISCOUNT"
      ? sql`update discount set used = used + 1, spent = spent + ${amount} where id = ${discountId}
              and (max_redemptions is null or used - overrun < max_redemptions)
              and (budget is null or spent - overrun_spent + ${amount} <= budget)`
      : sql`update voucher set used = used + 1 where id = ${voucherId}
              and (max_redemptions is null or used - overrun < max_redemptions)`,
  );
  return taken === 1;
}

/** Gives one use back. Its money goes back by the row too, unless the tally keeps it. */
export async function giveToRow(
  tx: EntityManager,
  change: SubjectChange,
  keepsMoney: boolean,
): Promise<void> {
  const { discountId, voucherId, amount } = change.use;
  const beside = change.wasOverrun ? 1 : 0;
  await changed(
    tx,
    change.counter === "DISCOUNT"
      ? sql`update discount set used = used - 1, spent = spent - ${keepsMoney ? amount : 0},
              overrun = overrun - ${beside}, overrun_spent = overrun_spent - ${beside * amount} where id = ${discountId}`
      : sql`update voucher set used = used - 1, overrun = overrun - ${beside} where id = ${voucherId}`,
  );
}

/** Counts a use past its limit, beside the limit: `used - overrun` stays within it. */
export async function overrunRow(
  tx: EntityManager,
  change: SubjectChange,
  keepsMoney: boolean,
): Promise<void> {
  const { discountId, voucherId, amount } = change.use;
  await changed(
    tx,
    change.counter === "DISCOUNT"
      ? sql`update discount set used = used + 1, overrun = overrun + 1, spent = spent + ${keepsMoney ? amount : 0},
              overrun_spent = overrun_spent + ${amount} where id = ${discountId}`
      : sql`update voucher set used = used + 1, overrun = overrun + 1 where id = ${voucherId}`,
  );
}

/** Which limit refused a change, with its figures. */
export async function refusalOf(tx: EntityManager, change: CounterChange): Promise<ProblemOf> {
  const { discountId, voucherId } = change.use;
  if (change.counter === "CLAIM") {
    const required = change.limit ?? 0;
    return problem("CUSTOMER_LIMIT_REACHED", { discountId, voucherId, required });
  }
  const { kind, id } = subjectOf(change);
  const limits = await row<{ limit: number | null; used: number }>(
    tx,
    kind === "DISCOUNT"
      ? sql`select max_redemptions as limit, used - overrun as used from discount where id = ${id}`
      : sql`select max_redemptions as limit, used - overrun as used from voucher where id = ${id}`,
  );
  if (limits?.limit != null && limits.used >= limits.limit) {
    const figures = { required: limits.limit, actual: limits.used };
    return problem("USAGE_LIMIT_REACHED", { discountId, voucherId, ...figures });
  }
  return problem("BUDGET_SPENT", { discountId, voucherId });
}
