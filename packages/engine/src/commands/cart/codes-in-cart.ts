/** What became of each code a cart holds. */
import type { Pricing, Reason, RejectedCandidate } from "../../pricing/model.ts";
import type { CartFacts } from "./facts/cart-facts.ts";
import type { HeldCode } from "./facts/load-codes.ts";
import type { CartCode } from "./model.ts";

/** The shopper can still do something about it: keep the code and say what. */
const WAITING: ReadonlySet<Reason> = new Set<Reason>([
  "NOT_STARTED",
  "LOGIN_REQUIRED",
  "OUTSIDE_TIME_WINDOW",
  "REQUIRED_ITEMS_MISSING",
  "NO_MATCHING_ITEMS",
  "MINIMUM_QUANTITY_NOT_MET",
  "MINIMUM_ORDER_NOT_MET",
  "SHIPPING_METHOD_MISMATCH",
  "PAYMENT_METHOD_MISMATCH",
]);
/** It would apply, but something else does already. */
const SUPPRESSED: ReadonlySet<Reason> = new Set<Reason>([
  "EXCLUDED",
  "NOT_STACKABLE",
  "NO_REMAINING_VALUE",
]);
/** Of a private code these would tell a guesser that the code exists. */
const TELLING: ReadonlySet<Reason> = new Set<Reason>(["DISABLED", "NOT_ASSIGNED"]);

/** Every code of the cart with its state, in the order they were entered. */
export function codesInCart(facts: CartFacts, pricing: Pricing): CartCode[] {
  return facts.codes.map((held, index) => codeState(held, index, pricing));
}

function codeState(held: HeldCode, index: number, pricing: Pricing): CartCode {
  const { voucher, matchedBy } = held;
  const applied = pricing.applied.find(({ voucherId }) => voucherId === voucher.id);
  const rejected = applied ? null : rejectionOf(held, index, pricing);
  return {
    voucherId: voucher.id,
    discountId: voucher.discountId,
    codeText: voucher.label,
    ownerAffiliateId: voucher.ownerAffiliateId,
    matchedBy,
    state: applied ? "APPLIED" : stateOf(rejected?.reason ?? null),
    amount: applied?.amount ?? 0,
    reason: rejected ? shownReason(held, rejected.reason) : null,
    data: rejected && rejected.reason === shownReason(held, rejected.reason) ? rejected.data : {},
  };
}

/** Two codes for one discount are one candidate: the other one is neither applied nor at fault. */
function rejectionOf(held: HeldCode, index: number, pricing: Pricing): RejectedCandidate | null {
  return (
    pricing.rejected.find(({ codeIndex }) => codeIndex === index) ??
    pricing.rejected.find(({ voucherId }) => voucherId === held.voucher.id) ??
    null
  );
}

function stateOf(reason: Reason | null): CartCode["state"] {
  if (reason === null || SUPPRESSED.has(reason)) return "SUPPRESSED";
  return WAITING.has(reason) ? "WAITING" : "REFUSED";
}

/** The reason as it may be told: a private code that is off, or somebody else's, is a code nobody knows. */
function shownReason(held: HeldCode, reason: Reason): Reason {
  return !held.isPublic && TELLING.has(reason) ? "UNKNOWN_CODE" : reason;
}
