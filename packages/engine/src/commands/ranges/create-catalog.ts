/** Writes a new catalog. */
import { newId } from "@8521/database";
import type { Id, LocalizedText } from "../../pricing/model.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import { addProducts, foreignProducts, idProblems } from "./catalog-products.ts";
import { nameProblems } from "./check-range.ts";
import type { CatalogWritten } from "./model.ts";

export interface CreateCatalogInput {
  /** Whose selection it is; a catalog always is somebody's. */
  readonly partnerId: Id;
  readonly name: LocalizedText;
  /** That partner's products, 10,000 at most; more are added by `updateCatalog`. */
  readonly productIds: readonly Id[];
}

/** Writes a new catalog with its first products. */
export async function createCatalog(
  context: CommandContext,
  input: CreateCatalogInput,
): Promise<CommandResult<CatalogWritten>> {
  const { partnerId, name, productIds } = input;
  if (!mayWrite(context, partnerId)) return refuseWith("NOT_ALLOWED");
  const wrong = [...nameProblems(name), ...idProblems(productIds, "productIds")];
  if (wrong.length > 0) return refuse(...wrong);
  const catalogId = newId(context.now.getTime());
  return inTransaction(context, async (tx) => {
    const partner = await row(tx, sql`select from partner where id = ${partnerId}`);
    if (!partner) return refuseWith("MEMBER_NOT_FOUND", { list: "partners", id: partnerId });
    const missing = await foreignProducts(tx, input, productIds, "productIds");
    if (missing.length > 0) return refuse(...missing);
    await changed(
      tx,
      sql`insert into catalog (id, partner_id, name, created_at, updated_at)
          values (${catalogId}, ${partnerId}, ${name}::jsonb, ${context.now}, ${context.now})`,
    );
    await addProducts(tx, { catalogId, partnerId }, productIds);
    const about = { objectType: "catalog", objectId: catalogId, partnerId };
    await audit(tx, context, { action: "catalog.created", ...about, after: { name, productIds } });
    await emit(tx, {
      type: "catalog.created",
      aggregateId: catalogId,
      payload: { catalogId, version: 1 },
      partnerId,
    });
    return { ok: true, catalogId, version: 1 };
  });
}
