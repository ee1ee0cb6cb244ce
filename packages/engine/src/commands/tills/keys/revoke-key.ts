/** Ends a key. */
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";

/** Revokes a key for good: from now on whoever brings it is nobody. Told twice, it is written once. */
export async function revokeKey(
  context: CommandContext,
  { keyId }: { readonly keyId: Id },
): Promise<CommandResult<{ readonly keyId: Id }>> {
  return inTransaction(context, async (tx) => {
    const key = await row<{ partner_id: Id | null; label: string; status: string }>(
      tx,
      sql`select partner_id, label, status from api_key where id = ${keyId} for no key update`,
    );
    if (!key || !mayWrite(context, key.partner_id)) return refuseWith("KEY_NOT_FOUND");
    if (key.status === "REVOKED") return { ok: true, keyId };
    await changed(
      tx,
      sql`update api_key set status = 'REVOKED', revoked_at = ${context.now} where id = ${keyId}`,
    );
    await audit(tx, context, {
      action: "api_key.revoked",
      objectType: "api_key",
      objectId: keyId,
      partnerId: key.partner_id,
      before: { label: key.label, status: key.status },
      after: { status: "REVOKED" },
    });
    return { ok: true, keyId };
  });
}
