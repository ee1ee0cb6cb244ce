/** Everything `price` needs to know about an open cart, loaded in one query: a second when a member is counted by an address of their account. */
import type { EntityManager } from "@8521/database";
import type { Cart, Id, PricingContext } from "../../../pricing/model.ts";
import { type Verdicts, withVerdicts } from "../../checks/with-verdicts.ts";
import type { CommandContext } from "../../context.ts";
import { identitiesOf, type Identity } from "../../ground/identity.ts";
import { type LiveRules, liveRules } from "./live-rules.ts";
import type { CartRow } from "./load-cart.ts";
import { keepAddresses, withKnownAddresses } from "./known-addresses.ts";
import { type HeldCode, heldCode } from "./load-codes.ts";
import { type Buyer, buyerFacts, type BuyerFacts } from "./load-customer.ts";
import { type StockedLine, stockedLine } from "./load-lines.ts";
import { loadUses, type Uses, usesFrom } from "./load-uses.ts";
import { type Asked, type ReadFacts, readFactsInside } from "./read-facts.ts";
import { shippingCharge } from "./shipping-charge.ts";

export interface CartFacts {
  readonly row: CartRow;
  readonly lines: readonly StockedLine[];
  readonly codes: readonly HeldCode[];
  readonly buyer: BuyerFacts;
  readonly identities: readonly Identity[];
  readonly rules: LiveRules;
  readonly uses: Uses;
  readonly cart: Cart;
  readonly context: PricingContext;
  /** Everything was in the one text that was read: nothing was asked for beside it. */
  readonly isRead: boolean;
}

/** Loads the facts of a cart that is being changed, in one query; rules only when they changed. */
export async function loadCartFacts(
  tx: EntityManager,
  context: CommandContext,
  row: CartRow,
  who: Buyer,
  verdicts: Verdicts = "REMEMBERED",
): Promise<CartFacts> {
  const asked = askFor(tx, context, who, { cartId: row.id, tokenHash: null });
  const read = await readFactsInside(tx, asked);
  return factsFrom(tx, context, asked, { ...read, row }, verdicts);
}

/** The question for a cart, with every identity that is known before the database is asked. */
export function askFor(
  em: EntityManager,
  { settings, now }: CommandContext,
  who: Buyer,
  cart: Pick<Asked, "cartId" | "tokenHash">,
): Asked {
  const identities = identitiesOf(settings.accessSecret, withKnownAddresses(em, who));
  return { ...cart, who, identities, now };
}

/** What was read, as pricing wants it. A member whose addresses the question did not know is counted once more. */
export async function factsFrom(
  em: EntityManager,
  context: CommandContext,
  asked: Asked,
  read: ReadFacts,
  verdicts: Verdicts = "REMEMBERED",
): Promise<CartFacts> {
  const { settings } = context;
  const { row } = read;
  const lines = read.lines.map(stockedLine);
  const codes = read.codes.map((code) => heldCode(code, read.buyer_id));
  const buyer = buyerFacts(read.buyer, { ...asked.who, customerId: read.buyer_id });
  const rules = await liveRules(em, row.rules_generation);
  const identities = identitiesOf(settings.accessSecret, buyer.buyer);
  keepAddresses(em, buyer.buyer);
  const isCounted = read.uses.length === 0 || areSame(identities, asked.identities);
  const uses = isCounted
    ? usesFrom(read.uses, read.holds)
    : await loadUses(em, subjectsOf(codes), identities, buyer.buyer);
  const sold = lines.filter(({ isSellable }) => isSellable);
  const facts: CartFacts = {
    row,
    lines,
    codes,
    buyer,
    identities,
    rules,
    uses,
    isRead: isCounted,
    cart: {
      currency: row.currency,
      lines: sold.map(({ cartLine }) => cartLine),
      shipping: shippingCharge(settings, sold, row.shipping_method),
      codes: codes.map(({ voucher }) => ({ text: voucher.label, key: voucher.id })),
    },
    context: {
      now: context.now.getTime(),
      timeZone: settings.timeZone,
      channel: row.channel,
      strategy: settings.strategy,
      customer: buyer.customer,
      sessionAffiliateId: buyer.sessionAffiliateId,
      selfReferralAffiliateIds: buyer.selfReferralAffiliateIds,
      paymentMethod: row.payment_method,
      vouchers: Object.fromEntries(codes.map((code) => [code.voucher.id, voucherOf(code)])),
      discountUses: uses.discounts,
      voucherUses: uses.vouchers,
    },
  };
  return withVerdicts(em, context, facts, verdicts);
}

/** The buyer as the actor and the cart tell it. */
export function buyerOf(context: CommandContext, row: Pick<CartRow, "customer_id">): Buyer {
  return {
    customerId:
      row.customer_id ?? (context.actor.kind === "CUSTOMER" ? (context.actor.id ?? null) : null),
    emailKey: null,
    phoneKey: null,
    visitorId: context.actor.visitorId ?? null,
  };
}

/** A code whose rule is not live does not unlock it. */
export function voucherOf(code: HeldCode): HeldCode["voucher"] {
  return code.discount.status === "ACTIVE" ? code.voucher : { ...code.voucher, status: "DISABLED" };
}

function areSame(some: readonly Identity[], others: readonly Identity[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ kind, hash }, n) => kind === others[n]!.kind && hash.equals(others[n]!.hash))
  );
}

function subjectsOf(codes: readonly HeldCode[]): { discountIds: Id[]; voucherIds: Id[] } {
  return {
    discountIds: codes.map(({ voucher }) => voucher.discountId),
    voucherIds: codes.map(({ voucher }) => voucher.id),
  };
}
