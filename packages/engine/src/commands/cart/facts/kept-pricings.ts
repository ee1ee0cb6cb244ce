/**
 * Pricings of carts that are looked at again. Every look reads the facts anew: equal facts are priced alike until the
 * next moment at which the clock could change something, so what was worked out from the very same text is given again.
 * Nothing can go stale here: another use, price, stock, code, rule or customer is another text.
 */
import type { EntityManager } from "@8521/database";
import { nextEdge } from "../../../pricing/index.ts";
import type { Id, Instant } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import type { ShopSettings } from "../../settings.ts";
import type { PricedCart } from "../model.ts";
import type { CartFacts } from "./cart-facts.ts";
import type { CartRow } from "./load-cart.ts";
import type { Asked, FactsText } from "./read-facts.ts";

/** What was asked and what was answered. */
interface Looked extends FactsText {
  readonly asked: Asked;
}

interface KeptPricing {
  readonly text: string;
  /** By whom uses were counted: the text has the counts only. */
  readonly countedBy: string;
  readonly settings: ShopSettings;
  readonly from: Instant;
  /** Exclusive. */
  readonly until: Instant;
  readonly row: CartRow;
  readonly cart: PricedCart;
  /** Bytes it takes, roughly. */
  readonly weight: number;
}

/** Bytes that all kept pricings of a database may take; the one that was looked at least recently goes first. */
const WEIGHT_MAX = 32 * 1024 * 1024;
const DISCOUNT_WEIGHT = 512;

interface Shelf {
  readonly byCart: Map<Id, KeptPricing>;
  weight: number;
}

const shelves = new WeakMap<object, Shelf>();

/** What these facts were priced at, when they were priced here and the clock can't have changed anything since. */
export function keptPricing(
  em: EntityManager,
  { settings, now }: CommandContext,
  { cartId, text, asked }: Looked,
): Pick<KeptPricing, "row" | "cart"> | null {
  const shelf = shelves.get(em.getDriver());
  const kept = shelf?.byCart.get(cartId);
  if (!shelf || !kept) return null;
  const at = now.getTime();
  const isSame = kept.text === text && kept.countedBy === countedBy(asked);
  if (!isSame || kept.settings !== settings || at < kept.from || at >= kept.until) return null;
  shelf.byCart.delete(cartId);
  shelf.byCart.set(cartId, kept);
  return kept;
}

/** Keeps a pricing that nothing but this text and the clock decided. */
export function keepPricing(
  em: EntityManager,
  { settings, now }: CommandContext,
  { text, asked }: Looked,
  facts: CartFacts,
  cart: PricedCart,
): void {
  const isDecidedByText =
    facts.isRead &&
    !facts.context.customChecks &&
    facts.rules.generation === facts.row.rules_generation;
  if (!isDecidedByText) return;
  const discounts = cart.pricing.lines.reduce((sum, line) => sum + line.discounts.length, 0);
  const weight = text.length * 2 + (discounts + cart.pricing.applied.length) * DISCOUNT_WEIGHT;
  if (weight > WEIGHT_MAX) return;
  const from = now.getTime();
  const until = Math.min(nextEdge(facts.rules.compiled, from), nextCodeEdge(facts, from));
  putDown(em, {
    text,
    countedBy: countedBy(asked),
    settings,
    from,
    until,
    row: facts.row,
    cart,
    weight,
  });
}

const countedBy = ({ identities }: Asked): string =>
  identities.map(({ kind, hash }) => `${kind}:${hash.toString("base64")}`).join();

/** The first moment after `now` at which a code of the cart begins or ends. */
function nextCodeEdge({ codes }: CartFacts, now: Instant): Instant {
  const edges = codes.flatMap(({ voucher }) => [voucher.startsAt, voucher.endsAt]);
  return Math.min(...edges.map((edge) => (edge !== null && edge > now ? edge : Infinity)));
}

function putDown(em: EntityManager, kept: KeptPricing): void {
  const driver = em.getDriver();
  const shelf = shelves.get(driver) ?? { byCart: new Map<Id, KeptPricing>(), weight: 0 };
  shelves.set(driver, shelf);
  takeAway(shelf, kept.row.id);
  shelf.byCart.set(kept.row.id, kept);
  shelf.weight += kept.weight;
  for (const oldest of shelf.byCart.keys()) {
    if (shelf.weight <= WEIGHT_MAX) return;
    takeAway(shelf, oldest);
  }
}

function takeAway(shelf: Shelf, cartId: Id): void {
  shelf.weight -= shelf.byCart.get(cartId)?.weight ?? 0;
  shelf.byCart.delete(cartId);
}
