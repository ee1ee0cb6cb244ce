import { formatMoney, type Hint, type Pricing } from "@8521/engine";
import type { CartMessage as ToldMessage, PricedCart } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { say, words } from "../ground/words.ts";
import { codesView } from "./codes-view.ts";
import { explain } from "./explain.ts";
import {
  discountGroups,
  includedTax,
  pricedLines,
  pricedShipping,
  type Labels,
} from "./priced-view.ts";
import type { CartMessage, CartPricing, PricingHint } from "./pricing.type.ts";

/** Parts of a price that were put into words: by language and part. A price that is looked at again has them. */
const worded = new WeakMap<Pricing, Map<string, unknown>>();

/** A price of the engine in words, without what only an open cart has. Nothing is worded that nobody asks for. */
export class PricedView implements Omit<CartPricing, "codes" | "messages"> {
  readonly #c: Context;
  readonly #pricing: Pricing;
  readonly #labels: Labels;

  constructor(c: Context, pricing: Pricing, labels: Labels) {
    this.#c = c;
    this.#pricing = pricing;
    this.#labels = labels;
  }

  get lines() {
    return this.#once("lines", () => pricedLines(this.#c, this.#pricing, this.#labels));
  }
  get subtotal() {
    return money(this.#c, this.#pricing.subtotal);
  }
  get discountGroups() {
    return this.#once("groups", () => discountGroups(this.#c, this.#pricing, this.#labels));
  }
  get discountTotal() {
    return money(this.#c, this.#pricing.discountTotal);
  }
  get shipping() {
    return pricedShipping(this.#c, this.#pricing, this.#labels);
  }
  get tax() {
    return includedTax(this.#c, this.#pricing);
  }
  get total() {
    return money(this.#c, this.#pricing.total);
  }
  get hints() {
    return this.#once("hints", () => this.#pricing.hints.map((hint) => hintView(this.#c, hint)));
  }
  get explanation() {
    return this.#once("explanation", () => explain(this.#c, this.#pricing, this.#labels));
  }
  get ruleSetHash() {
    return this.#pricing.ruleSetHash;
  }
  get engineVersion() {
    return this.#pricing.engineVersion;
  }
  get optimal() {
    return this.#pricing.optimal;
  }

  #once<T>(part: string, put: () => T): T {
    const parts = worded.get(this.#pricing) ?? new Map<string, unknown>();
    worded.set(this.#pricing, parts);
    const key = `${part} ${this.#c.language}`;
    if (!parts.has(key)) parts.set(key, put());
    return parts.get(key) as T;
  }
}

/** An open cart's price with all that is said about it. */
export class PricingView extends PricedView {
  readonly #c: Context;
  readonly #cart: PricedCart;

  constructor(c: Context, cart: PricedCart) {
    super(c, cart.pricing, new Map(cart.codes.map((code) => [code.voucherId, code.codeText])));
    this.#c = c;
    this.#cart = cart;
  }

  get codes() {
    return codesView(this.#c, this.#cart.codes);
  }
  get messages() {
    return messagesView(this.#c, this.#cart);
  }
}

function hintView(c: Context, hint: Hint): PricingHint {
  const name = words(c, hint.name);
  const { missingAmount: amount, missingQuantity: quantity } = hint;
  const more =
    amount !== undefined
      ? formatMoney(amount, c.shop.settings.currency)
      : say(c, `${quantity} 件`, `${quantity} more`);
  return {
    discountId: globalId("Discount", hint.discountId),
    name,
    message:
      amount !== undefined
        ? say(c, `再買 ${more} 就享「${name}」`, `Spend ${more} more for “${name}”`)
        : say(c, `再加 ${more}就享「${name}」`, `Add ${more} for “${name}”`),
    missingAmount: amount === undefined ? null : money(c, amount),
    missingQuantity: quantity ?? null,
  };
}

function messagesView(c: Context, cart: PricedCart): CartMessage[] {
  return cart.messages.map((message) => {
    const line = "lineId" in message && cart.lines.find(({ lineId }) => lineId === message.lineId);
    return messageView(c, message, line ? words(c, line.name) : "");
  });
}

function messageView(c: Context, message: ToldMessage, name: string): CartMessage {
  const text = (amount: number): string => formatMoney(amount, c.shop.settings.currency);
  switch (message.kind) {
    case "PRICE_CHANGED":
      return {
        kind: "PRICE_CHANGED",
        message: say(
          c,
          `「${name}」的價格從 ${text(message.before)} 變成 ${text(message.after)}`,
          `“${name}” went from ${text(message.before)} to ${text(message.after)}`,
        ),
        before: money(c, message.before),
        after: money(c, message.after),
      };
    case "STOCK_SHORT":
      return plain(
        "UNAVAILABLE",
        say(
          c,
          `「${name}」只剩 ${message.available} 件`,
          `Only ${message.available} of “${name}” left`,
        ),
      );
    case "NO_LONGER_SOLD":
      return plain("UNAVAILABLE", say(c, `「${name}」已停止販售`, `“${name}” is no longer sold`));
    case "OFFER_GAINED":
      return {
        kind: "OFFER_GAINED",
        message: say(
          c,
          `已套用「${words(c, message.name)}」，折 ${text(message.amount)}`,
          `“${words(c, message.name)}” applies now: ${text(message.amount)} off`,
        ),
        before: null,
        after: money(c, message.amount),
      };
    case "OFFER_LOST":
      return {
        kind: "OFFER_LOST",
        message: say(
          c,
          `「${words(c, message.name)}」不再適用`,
          `“${words(c, message.name)}” no longer applies`,
        ),
        before: money(c, message.amount),
        after: null,
      };
  }
}

const plain = (kind: CartMessage["kind"], message: string): CartMessage => ({
  kind,
  message,
  before: null,
  after: null,
});
