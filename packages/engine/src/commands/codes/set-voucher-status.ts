/** Pauses, wakes or retires a code. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { audit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { mayWrite } from "./discount-row.ts";

export interface SetVoucherStatusInput {
  readonly voucherId: Id;
  readonly status: "ACTIVE" | "PAUSED" | "RETIRED";
}

export interface VoucherStatusSet {
  readonly voucherId: Id;
  readonly status: string;
}

const ALLOWED: { readonly [from: string]: readonly string[] } = {
  ACTIVE: ["PAUSED", "RETIRED"],
  PAUSED: ["ACTIVE", "RETIRED"],
};

/** Pauses, wakes or retires a code. A retired code never comes back, nor goes to anybody else. */
export async function setVoucherStatus(
  context: CommandContext,
  input: SetVoucherStatusInput,
): Promise<CommandResult<VoucherStatusSet>> {
  return inTransaction(context, async (tx) => {
    const { voucherId, status } = input;
    const before = await row<{ partner_id: Id | null; status: string }>(
      tx,
      sql`select partner_id, status from voucher where id = ${voucherId} for no key update`,
    );
    if (!before) return refuseWith("VOUCHER_NOT_FOUND", { voucherId });
    if (!mayWrite(context, before.partner_id)) return refuseWith("NOT_ALLOWED");
    if (before.status === status) return { ok: true, voucherId, status };
    if (!ALLOWED[before.status]?.includes(status)) {
      return refuseWith("STATUS_NOT_ALLOWED", { from: before.status, to: status });
    }
    await changed(tx, sql`update voucher set status = ${status} where id = ${voucherId}`);
    await audit(tx, context, {
      action: "voucher.status",
      objectType: "voucher",
      objectId: voucherId,
      before: { status: before.status },
      after: { status },
      partnerId: before.partner_id,
    });
    return { ok: true, voucherId, status };
  });
}
