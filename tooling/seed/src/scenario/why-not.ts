import type { Scenario } from "@8521/contract/scenarios";

/**
 * Why an example can't be planted as a shop; null when it can. A shop has its own shipping charges, its own strategy,
 * and a clock: what depends on other ones is for the simulator.
 */
export function whyNotPlanted({ document, expected }: Scenario): string | null {
  const { now: _, ...about } = document.context;
  if (Object.keys(about).length > 0) return `it is about ${Object.keys(about).join(", ")}`;
  if (/"(startsAt|endsAt|windows)":/.test(JSON.stringify(document.discounts)))
    return "it is about a moment";
  if (/"(FIRST_ORDER|SIGNED_IN)"/.test(JSON.stringify(document.discounts)))
    return "it is about who buys, and a shop knows its guests only at the end";
  if (document.cart.shipping) return "it has a shipping charge of its own";
  if (document.cart.lines.some(({ quantity }) => quantity > 999))
    return "no shopper buys that many of one thing";
  if (document.cart.lines.some(({ categoryIds }) => categoryIds.length > 1))
    return "a thing of a shop stands in one category";
  if (document.cart.lines.some(({ kind }) => kind === "COURSE"))
    return "a course of a shop has lessons";
  if (document.vouchers.some((voucher) => Object.keys(voucher).some((key) => !PLAIN.has(key))))
    return "its code is a special one";
  if (expected.every(({ name }) => name === "refund")) return "it is about a return";
  return null;
}

/** What a planted code can be: a word for everybody. */
const PLAIN = new Set(["id", "code", "discountId", "label"]);
