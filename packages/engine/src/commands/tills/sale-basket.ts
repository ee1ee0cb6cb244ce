/** The goods of a sale, by id or SKU, as a cart of the till's channel. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { type CartRow, loadCart } from "../cart/facts/load-cart.ts";
import { basketCart } from "../codes/basket-cart.ts";
import type { CommandContext } from "../context.ts";
import { rows, sql } from "../ground/sql.ts";
import { type CommandResult, problem, type ProblemOf, refuse } from "../problems.ts";
import type { Sale } from "./check-sale.ts";

/** How a till's sale is paid, in orders, payments and conditions. */
export const TILL_PAYMENT = "TILL";

/** Makes the cart and answers it with the proof that it is the caller's. A partner's till finds that partner's goods only. */
export async function saleCart(
  tx: EntityManager,
  context: CommandContext,
  sale: Sale,
): Promise<CommandResult<{ readonly cart: CartRow; readonly token: string }>> {
  const found = await variantsOf(tx, context, sale);
  if (!found.ok) return found;
  const made = await basketCart(tx, context, {
    lines: found.lines,
    channel: context.actor.channel,
    shippingMethod: null,
    paymentMethod: TILL_PAYMENT,
  });
  if (!made.ok) return made;
  const loaded = await loadCart(tx, context, made.cart, "LOCKED");
  return loaded.ok ? { ...loaded, token: made.cart.token! } : loaded;
}

interface VariantRow {
  readonly id: Id;
  readonly sku: string;
}

type Lines = readonly { readonly variantId: Id; readonly quantity: number }[];

async function variantsOf(
  tx: EntityManager,
  { actor }: CommandContext,
  { lines }: Sale,
): Promise<CommandResult<{ readonly lines: Lines }>> {
  const ids = lines.flatMap(({ variantId }) => variantId ?? []);
  const skus = lines.flatMap(({ variantId, sku }) => (variantId ? [] : (sku ?? [])));
  const partner = actor.partnerId ?? null;
  const there = await rows<VariantRow>(
    tx,
    sql`select id, sku from variant
        where (id = any(${ids}::uuid[]) or sku = any(${skus}::text[]))
          and (${partner}::uuid is null or partner_id = ${partner})`,
  );
  const wanted = lines.map((line, n) => ({ n, ...line, found: matches(there, line) }));
  const faults = wanted.flatMap(({ n, variantId, sku, found }): ProblemOf[] => {
    if (found) return [];
    return variantId
      ? [problem("VARIANT_NOT_FOUND", { variantId }, ["lines", n, "variantId"])]
      : [problem("SKU_NOT_FOUND", { sku: sku ?? "" }, ["lines", n, "sku"])];
  });
  if (faults.length > 0) return refuse(...faults);
  return {
    ok: true,
    lines: wanted.map(({ found, quantity }) => ({ variantId: found!.id, quantity })),
  };
}

/** Two sellers may use one SKU: then it names nothing, and the variant's id must. */
function matches(
  there: readonly VariantRow[],
  { variantId, sku }: Sale["lines"][number],
): VariantRow | null {
  const found = there.filter((one) => (variantId ? one.id === variantId : one.sku === sku));
  return found.length === 1 ? found[0]! : null;
}
