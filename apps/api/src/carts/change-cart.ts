import type { CommandResult } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { Cart, type CartPayload } from "./cart.type.ts";
import { cartToChange, OpenCartOf, type CartAsked } from "./open-cart.ts";

/** What entering a code did besides. */
export type CodeNews = Pick<CartPayload, "replacedCode" | "enteredAlias">;
export const NO_NEWS: CodeNews = { replacedCode: null, enteredAlias: null };

/** Runs a command on the caller's cart and answers the cart as it is afterwards, with what was refused. */
export async function changeCart<T>(
  c: Context,
  change: (cart: CartAsked) => Promise<CommandResult<T>>,
  told: (done: T) => CodeNews = () => NO_NEWS,
): Promise<CartPayload> {
  const { cart, newToken } = await cartToChange(c);
  const result = await change(cart);
  c.refresh();
  const open = new OpenCartOf(c, cart);
  c.cart = Promise.resolve(open);
  return {
    cart: new Cart(open),
    problems: result.ok ? [] : problemsOf(c, result.problems),
    // A browser has it in a cookie that its scripts can not read, and there it stays.
    cartToken: c.cookies.isCartByHeader ? newToken : null,
    ...(result.ok ? told(result) : NO_NEWS),
  };
}
