/** Everything that must be so before a cart can be ordered; every fault is named at once. */
import type { Amount, Pricing } from "../../pricing/model.ts";
import type { CartFacts } from "../cart/facts/cart-facts.ts";
import { shippingMethod } from "../cart/facts/shipping-charge.ts";
import type { CommandContext } from "../context.ts";
import { emailKey, phoneKey } from "../ground/identity.ts";
import { type ProblemOf, problem } from "../problems.ts";
import type { PaymentTerms } from "../settings.ts";
import type { Contact, Delivery, PlaceOrderInput } from "./place-order.ts";

/** Who the contact says they are; null keys when it can't be read. */
export function checkContact(contact: Contact): ProblemOf[] {
  const faults: ProblemOf[] = [];
  if (contact.name.trim() === "") faults.push(contactFault("name"));
  if (emailKey(contact.email) === null) faults.push(contactFault("email"));
  if (phoneKey(contact.phone) === null) faults.push(contactFault("phone"));
  return faults;
}

function contactFault(field: "name" | "email" | "phone"): ProblemOf {
  return problem("CONTACT_INVALID", { field }, ["contact", field]);
}

/** Lines, delivery, payment, account. */
export function checkOrder(
  context: CommandContext,
  input: PlaceOrderInput,
  facts: CartFacts,
): ProblemOf[] {
  if (facts.lines.length === 0) return [problem("CART_EMPTY")];
  return [
    ...checkLines(facts),
    ...checkDelivery(context, input.delivery ?? null, facts),
    ...checkAccount(facts),
  ];
}

/** Everything is for sale, and there is enough of it. */
export function checkLines(facts: CartFacts): ProblemOf[] {
  return facts.lines.flatMap(({ variantId, quantity, available, isSellable }) => {
    if (!isSellable) return [problem("VARIANT_UNAVAILABLE", { variantId })];
    if (available === null || quantity <= available) return [];
    return [problem("OUT_OF_STOCK", { variantId, requested: quantity, available })];
  });
}

function checkDelivery(
  context: CommandContext,
  delivery: Delivery | null,
  facts: CartFacts,
): ProblemOf[] {
  if (!facts.lines.some(({ kind }) => kind === "PHYSICAL")) return [];
  const method = shippingMethod(context.settings, facts.row.shipping_method);
  if (!method) {
    const allowed = context.settings.shippingMethods.map(({ code }) => code);
    return [problem("SHIPPING_METHOD_REQUIRED", { allowed })];
  }
  if (method.delivery === "STORE") {
    return delivery?.kind === "STORE" && delivery.storeId.trim() !== ""
      ? []
      : [problem("PICKUP_STORE_REQUIRED", {}, ["delivery"])];
  }
  if (delivery?.kind !== "ADDRESS") {
    return [problem("ADDRESS_REQUIRED", { field: "delivery" }, ["delivery"])];
  }
  return (["recipient", "phone", "postalCode", "city", "district", "street"] as const)
    .filter((field) => delivery[field].trim() === "")
    .map((field) => problem("ADDRESS_REQUIRED", { field }, ["delivery", field]));
}

/** A course needs somebody to give it to. */
export function checkAccount(facts: CartFacts): ProblemOf[] {
  const hasCourse = facts.lines.some(({ kind }) => kind === "COURSE");
  return hasCourse && facts.buyer.buyer.customerId === null ? [problem("ACCOUNT_REQUIRED")] : [];
}

/** A way to pay is chosen and can carry this total; nothing is needed when nothing is to pay. */
export function checkPayment(
  context: CommandContext,
  method: string | null,
  total: Amount,
): ProblemOf[] {
  if (total === 0) return [];
  const terms = paymentTerms(context, method);
  if (!terms) {
    const allowed = context.settings.payments.map(({ method: code }) => code);
    return [problem("PAYMENT_METHOD_REQUIRED", { allowed })];
  }
  const { minimum, maximum } = terms;
  if (total >= minimum && total <= maximum) return [];
  return [problem("PAYMENT_AMOUNT_OUT_OF_RANGE", { total, minimum, maximum })];
}

export function paymentTerms(
  { settings }: CommandContext,
  method: string | null,
): PaymentTerms | null {
  return settings.payments.find((terms) => terms.method === method) ?? null;
}

/**
 * Compares with what the shopper saw. When it differs, the codes that no longer apply come first: they are why.
 */
export function checkSeen(pricing: Pricing, seenTotal: Amount): ProblemOf[] {
  if (pricing.total === seenTotal) return [];
  const codes = pricing.rejected
    .filter(({ codeIndex }) => codeIndex !== null)
    .map(({ reason, data, voucherId, discountId, codeText }) =>
      problem(reason, { ...data, voucherId, discountId, codeText }),
    );
  const { total: after, currency } = pricing;
  return [...codes, problem("PRICE_CHANGED", { before: seenTotal, after, currency })];
}
