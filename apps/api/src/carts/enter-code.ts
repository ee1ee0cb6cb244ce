import { applyCode } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { clearCode } from "../vouchers/voucher-label.ts";
import type { CartPayload } from "./cart.type.ts";
import { changeCart, NO_NEWS } from "./change-cart.ts";
import { currentCart } from "./open-cart.ts";

/** Enters a code as typed. Tries are counted for each field that is resolved, so aliases win nothing. */
export async function enterCode(c: Context, code: string): Promise<CartPayload> {
  return await changeCart(
    c,
    (cart) => applyCode(c.command, { ...cart, text: code }),
    ({ replaced, alias }) => ({ replacedCode: replaced?.codeText ?? null, enteredAlias: alias }),
  );
}

/** Puts one of the member's own vouchers in: its code is entered for them. */
export async function tapVoucher(c: Context, voucherId: string): Promise<CartPayload> {
  const code = await ownCode(c, voucherId);
  if (code !== null) return await enterCode(c, code);
  return {
    cart: await currentCart(c),
    problems: problemsOf(c, [{ code: "VOUCHER_NOT_FOUND", data: { voucherId } }]),
    cartToken: null,
    ...NO_NEWS,
  };
}

/** The clear code of a voucher that is assigned to the viewer; null for any other. */
async function ownCode(c: Context, voucherId: string): Promise<string | null> {
  const assigned = await c.load.vouchersOfCustomer.load(c.viewer?.customerId ?? "");
  const own = assigned.find(({ voucher }) => voucher.id === voucherId);
  return own ? clearCode(c, own.voucher) : null;
}
