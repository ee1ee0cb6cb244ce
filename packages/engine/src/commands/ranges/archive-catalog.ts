/** Puts a catalog away. */
import type { Id } from "../../pricing/model.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { CatalogWritten } from "./model.ts";
import { usersOfCatalog } from "./who-uses.ts";

export interface ArchiveCatalogInput {
  readonly catalogId: Id;
}

/** Puts a catalog away. Refused while a range, or a discount that is not over, names it. */
export async function archiveCatalog(
  context: CommandContext,
  { catalogId }: ArchiveCatalogInput,
): Promise<CommandResult<CatalogWritten>> {
  return inTransaction(context, async (tx) => {
    const before = await row<{ partner_id: Id; version: number; status: string }>(
      tx,
      sql`select partner_id, version, status from catalog where id = ${catalogId} for update`,
    );
    if (!before) return refuseWith("CATALOG_NOT_FOUND", { catalogId });
    if (!mayWrite(context, before.partner_id)) return refuseWith("NOT_ALLOWED");
    const { version, partner_id: partnerId } = before;
    if (before.status === "ARCHIVED") return { ok: true, catalogId, version };
    const usedBy = await usersOfCatalog(tx, catalogId);
    if (usedBy.length > 0) return refuseWith("CATALOG_IN_USE", { catalogId, usedBy });
    await changed(
      tx,
      sql`update catalog set status = 'ARCHIVED', updated_at = ${context.now} where id = ${catalogId}`,
    );
    const about = { objectType: "catalog", objectId: catalogId, partnerId };
    await audit(tx, context, { action: "catalog.archived", ...about });
    await emit(tx, {
      type: "catalog.archived",
      aggregateId: catalogId,
      payload: { catalogId },
      partnerId,
    });
    return { ok: true, catalogId, version };
  });
}
