import { checkVoucher, type Basket } from "@8521/engine/commands";
import { codesView } from "../carts/codes-view.ts";
import { currentCartId, type CartAsked } from "../carts/open-cart.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { CheckVoucherInput, VoucherCheck } from "./check-voucher.type.ts";

/** Asks what a code would do, and puts it into words. */
export async function checkCode(c: Context, input: CheckVoucherInput): Promise<VoucherCheck> {
  const { code: text, email, phone } = input;
  const result = await checkVoucher(c.command, {
    text,
    on: input.lines ? basketOf(input) : await cartOf(c),
    contact: { email, phone },
  });
  if (!result.ok)
    return { isValid: false, code: null, total: null, problems: problemsOf(c, result.problems) };
  const { isValid, code, total } = result.check;
  const [told] = await codesView(c, [code]);
  return { isValid, code: told ?? null, total: money(c, total), problems: [] };
}

function basketOf({ lines, shippingMethod, paymentMethod }: CheckVoucherInput): Basket {
  return {
    lines: (lines ?? []).map(({ variantId, quantity }) => ({
      variantId: idOf("Variant", variantId),
      quantity,
    })),
    shippingMethod,
    paymentMethod,
  };
}

/** The cart of this request; nothing is bought when there is none. */
async function cartOf(c: Context): Promise<CartAsked | Basket> {
  const cartId = await currentCartId(c);
  return cartId === null ? { lines: [] } : { cartId, token: c.cookies.cartToken };
}
