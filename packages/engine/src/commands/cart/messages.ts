/** What changed since the shopper last acted: prices, stock, offers gained and lost. */
import type { Amount, Id, LocalizedText, Pricing } from "../../pricing/model.ts";
import type { StockedLine } from "./facts/load-lines.ts";
import type { CartMessage } from "./model.ts";

/** What a shopper saw at one look. */
export interface Look {
  readonly offers: readonly {
    readonly discountId: Id;
    readonly name: LocalizedText;
    readonly amount: Amount;
  }[];
  readonly prices: { readonly [lineId: Id]: Amount };
}

/** Kept with the cart: what was seen before its last change, and at the last look. */
export interface SeenCart {
  readonly version: number;
  readonly before: Look;
  readonly now: Look;
}

export function lookOf(pricing: Pricing): Look {
  return {
    offers: pricing.applied.map(({ discountId, name, amount }) => ({ discountId, name, amount })),
    prices: Object.fromEntries(pricing.lines.map((line) => [line.lineId, line.listUnitPrice])),
  };
}

/**
 * Moves the memory on. The comparison stays with what was seen before the last change of the cart, so that two looks
 * in a row (two parts of one screen) say the same.
 */
export function seenNext(seen: SeenCart | null, version: number, now: Look): SeenCart {
  if (!seen) return { version, before: now, now };
  return { version, before: seen.version === version ? seen.before : seen.now, now };
}

/** Every message, lines first in cart order, then offers. */
export function messagesOf(
  before: Look,
  pricing: Pricing,
  lines: readonly StockedLine[],
): CartMessage[] {
  return [
    ...lines.flatMap((line) => lineMessages(line, before)),
    ...offersLost(before, pricing),
    ...offersGained(before, pricing),
  ];
}

function lineMessages(line: StockedLine, before: Look): CartMessage[] {
  const { lineId, quantity, available, unitPrice } = line;
  if (!line.isSellable) return [{ kind: "NO_LONGER_SOLD", lineId }];
  const seen = before.prices[lineId] ?? line.priceSeen;
  const messages: CartMessage[] = [];
  if (seen !== unitPrice) {
    messages.push({ kind: "PRICE_CHANGED", lineId, before: seen, after: unitPrice });
  }
  if (available !== null && available < quantity) {
    messages.push({ kind: "STOCK_SHORT", lineId, requested: quantity, available });
  }
  return messages;
}

function offersLost(before: Look, pricing: Pricing): CartMessage[] {
  const applied = new Set(pricing.applied.map(({ discountId }) => discountId));
  return before.offers
    .filter(({ discountId }) => !applied.has(discountId))
    .map((offer) => {
      const rejected = pricing.rejected.find(({ discountId }) => discountId === offer.discountId);
      return {
        kind: "OFFER_LOST",
        ...offer,
        reason: rejected?.reason ?? null,
        data: rejected?.data ?? {},
      };
    });
}

function offersGained(before: Look, pricing: Pricing): CartMessage[] {
  const known = new Set(before.offers.map(({ discountId }) => discountId));
  return pricing.applied
    .filter(({ discountId }) => !known.has(discountId))
    .map(({ discountId, name, amount }) => ({ kind: "OFFER_GAINED", discountId, name, amount }));
}
