/** Prices the open cart and says what changed since the shopper last looked. */
import type { EntityManager } from "@8521/database";
import { canonicalJson } from "../../pricing/index.ts";
import type { CommandContext } from "../context.ts";
import { emailKey, phoneKey, tokenHash } from "../ground/identity.ts";
import { changed, prepared, sql } from "../ground/sql.ts";
import type { CommandResult } from "../problems.ts";
import { codesInCart } from "./codes-in-cart.ts";
import type { Id, Pricing } from "../../pricing/model.ts";
import { keepPricing, keptPricing } from "./facts/kept-pricings.ts";
import { askFor, buyerOf, type CartFacts, factsFrom } from "./facts/cart-facts.ts";
import { priceFacts } from "./facts/price-facts.ts";
import { type CartRow, openTo } from "./facts/load-cart.ts";
import { type Asked, parseFacts, readFacts } from "./facts/read-facts.ts";
import { lookOf, messagesOf, type SeenCart, seenNext } from "./messages.ts";
import type { PricedCart } from "./model.ts";

export interface PriceOpenCartInput {
  /** Null or absent: the caller's open cart, the member's own before the one that the token opens. */
  readonly cartId?: Id | null;
  readonly token?: string | null;
  /** What the checkout form says so far: limits and first orders are counted by it. */
  readonly contact?: { readonly email?: string | null; readonly phone?: string | null };
}

/**
 * Prices the open cart: list prices, discounts, codes with their reasons, hints, and what changed since the shopper
 * last acted. One query, whatever is in the cart; more when the rules changed, when a member's uses must be counted by
 * the addresses of their account, and when the answer did change.
 */
export async function priceOpenCart(
  context: CommandContext,
  input: PriceOpenCartInput,
): Promise<CommandResult<{ readonly cart: PricedCart }>> {
  const em = context.em.fork();
  const asked = askedBy(em, context, input);
  const found = await readFacts(em, asked);
  const kept = found && keptPricing(em, context, { ...found, asked });
  const read = found && !kept ? parseFacts(found.text) : null;
  const opened = openTo(context, input, kept?.row ?? read?.row ?? null);
  if (!opened.ok) return opened;
  if (kept) return { ok: true, cart: kept.cart };
  const facts = await factsFrom(em, context, asked, read!);
  const { cart, isNew } = await look(em, facts);
  if (!isNew) keepPricing(em, context, { ...found!, asked }, facts, cart);
  return { ok: true, cart };
}

function askedBy(
  em: EntityManager,
  context: CommandContext,
  { cartId, token, contact }: PriceOpenCartInput,
): Asked {
  const who = {
    ...buyerOf(context, { customer_id: null }),
    emailKey: emailKey(contact?.email ?? ""),
    phoneKey: phoneKey(contact?.phone ?? ""),
  };
  return askFor(em, context, who, {
    cartId: cartId ?? null,
    tokenHash: token ? tokenHash(token) : null,
  });
}

/** Prices loaded facts as the shopper will see them, and remembers what they saw. */
export async function lookAt(em: EntityManager, facts: CartFacts): Promise<PricedCart> {
  return (await look(em, facts)).cart;
}

/** `isNew` says that the shopper sees something else than at the last look. */
async function look(
  em: EntityManager,
  facts: CartFacts,
): Promise<{ readonly cart: PricedCart; readonly isNew: boolean }> {
  const { pricing } = priceFacts(facts);
  const seen = seenNext(facts.row.last_seen, facts.row.version, lookOf(pricing));
  const isNew = await remember(em, facts.row, seen);
  return { cart: cartAs(facts, pricing, messagesOf(seen.before, pricing, facts.lines)), isNew };
}

function cartAs(facts: CartFacts, pricing: Pricing, messages: PricedCart["messages"]): PricedCart {
  return {
    cartId: facts.row.id,
    version: facts.row.version,
    pricing,
    lines: facts.lines.map(({ lineId, productId, variantId, partnerId, kind, name, ...line }) => ({
      lineId,
      productId,
      variantId,
      partnerId,
      kind,
      name,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      available: line.available,
      isSellable: line.isSellable,
    })),
    codes: codesInCart(facts, pricing),
    messages,
    shippingMethod: facts.row.shipping_method,
    paymentMethod: facts.row.payment_method,
    needsDelivery: facts.lines.some(({ kind }) => kind === "PHYSICAL"),
    needsAccount: facts.lines.some(({ kind }) => kind === "COURSE"),
  };
}

/** Written only when it differs: looking twice writes once. Answers whether it was. */
async function remember(em: EntityManager, row: CartRow, seen: SeenCart): Promise<boolean> {
  // jsonb forgets the order of members, in texts too: compared in one that is always the same.
  if (row.last_seen && canonicalJson(seen) === canonicalJson(row.last_seen)) return false;
  const written = sql`update cart set last_seen = ${seen}::jsonb where id = ${row.id}::uuid and version = ${row.version}::int`;
  // With a hundred offers it is long: outside of a transaction it travels beside the statement, not in its text.
  if (em.isInTransaction()) await changed(em, written);
  else await prepared(em, "cart_seen", written);
  return true;
}
