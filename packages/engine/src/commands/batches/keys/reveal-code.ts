/** Shows a private code in full. */
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { clearText, type KeptCode } from "./codes-in-clear.ts";

/** Whether this actor may see private codes of this partner in full. */
export function mayReveal(context: CommandContext, partnerId: Id | null): boolean {
  const { actor } = context;
  if (actor.kind === "SYSTEM") return true;
  return actor.mayRevealCodes === true && mayWrite(context, partnerId);
}

/** Shows a code to an admin with the right to it, and writes into the audit log that it was shown. */
export async function revealCode(
  context: CommandContext,
  { voucherId, reason = null }: { readonly voucherId: Id; readonly reason?: string | null },
): Promise<CommandResult<{ readonly voucherId: Id; readonly code: string }>> {
  return inTransaction(context, async (tx) => {
    const kept = await row<KeptCode & { partner_id: Id | null }>(
      tx,
      sql`select id, partner_id, public_code, code_cipher, cipher_key_version from voucher where id = ${voucherId}`,
    );
    if (!kept) return refuseWith("VOUCHER_NOT_FOUND", { voucherId });
    if (!mayReveal(context, kept.partner_id)) return refuseWith("NOT_ALLOWED");
    await audit(tx, context, {
      action: "voucher.revealed",
      objectType: "voucher",
      objectId: voucherId,
      reason,
      partnerId: kept.partner_id,
    });
    return { ok: true, voucherId, code: clearText(kept, context.settings.codes.keyRing) };
  });
}
