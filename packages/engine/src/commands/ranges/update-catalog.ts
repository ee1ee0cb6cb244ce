/** Changes a catalog's name and products. */
import type { Id, LocalizedText } from "../../pricing/model.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import { addProducts, foreignProducts, idProblems, takeProducts } from "./catalog-products.ts";
import { nameProblems } from "./check-range.ts";
import type { CatalogWritten } from "./model.ts";

export interface UpdateCatalogInput {
  readonly catalogId: Id;
  /** The version the editor read. */
  readonly expectedVersion: number;
  readonly name: LocalizedText;
  /** Products of the catalog's partner to put in, 10,000 at most. */
  readonly add?: readonly Id[];
  /** Products to take out, 10,000 at most. One that is in both lists is out. */
  readonly take?: readonly Id[];
}

interface HeldCatalog {
  readonly partner_id: Id;
  readonly version: number;
  readonly status: "ACTIVE" | "ARCHIVED";
  readonly name: LocalizedText;
}

/** Changes a catalog. Carts are priced with its new products at once; orders that are placed keep what they had. */
export async function updateCatalog(
  context: CommandContext,
  input: UpdateCatalogInput,
): Promise<CommandResult<CatalogWritten>> {
  const { catalogId, name, add = [], take = [] } = input;
  const wrong = [...nameProblems(name), ...idProblems(add, "add"), ...idProblems(take, "take")];
  if (wrong.length > 0) return refuse(...wrong);
  return inTransaction(context, async (tx) => {
    const before = await row<HeldCatalog>(
      tx,
      sql`select partner_id, version, status, name from catalog where id = ${catalogId} for update`,
    );
    if (!before) return refuseWith("CATALOG_NOT_FOUND", { catalogId });
    const refusal = refusalOf(context, before, input.expectedVersion);
    if (refusal) return refusal;
    const catalog = { catalogId, partnerId: before.partner_id };
    const missing = await foreignProducts(tx, catalog, add, "add");
    if (missing.length > 0) return refuse(...missing);
    await addProducts(tx, catalog, add);
    await takeProducts(tx, catalog, take);
    const version = before.version + 1;
    await changed(
      tx,
      sql`update catalog set version = ${version}, name = ${name}::jsonb, updated_at = ${context.now}
          where id = ${catalogId}`,
    );
    await audit(tx, context, {
      action: "catalog.updated",
      objectType: "catalog",
      objectId: catalogId,
      before: { name: before.name },
      after: { name, add, take },
      partnerId: catalog.partnerId,
    });
    await emit(tx, {
      type: "catalog.updated",
      aggregateId: catalogId,
      payload: { catalogId, version },
      partnerId: catalog.partnerId,
    });
    return { ok: true, catalogId, version };
  });
}

function refusalOf(context: CommandContext, before: HeldCatalog, expected: number) {
  if (!mayWrite(context, before.partner_id)) return refuseWith("NOT_ALLOWED");
  if (before.status === "ARCHIVED") {
    return refuseWith("STATUS_NOT_ALLOWED", { from: before.status, to: "ACTIVE" });
  }
  if (before.version === expected) return null;
  return refuseWith("VERSION_CONFLICT", { expected, actual: before.version });
}
