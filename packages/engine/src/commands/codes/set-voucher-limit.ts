/** Gives a code another total limit, or none. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction, violates } from "../ground/transaction.ts";
import { type CommandResult, problem, refuse, refuseWith } from "../problems.ts";
import { changeCounting } from "../uses/change-counting.ts";
import { closeGate } from "../uses/gate.ts";
import { mayWrite } from "./discount-row.ts";

export interface SetVoucherLimitInput {
  readonly voucherId: Id;
  /** Uses at most, at least 1; null is without limit (and then not hot). */
  readonly maxRedemptions: number | null;
}

/** Raises, lowers, sets or removes the total limit of a voucher. One below what was used already is refused. */
export async function setVoucherLimit(
  context: CommandContext,
  { voucherId, maxRedemptions }: SetVoucherLimitInput,
): Promise<CommandResult<{ readonly maxRedemptions: number | null }>> {
  if (maxRedemptions !== null && !(Number.isSafeInteger(maxRedemptions) && maxRedemptions >= 1)) {
    return tooLow();
  }
  try {
    return await inTransaction(context, async (tx) => {
      await closeGate(tx);
      const before = await row<{ partner_id: Id | null; max_redemptions: number | null }>(
        tx,
        sql`select partner_id, max_redemptions from voucher where id = ${voucherId}`,
      );
      if (!before) return refuseWith("VOUCHER_NOT_FOUND", { voucherId });
      if (!mayWrite(context, before.partner_id)) return refuseWith("NOT_ALLOWED");
      await changeCounting(tx, { kind: "VOUCHER", id: voucherId }, async () => {
        await changed(
          tx,
          sql`update voucher set max_redemptions = ${maxRedemptions}, is_hot = is_hot and ${maxRedemptions}::int is not null
              where id = ${voucherId}`,
        );
      });
      await audit(tx, context, {
        action: "voucher.limit",
        objectType: "voucher",
        objectId: voucherId,
        before: { maxRedemptions: before.max_redemptions },
        after: { maxRedemptions },
        partnerId: before.partner_id,
      });
      return { ok: true, maxRedemptions };
    });
  } catch (error) {
    if (violates(error, "voucher_limit_holds")) return tooLow();
    throw error;
  }
}

function tooLow() {
  return refuse(problem("LIMIT_TOO_LOW", {}, ["maxRedemptions"]));
}
