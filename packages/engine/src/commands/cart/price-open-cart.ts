/** Prices the open cart and says what changed since the shopper last looked. */
import type { EntityManager } from "@8521/database";
import { canonicalJson } from "../../pricing/index.ts";
import type { CommandContext } from "../context.ts";
import { emailKey, phoneKey } from "../ground/identity.ts";
import { changed, sql } from "../ground/sql.ts";
import type { CommandResult } from "../problems.ts";
import { codesInCart } from "./codes-in-cart.ts";
import { buyerOf, type CartFacts, loadCartFacts, priceFacts } from "./facts/cart-facts.ts";
import { type CartRow, loadCart } from "./facts/load-cart.ts";
import { lookOf, messagesOf, type SeenCart, seenNext } from "./messages.ts";
import type { CartRef, PricedCart } from "./model.ts";

export interface PriceOpenCartInput extends CartRef {
  /** What the checkout form says so far: limits and first orders are counted by it. */
  readonly contact?: { readonly email?: string | null; readonly phone?: string | null };
}

/**
 * Prices the open cart: list prices, discounts, codes with their reasons, hints, and what changed since the shopper
 * last acted. Six queries, whatever is in the cart; a seventh when the rules changed, an eighth when the answer did.
 */
export async function priceOpenCart(
  context: CommandContext,
  input: PriceOpenCartInput,
): Promise<CommandResult<{ readonly cart: PricedCart }>> {
  const em = context.em.fork();
  const loaded = await loadCart(em, context, input, "READ");
  if (!loaded.ok) return loaded;
  const who = {
    ...buyerOf(context, loaded.cart),
    emailKey: emailKey(input.contact?.email ?? ""),
    phoneKey: phoneKey(input.contact?.phone ?? ""),
  };
  const facts = await loadCartFacts(em, context, loaded.cart, who);
  return { ok: true, cart: await lookAt(em, facts) };
}

/** Prices loaded facts as the shopper will see them, and remembers what they saw. */
export async function lookAt(em: EntityManager, facts: CartFacts): Promise<PricedCart> {
  const { pricing } = priceFacts(facts);
  const seen = seenNext(facts.row.last_seen, facts.row.version, lookOf(pricing));
  await remember(em, facts.row, seen);
  return {
    cartId: facts.row.id,
    version: facts.row.version,
    pricing,
    lines: facts.lines.map(({ lineId, productId, variantId, partnerId, kind, ...line }) => ({
      lineId,
      productId,
      variantId,
      partnerId,
      kind,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      available: line.available,
      isSellable: line.isSellable,
    })),
    codes: codesInCart(facts, pricing),
    messages: messagesOf(seen.before, pricing, facts.lines),
    shippingMethod: facts.row.shipping_method,
    paymentMethod: facts.row.payment_method,
    needsDelivery: facts.lines.some(({ kind }) => kind === "PHYSICAL"),
    needsAccount: facts.lines.some(({ kind }) => kind === "COURSE"),
  };
}

/** Written only when it differs: looking twice writes once. */
async function remember(em: EntityManager, row: CartRow, seen: SeenCart): Promise<void> {
  // jsonb forgets the order of members, in texts too: compared in one that is always the same.
  if (row.last_seen && canonicalJson(seen) === canonicalJson(row.last_seen)) return;
  await changed(
    em,
    sql`update cart set last_seen = ${seen}::jsonb
        where id = ${row.id} and version = ${row.version} and last_seen is distinct from ${seen}::jsonb`,
  );
}
