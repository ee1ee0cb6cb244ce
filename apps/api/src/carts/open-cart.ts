import * as db from "@8521/database";
import {
  openCart,
  priceOpenCart,
  tokenHash,
  type CartLineFacts,
  type PricedCart,
} from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { money, type Money } from "../ground/money.type.ts";
import { problemOf } from "../problems/problem-view.ts";
import type { OutOfStock } from "../problems/problem.type.ts";
import { Cart, CartLine } from "./cart.type.ts";
import { PricingView } from "./pricing-view.ts";
import type { PricedLine } from "./pricing.type.ts";

/** How a command is told which cart: its id and the proof that it is the caller's. */
export interface CartAsked {
  readonly cartId: string;
  readonly token: string | null;
}

/** One line as priced, with what the shopper saw before. */
export interface CartLineOf {
  readonly facts: CartLineFacts;
  readonly unitPriceSeen: number;
  readonly priced: PricedLine;
}

/** An open cart: priced once a request, however many fields are asked. */
export class OpenCartOf {
  readonly cartId: string;
  readonly #c: Context;
  readonly #ref: CartAsked;
  #priced: Promise<PricedCart> | undefined;
  #pricing: Promise<PricingView> | undefined;

  /** `priced` when it was priced already. */
  constructor(c: Context, ref: CartAsked, priced?: PricedCart) {
    this.#c = c;
    this.#ref = ref;
    this.cartId = ref.cartId;
    if (priced) this.#priced = Promise.resolve(priced);
  }

  /** The engine's answer. */
  get priced(): Promise<PricedCart> {
    return (this.#priced ??= priceOpenCart(this.#c.command, this.#ref).then((result) => {
      if (result.ok) return result.cart;
      throw new Error(`the cart that was just found can't be priced: ${result.problems[0]?.code}`);
    }));
  }

  /** The engine's answer in words. */
  pricing(): Promise<PricingView> {
    return (this.#pricing ??= this.priced.then((cart) => new PricingView(this.#c, cart)));
  }

  async lines(): Promise<CartLine[]> {
    const [cart, pricing] = await Promise.all([this.priced, this.pricing()]);
    const priced = new Map(pricing.lines.map((line) => [line.lineId, line]));
    const seen = new Map(
      cart.messages.flatMap((message): [string, number][] =>
        message.kind === "PRICE_CHANGED" ? [[message.lineId, message.before]] : [],
      ),
    );
    return cart.lines.map((facts) => {
      const line = new CartLine({
        facts,
        unitPriceSeen: seen.get(facts.lineId) ?? facts.unitPrice,
        priced: null as never,
      });
      Object.assign(line.row, { priced: priced.get(line.id) ?? unpriced(this.#c, line, facts) });
      return line;
    });
  }

  async stockProblems(): Promise<OutOfStock[]> {
    const { lines } = await this.priced;
    return lines
      .filter(({ isSellable, available, quantity }) => !isSellable || lacks(available, quantity))
      .map(
        ({ variantId, quantity, available, isSellable }) =>
          problemOf(this.#c, {
            code: "OUT_OF_STOCK",
            data: { variantId, requested: quantity, available: isSellable ? (available ?? 0) : 0 },
          }) as OutOfStock,
      );
  }
}

const lacks = (available: number | null, quantity: number): boolean =>
  available !== null && available < quantity;

/** A line that is no longer sold has no price: it is shown as it was, and counts nothing. */
function unpriced(c: Context, line: CartLine, facts: CartLineFacts): PricedLine {
  const nothing: Money = money(c, 0);
  return {
    lineId: line.id,
    listUnitPrice: money(c, facts.unitPrice),
    quantity: facts.quantity,
    listTotal: nothing,
    discounts: [],
    discountTotal: nothing,
    total: nothing,
  };
}

/** The cart of this request, or null when nothing was ever put in. Looking begins no cart. */
export async function currentCart(c: Context): Promise<Cart | null> {
  const open = await (c.cart ??= findCart(c));
  return open && new Cart(open);
}

/** The member's own cart, else the one the token opens: found and priced in one go. */
async function findCart(c: Context): Promise<OpenCartOf | null> {
  const token = c.cookies.cartToken;
  if (!token && !c.viewer?.customerId) return null;
  const found = await priceOpenCart(c.command, { token });
  return found.ok ? new OpenCartOf(c, { cartId: found.cart.cartId, token }, found.cart) : null;
}

/** The id of that cart, for those who need no price. */
export async function currentCartId(c: Context): Promise<string | null> {
  const customerId = c.viewer?.customerId ?? null;
  const { cartToken } = c.cookies;
  const own = customerId ? await openCartWhere(c, { customerId }) : null;
  if (own !== null || !cartToken) return own;
  return await openCartWhere(c, { tokenHash: tokenHash(cartToken), customerId: null });
}

async function openCartWhere(
  c: Context,
  whose: { readonly customerId: string | null; readonly tokenHash?: Uint8Array },
): Promise<string | null> {
  const found = await c.em.findOne(db.Cart, { ...whose, state: "OPEN" }, { fields: ["id"] });
  return found?.id ?? null;
}

/** The caller's cart for a change: found or begun; a new one's token goes into the cookie, or back to an integrator. */
export async function cartToChange(
  c: Context,
): Promise<{ readonly cart: CartAsked; readonly newToken: string | null }> {
  const { cartToken } = c.cookies;
  const opened = await openCart(c.command, { token: cartToken, channel: c.channel });
  if (!opened.ok) throw new Error(`no cart could be begun: ${opened.problems[0]?.code}`);
  if (opened.token && !c.cookies.isCartByHeader) c.cookies.keepCart(opened.token);
  return {
    cart: { cartId: opened.cartId, token: opened.token ?? cartToken },
    newToken: opened.token,
  };
}
