/** Starts, pauses or ends a discount. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { DiscountWritten } from "./create-discount.ts";
import { mayWrite } from "./discount-row.ts";

export type DiscountStatus = "DRAFT" | "ACTIVE" | "PAUSED" | "ENDED";

export interface SetDiscountStatusInput {
  readonly discountId: Id;
  readonly status: DiscountStatus;
}

/** An ended discount stays ended; what has run can't be a draft again. */
const ALLOWED: { readonly [from in DiscountStatus]: readonly DiscountStatus[] } = {
  DRAFT: ["ACTIVE", "ENDED"],
  ACTIVE: ["PAUSED", "ENDED"],
  PAUSED: ["ACTIVE", "ENDED"],
  ENDED: [],
};

/** Starts, pauses or ends a discount; setting what it is already changes nothing. */
export async function setDiscountStatus(
  context: CommandContext,
  input: SetDiscountStatusInput,
): Promise<CommandResult<DiscountWritten>> {
  return inTransaction(context, async (tx) => {
    const { discountId, status } = input;
    const before = await row<{ partner_id: Id | null; version: number; status: DiscountStatus }>(
      tx,
      sql`select partner_id, version, status from discount where id = ${discountId} for no key update`,
    );
    if (!before) return refuseWith("DISCOUNT_NOT_FOUND", { discountId });
    if (!mayWrite(context, before.partner_id)) return refuseWith("NOT_ALLOWED");
    if (before.status === status) return { ok: true, discountId, version: before.version };
    if (!ALLOWED[before.status].includes(status)) {
      return refuseWith("STATUS_NOT_ALLOWED", { from: before.status, to: status });
    }
    await changed(
      tx,
      sql`update discount set status = ${status}, updated_at = ${context.now} where id = ${discountId}`,
    );
    const change = { before: { status: before.status }, after: { status } };
    await audit(tx, context, {
      action: "discount.status",
      objectType: "discount",
      objectId: discountId,
      partnerId: before.partner_id,
      ...change,
    });
    await emit(tx, {
      type: "discount.status_changed",
      aggregateId: discountId,
      payload: { discountId, status, previousStatus: before.status },
      partnerId: before.partner_id,
    });
    return { ok: true, discountId, version: before.version };
  });
}
