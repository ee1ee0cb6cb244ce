/** Checks a code without entering it: what `applyCode` would say, and nothing changed. */
import type { EntityManager } from "@8521/database";
import { codeKey } from "../../codes/index.ts";
import type { Amount, Currency, Id, LocalizedText } from "../../pricing/model.ts";
import { buyerOf, loadCartFacts } from "../cart/facts/cart-facts.ts";
import { loadCart } from "../cart/facts/load-cart.ts";
import type { CartCode, CartRef } from "../cart/model.ts";
import { lookAt } from "../cart/price-open-cart.ts";
import type { CommandContext } from "../context.ts";
import { emailKey, phoneKey } from "../ground/identity.ts";
import { withoutTrace } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import { enter, refusalOf } from "./apply-code.ts";
import { attemptOf, isUnknown } from "./attempt.ts";
import { type Basket, basketCart } from "./basket-cart.ts";
import { findVoucher } from "./find-voucher.ts";
import { recordCheck, refuseUnread } from "./record-check.ts";

export interface CheckVoucherInput {
  readonly text: string;
  /** What it would be used for: a cart of the caller's, or goods that are in none. */
  readonly on: CartRef | Basket;
  /** Who would use it, as far as it is known: limits per customer count by e-mail and phone too. */
  readonly contact?: { readonly email?: string | null; readonly phone?: string | null };
}

export interface VoucherCheck {
  /** Whether it lowers the price as things stand. */
  readonly isValid: boolean;
  readonly code: CartCode;
  readonly currency: Currency;
  /** With the code, all other discounts counted. */
  readonly total: Amount;
  /** The discounts that would apply. */
  readonly applied: readonly {
    readonly discountId: Id;
    readonly name: LocalizedText;
    readonly amount: Amount;
  }[];
}

/**
 * Answers whether a code is valid for a cart or for a basket of goods, with what it takes off, or why not, with figures
 * (VOUCHERS section 3). The same work as entering it, undone: so the two can't disagree. The try is counted and
 * remembered as any other; an unknown code, one that is off and one that is somebody else's get the same answer.
 */
export async function checkVoucher(
  context: CommandContext,
  input: CheckVoucherInput,
): Promise<CommandResult<{ readonly check: VoucherCheck }>> {
  const { codes } = context.settings;
  const key = codeKey(input.text, { han: codes.allowHan });
  const cartId = "cartId" in input.on ? input.on.cartId : null;
  if (key === null)
    return refuseUnread(context, { cartId, key }, refuseWith("INVALID_CHARACTERS", {}, ["text"]));
  const attempt = attemptOf(context, cartId);
  const locked = await codes.limiter?.begin(attempt, context.now);
  if (locked) {
    const retryAt = locked.retryAt.getTime();
    return refuseUnread(
      context,
      { cartId, key },
      refuseWith("TOO_MANY_ATTEMPTS", { retryAt }, ["text"]),
    );
  }
  let voucherId: Id | null = null;
  const result = await withoutTrace(context, async (tx) => {
    const voucher = await findVoucher(tx, key, codes.keyRing);
    voucherId = voucher?.id ?? null;
    return check(tx, context, input, voucher);
  });
  await recordCheck(context, { key, voucherId, cartId, result: codeOf(result) });
  if (!isUnknown(result)) await codes.limiter?.known(attempt);
  return result;
}

async function check(
  tx: EntityManager,
  context: CommandContext,
  input: CheckVoucherInput,
  voucher: Awaited<ReturnType<typeof findVoucher>>,
): Promise<CommandResult<{ readonly check: VoucherCheck }>> {
  const asked =
    "cartId" in input.on
      ? refTo(input.on)
      : await basketCart(tx, context, hereOf(context, input.on));
  if (!asked.ok) return asked;
  const { cart: on } = asked;
  const loaded = await loadCart(tx, context, on, "LOCKED");
  if (!loaded.ok) return loaded;
  const entered = await enter(tx, context, loaded.cart, voucher, { ...on, text: input.text });
  if (!entered.ok) return entered;
  // Once more for whom it is: the e-mail and the phone may have used it already.
  const who = {
    ...buyerOf(context, loaded.cart),
    emailKey: emailKey(input.contact?.email ?? ""),
    phoneKey: phoneKey(input.contact?.phone ?? ""),
  };
  const { pricing, codes } = await lookAt(tx, await loadCartFacts(tx, context, loaded.cart, who));
  const code = codes.find(({ voucherId }) => voucherId === entered.code.voucherId) ?? entered.code;
  if (code.state === "REFUSED") return refuse(refusalOf(code, input.text));
  const { currency, total } = pricing;
  const applied = pricing.applied.map(({ discountId, name, amount }) => ({
    discountId,
    name,
    amount,
  }));
  const isValid = code.state === "APPLIED";
  return { ok: true, check: { isValid, code, currency, total, applied } };
}

/** A till asks for what its own channel sells. */
const hereOf = ({ actor }: CommandContext, basket: Basket): Basket =>
  actor.channel ? { ...basket, channel: actor.channel } : basket;

const refTo = (cart: CartRef) => ({ ok: true, cart }) as const;

function codeOf(result: CommandResult<{ readonly check: VoucherCheck }>) {
  return result.ok ? ({ ok: true, code: result.check.code } as const) : result;
}
