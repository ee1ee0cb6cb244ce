/** Places the order of a cart: re-priced, held, reserved, frozen, attributed, in one transaction. */
import type { EntityManager } from "@8521/database";
import type { OrderState } from "../../orders/index.ts";
import type { Amount, Id, Instant } from "../../pricing/model.ts";
import { buyerOf, loadCartFacts } from "../cart/facts/cart-facts.ts";
import { loadCart, ownsCart } from "../cart/facts/load-cart.ts";
import { priceFacts } from "../cart/facts/price-facts.ts";
import type { CartRef } from "../cart/model.ts";
import { recordLateRefusals } from "../codes/record-check.ts";
import type { CommandContext } from "../context.ts";
import { once } from "../ground/idempotency.ts";
import { emailKey, orderAccessToken, phoneKey } from "../ground/identity.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import { checkContact, checkOrder, checkPayment, checkSeen } from "./check-order.ts";
import { checkOwnedCourses } from "./grants.ts";
import { placeDraft } from "./place-draft.ts";
import { changeCounters, type CounterChange } from "./redemptions.ts";
import { settleFreeOrder } from "./settle-order.ts";
import type { OrderDraft } from "./write-order.ts";

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}
export type Delivery =
  | {
      readonly kind: "ADDRESS";
      readonly recipient: string;
      readonly phone: string;
      readonly postalCode: string;
      readonly city: string;
      readonly district: string;
      readonly street: string;
    }
  | {
      readonly kind: "STORE";
      readonly recipient: string;
      readonly phone: string;
      readonly chain: string;
      readonly storeId: string;
      readonly storeName: string;
    };
export interface PlaceOrderInput extends CartRef {
  /** 8 to 200 characters; the same key gives the same order. */
  readonly idempotencyKey: string;
  /** The total the shopper saw. */
  readonly seenTotal: Amount;
  readonly contact: Contact;
  readonly delivery?: Delivery | null;
  /** What the e-invoice needs: carrier, donation code or company number. Kept as given. */
  readonly invoice?: { readonly [field: string]: string };
  readonly note?: string | null;
  readonly locale: "zh-TW" | "en";
}

export interface PlacedOrder {
  readonly orderId: Id;
  readonly number: string;
  /** Opens the order page without signing in. */
  readonly accessToken: string;
  /** PENDING, or PAID when nothing is to pay. */
  readonly state: OrderState;
  readonly total: Amount;
  /** Epoch milliseconds; null when nothing is to pay. */
  readonly payUntil: Instant | null;
}

/**
 * Places the order of a cart. The price is worked out anew and compared with what the shopper saw; stock is held,
 * uses are reserved (their counters last), everything is frozen. A refusal changes nothing, and names every fault.
 * The same key gives the same answer; another body under it is refused.
 */
export async function placeOrder(
  context: CommandContext,
  input: PlaceOrderInput,
): Promise<CommandResult<PlacedOrder>> {
  const faults = checkContact(input.contact);
  if (faults.length > 0) return refuse(...faults);
  const { idempotencyKey, token: _, ...body } = input;
  const scope =
    context.actor.kind === "CUSTOMER" ? `customer:${context.actor.id}` : `cart:${input.cartId}`;
  const request = { scope, key: idempotencyKey, operation: "placeOrder", body };
  const placed = await inTransaction(context, async (tx) => {
    // Asked before the key is looked up: a repeated answer opens the order page.
    if (!(await ownsCart(tx, context, input))) return refuseWith("CART_NOT_FOUND");
    const counters: CounterChange[] = [];
    const answer = await once(tx, request, () => place(tx, context, input, counters));
    // The very last before commit: whoever waits for a hot code waits for this one statement only.
    const { refused } = await changeCounters(tx, answer.ok ? counters : [], "REFUSE");
    return refused ? refuse(refused) : answer;
  });
  if (!placed.ok) {
    await recordLateRefusals(context, input.cartId, placed.problems);
    return placed;
  }
  const accessToken = orderAccessToken(context.settings.accessSecret, placed.orderId);
  return { ...placed, accessToken };
}

type Placed = Omit<PlacedOrder, "accessToken">;

/** Writes everything but the counters of uses; what they are to count is added to `counters`. */
async function place(
  tx: EntityManager,
  context: CommandContext,
  input: PlaceOrderInput,
  counters: CounterChange[],
): Promise<CommandResult<Placed>> {
  const drafted = await draftOrder(tx, context, input);
  if (!drafted.ok) return drafted;
  const { draft } = drafted;
  const { pricing } = draft;
  const written = await placeDraft(tx, context, draft);
  if (!written.ok) return written;
  const { order } = written;
  counters.push(...written.counters);
  const isFree = pricing.total === 0;
  if (isFree) await settleFreeOrder(tx, context, order.id);
  return {
    ok: true,
    orderId: order.id,
    number: order.number,
    state: isFree ? "PAID" : "PENDING",
    total: pricing.total,
    payUntil: draft.payUntil,
  };
}

/** Loads, checks and prices; answers what is to be written. */
async function draftOrder(
  tx: EntityManager,
  context: CommandContext,
  input: PlaceOrderInput,
): Promise<CommandResult<{ readonly draft: OrderDraft }>> {
  const loaded = await loadCart(tx, context, input, "LOCKED");
  if (!loaded.ok) return loaded;
  const keys = {
    emailKey: emailKey(input.contact.email)!,
    phoneKey: phoneKey(input.contact.phone)!,
  };
  const who = { ...buyerOf(context, loaded.cart), ...keys };
  const facts = await loadCartFacts(tx, context, loaded.cart, who, "ASKED");
  const faults = checkOrder(context, input, facts);
  if (faults.length > 0) return refuse(...faults);
  const { pricing, context: pricingContext } = priceFacts(facts);
  const moneyFaults = [
    ...checkSeen(pricing, input.seenTotal),
    ...checkPayment(context, facts.row.payment_method, pricing.total),
    ...(await checkOwnedCourses(tx, context, facts)),
  ];
  if (moneyFaults.length > 0) return refuse(...moneyFaults);
  const payUntil =
    pricing.total === 0 ? null : context.now.getTime() + context.settings.pendingMinutes * 60_000;
  return { ok: true, draft: { input, facts, pricing, pricingContext, payUntil, ...keys } };
}
