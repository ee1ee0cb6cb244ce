/** Goods that are in no cart, put into one for the time of a question. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CartRef } from "../cart/model.ts";
import type { CommandContext } from "../context.ts";
import { newToken, tokenHash } from "../ground/identity.ts";
import { MOST_OF_A_LINE } from "../cart/quantity.ts";
import { row, rows, sql } from "../ground/sql.ts";
import { type CommandResult, problem, type ProblemOf, refuse } from "../problems.ts";

/** What would be bought: at a till, or by an integrator who keeps the cart. */
export interface Basket {
  readonly lines: readonly { readonly variantId: Id; readonly quantity: number }[];
  readonly channel?: string;
  readonly shippingMethod?: string | null;
  readonly paymentMethod?: string | null;
}

const MOST_LINES = 200;

/** Makes a cart of the basket inside `tx`. Lines of one variant add up. */
export async function basketCart(
  tx: EntityManager,
  context: CommandContext,
  basket: Basket,
): Promise<CommandResult<{ readonly cart: CartRef }>> {
  const wanted = new Map<Id, number>();
  for (const { variantId, quantity } of basket.lines)
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  const faults = faultsOf(basket, wanted);
  if (faults.length > 0) return refuse(...faults);
  const token = newToken();
  const cart = await row<{ id: Id }>(
    tx,
    sql`insert into cart (token_hash, currency, channel, shipping_method, payment_method)
        values (${tokenHash(token)}, ${context.settings.currency}, ${basket.channel ?? "WEB"},
                ${basket.shippingMethod ?? null}, ${basket.paymentMethod ?? null})
        returning id`,
  );
  const lines = [...wanted].map(([variant_id, quantity]) => ({ variant_id, quantity }));
  const put = await rows<{ variant_id: Id }>(
    tx,
    sql`insert into cart_line (cart_id, variant_id, quantity, unit_price_seen)
        select ${cart!.id}::uuid, v.id, b.quantity, v.price
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as b (variant_id uuid, quantity int)
        join variant v on v.id = b.variant_id
        returning variant_id`,
  );
  const there = new Set(put.map(({ variant_id }) => variant_id));
  const missing = [...wanted.keys()].filter((variantId) => !there.has(variantId));
  if (missing.length > 0)
    return refuse(
      ...missing.map((variantId) => problem("VARIANT_NOT_FOUND", { variantId }, ["lines"])),
    );
  return { ok: true, cart: { cartId: cart!.id, token } };
}

function faultsOf({ lines }: Basket, wanted: ReadonlyMap<Id, number>): ProblemOf[] {
  if (lines.length > MOST_LINES)
    return [problem("QUANTITY_INVALID", { minimum: 0, maximum: MOST_LINES }, ["lines"])];
  return [...wanted.values()].every(
    (quantity) => Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_OF_A_LINE,
  )
    ? []
    : [problem("QUANTITY_INVALID", { minimum: 1, maximum: MOST_OF_A_LINE }, ["lines", "quantity"])];
}
