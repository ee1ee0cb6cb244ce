/** The price of a sale at a till: online as things stand, offline as it was sold. */
import type { EntityManager } from "@8521/database";
import type { Id, Pricing, PricingContext } from "../../pricing/model.ts";
import { buyerOf, type CartFacts, loadCartFacts } from "../cart/facts/cart-facts.ts";
import type { CartRow } from "../cart/facts/load-cart.ts";
import { priceFacts } from "../cart/facts/price-facts.ts";
import { codesInCart } from "../cart/codes-in-cart.ts";
import type { CartCode } from "../cart/model.ts";
import { enter, refusalOf } from "../codes/apply-code.ts";
import { findVoucher } from "../codes/find-voucher.ts";
import type { CommandContext } from "../context.ts";
import { checkAccount, checkLines, checkSeen } from "../orders/check-order.ts";
import { type CommandResult, problem, type ProblemOf, refuse } from "../problems.ts";
import type { Sale } from "./check-sale.ts";
import { saleCart } from "./sale-basket.ts";

export interface PricedSale {
  readonly facts: CartFacts;
  readonly pricing: Pricing;
  readonly pricingContext: PricingContext;
}

/** What became of one code of the sale: the problems why it does not count, or none. */
export interface SaleCode {
  readonly key: string | null;
  readonly text: string;
  readonly voucherId: Id | null;
  /** How it stands in the sale; null when it is in no cart. */
  readonly code: CartCode | null;
  readonly problems: readonly ProblemOf[];
}

/** Makes the cart, enters the codes, prices; `tried` learns of each code, whatever is answered. */
export async function priceSale(
  tx: EntityManager,
  context: CommandContext,
  sale: Sale,
  tried: SaleCode[],
): Promise<CommandResult<{ readonly priced: PricedSale }>> {
  const made = await saleCart(tx, context, sale);
  if (!made.ok) return made;
  const entered = await enterCodes(tx, context, made, sale);
  const who = {
    ...buyerOf(context, made.cart),
    emailKey: sale.emailKey,
    phoneKey: sale.phoneKey,
  };
  const facts = await loadCartFacts(tx, context, made.cart, who, "ASKED");
  const faults = facts.lines.length === 0 ? [problem("CART_EMPTY")] : checkAccount(facts);
  if (faults.length > 0) return refuse(...faults);
  const priced = sale.isOffline ? asSold(facts, sale) : priceOf(facts);
  const codes = codesInCart(priced.facts, priced.pricing);
  tried.push(...entered.map((code) => judged(code, codes)));
  return sale.isOffline ? { ok: true, priced } : agreed(priced, sale, tried);
}

/** Enters each code that somebody has; what `enter` refuses stays in the cart, and pricing says why it counts for nothing. */
async function enterCodes(
  tx: EntityManager,
  context: CommandContext,
  { cart, token }: { readonly cart: CartRow; readonly token: string },
  { codes, codeKeys }: Sale,
): Promise<SaleCode[]> {
  const entered: SaleCode[] = [];
  for (const [n, text] of codes.entries()) {
    const key = codeKeys[n]!;
    if (key === null) {
      entered.push({
        key,
        text,
        voucherId: null,
        code: null,
        problems: [problem("INVALID_CHARACTERS")],
      });
      continue;
    }
    const voucher = await findVoucher(tx, key, context.settings.codes.keyRing);
    const result = await enter(tx, context, cart, voucher, { cartId: cart.id, token, text });
    const problems = result.ok ? [] : result.problems;
    entered.push({ key, text, voucherId: voucher?.id ?? null, code: null, problems });
  }
  return entered;
}

/** What counts is how a code stands when all are in and the buyer is known. */
function judged(entered: SaleCode, codes: readonly CartCode[]): SaleCode {
  const code = codes.find(({ voucherId }) => voucherId === entered.voucherId);
  if (!code) return entered;
  const counts = code.state === "APPLIED" || code.state === "SUPPRESSED";
  return { ...entered, code, problems: counts ? [] : [refusalOf(code, entered.text)] };
}

/** Online: every code counts, everything is there, and the till shows what it costs. */
function agreed(
  priced: PricedSale,
  sale: Sale,
  tried: readonly SaleCode[],
): CommandResult<{ readonly priced: PricedSale }> {
  const ofCodes = tried.flatMap(({ problems }, n) =>
    problems.map((one) => ({ ...one, path: ["codes", n] })),
  );
  const faults = [...checkLines(priced.facts), ...ofCodes];
  if (faults.length > 0) return refuse(...faults);
  const changed = checkSeen(priced.pricing, sale.givenTotal);
  return changed.length > 0 ? refuse(...changed) : { ok: true, priced };
}

/**
 * Offline: today's rules at the moment of the sale. The till could not know what was used up, so the price with limits
 * left aside counts when it is nearer to what was taken; what it goes past a limit is an overrun.
 */
function asSold(facts: CartFacts, { givenTotal }: Sale): PricedSale {
  const sold = soldFacts(facts);
  const off = ({ pricing }: PricedSale) => Math.abs(pricing.total - givenTotal);
  const [limited, unlimited] = [priceOf(sold), priceOf(withoutLimits(sold))];
  return off(unlimited) < off(limited) ? unlimited : limited;
}

/** What was handed over was for sale, whatever the catalogue says since. */
function soldFacts(facts: CartFacts): CartFacts {
  const lines = facts.lines.map((line) => ({ ...line, isSellable: true }));
  return { ...facts, lines, cart: { ...facts.cart, lines: lines.map((line) => line.cartLine) } };
}

function withoutLimits(facts: CartFacts): CartFacts {
  return {
    ...facts,
    uses: { ...facts.uses, budgets: new Map() },
    context: { ...facts.context, discountUses: {}, voucherUses: {} },
  };
}

function priceOf(facts: CartFacts): PricedSale {
  const { pricing, context: pricingContext } = priceFacts(facts);
  return { facts, pricing, pricingContext };
}
