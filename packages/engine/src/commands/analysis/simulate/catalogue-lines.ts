/** Lines that name a variant or a product, with what the catalogue says of it. */
import type { EntityManager } from "@8521/database";
import type { CartLine, Id } from "../../../pricing/model.ts";
import { rows, sql } from "../../ground/sql.ts";
import { type CommandResult, problem, refuse } from "../../problems.ts";
import { type Fields, fieldsIn, listIn, uuidIn } from "./document.ts";

type Known = Omit<CartLine, "id" | "quantity">;

/**
 * Lines without a price are the catalogue's: found by `variantId`, or by `productId` (its cheapest active variant).
 * What the line says itself counts; one query for all of them.
 */
export async function catalogueLines(
  em: EntityManager,
  cart: Fields,
): Promise<CommandResult<{ readonly lines: unknown }>> {
  const lines = listIn(cart["lines"]).map(fieldsIn);
  const wanted = lines.filter(isOpen);
  const known = await loadKnown(em, wanted);
  const missing = lines.flatMap((line, at) => (isOpen(line) && !known(line) ? [at] : []));
  if (missing.length > 0) return refuse(...missing.map(nowhere));
  return {
    ok: true,
    lines: lines.map((line, at) => ({ id: `line-${at + 1}`, ...known(line), ...line })),
  };
}

/** Without a price of its own. */
function isOpen(line: Fields): boolean {
  return line["unitPrice"] === undefined;
}

function idOf(line: Fields): Id | null {
  return uuidIn(line["variantId"]) ?? uuidIn(line["productId"]);
}

function nowhere(at: number) {
  return problem("SIMULATION_INVALID", { detail: "is neither priced nor in the catalogue" }, [
    "cart",
    "lines",
    at,
  ]);
}

async function loadKnown(
  em: EntityManager,
  lines: readonly Fields[],
): Promise<(line: Fields) => Known | null> {
  const ids = lines.flatMap((line) => idOf(line) ?? []);
  if (ids.length === 0) return () => null;
  const found = await rows<Known>(
    em,
    sql`select v.id as "variantId", v.product_id as "productId", p.partner_id as "partnerId", p.kind,
               v.price as "unitPrice", trim_scale(p.tax_rate)::text as "taxRate", to_jsonb(p.tags) as tags,
               to_jsonb(array_prepend(c.id, c.ancestor_ids)) as "categoryIds",
               (select coalesce(jsonb_agg(pc.collection_id order by pc.collection_id), '[]')
                  from product_collection pc where pc.product_id = p.id) as "collectionIds",
               (select coalesce(jsonb_agg(cp.catalog_id order by cp.catalog_id), '[]')
                  from catalog_product cp where cp.product_id = p.id) as "catalogIds"
        from variant v join product p on p.id = v.product_id join category c on c.id = p.category_id
        where v.id = any(${ids}::uuid[]) or (v.product_id = any(${ids}::uuid[]) and v.status = 'ACTIVE')
        order by v.price, v.id`,
  );
  const byId = new Map<Id, Known>();
  for (const variant of found) {
    byId.set(variant.variantId, variant);
    if (!byId.has(variant.productId)) byId.set(variant.productId, variant);
  }
  return (line) => (isOpen(line) ? (byId.get(idOf(line) ?? "") ?? null) : null);
}
