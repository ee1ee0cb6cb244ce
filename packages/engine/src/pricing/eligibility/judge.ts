import type { Running } from "../application/running.ts";
import type { Basket } from "../candidates/basket.ts";
import type { Candidate } from "../candidates/candidate.ts";
import { matchesAny } from "../candidates/gather.ts";
import type { Comparison, UseCount } from "../model.ts";
import { type Facts, UNSURE } from "./condition-definition.ts";
import { judgeAvailability } from "./judge-availability.ts";
import { judgeUses } from "./judge-uses.ts";
import { isInWindows } from "./shop-time.ts";
import {
  bothFail,
  fail,
  type Failure,
  shortOfAmount,
  shortOfQuantity,
  type Verdict,
} from "./verdict.ts";

/**
 * Whether a candidate may apply, before any discount (PRICING section 3). Of everything that fails, the first in
 * the order of section 4 is kept: the candidate's own failure may already be its voucher's.
 */
export function judge(candidate: Candidate, basket: Basket): void {
  const standing = judgeStanding(candidate, basket);
  if (standing !== null) candidate.failure = bothFail(candidate.failure, standing);
  if (candidate.rule.condition === null) return;
  candidate.failure = bothFail(candidate.failure, judgeCondition(candidate, basket));
}

/** Everything but the condition: the checks in their order, so that the first that fails is the one to tell. */
function judgeStanding(candidate: Candidate, basket: Basket): Verdict {
  const { rule } = candidate;
  const { discount } = rule;
  const { now } = basket.context;
  if (discount.status !== "ACTIVE") return fail("DISABLED");
  if (now < rule.startsAt) return fail("NOT_STARTED", { at: rule.startsAt });
  if (now >= rule.endsAt) return fail("EXPIRED", { at: rule.endsAt });
  const { currency } = discount;
  if (currency != null && currency !== basket.cart.currency) {
    return fail("CURRENCY_MISMATCH", { allowed: [currency] });
  }
  if (candidate.voucher !== null && !sellsHere(candidate, basket)) return fail("PARTNER_MISMATCH");
  const failure = rule.open ? null : judgeCustomer(candidate, basket);
  return failure ?? judgeItems(candidate, basket);
}

/** A discount that was reached by a code may be of a partner who has nothing in this cart. */
function sellsHere({ rule }: Candidate, basket: Basket): boolean {
  const { partnerId } = rule.discount;
  return partnerId == null || basket.lines.some((line) => line.partnerId === partnerId);
}

function judgeCustomer(candidate: Candidate, { context }: Basket): Verdict {
  const { id, limits, windows } = candidate.rule.discount;
  const uses = context.discountUses?.[id];
  const { customer, now, timeZone } = context;
  const failure =
    judgeAvailability(candidate.rule, context) ??
    judgeUses(limits, uses, customer, comparedBy(candidate));
  if (failure !== null) return failure;
  return isInWindows(windows ?? [], now, timeZone) ? null : fail("OUTSIDE_TIME_WINDOW");
}

/** Whether there is anything to discount, and enough of it for the type. */
function judgeItems(candidate: Candidate, basket: Basket): Verdict {
  const { rule, lines } = candidate;
  if (rule.step === 3 && basket.cart.shipping === null) return fail("NO_MATCHING_ITEMS");
  const { match } = rule.definition;
  if (match === undefined) return lines.length === 0 ? fail("NO_MATCHING_ITEMS") : null;
  if (!matchesAny(rule, basket)) return fail("NO_MATCHING_ITEMS");
  const shortfall = match(rule, lines, basket);
  if (shortfall === null) return null;
  const { reason, required, actual } = shortfall;
  comparedBy(candidate).push({ type: "ITEMS", required, actual, met: false });
  return reason === "MINIMUM_ORDER_NOT_MET"
    ? shortOfAmount(required, actual)
    : shortOfQuantity(required, actual);
}

/** The candidate's own list of comparisons; most candidates compare nothing and share an empty one. */
function comparedBy(candidate: Candidate): Comparison[] {
  if (Object.isFrozen(candidate.compared)) candidate.compared = [];
  return candidate.compared as Comparison[];
}

function judgeCondition(candidate: Candidate, basket: Basket): Verdict {
  const facts = factsOf(candidate, basket, null, comparedBy(candidate));
  const answer = candidate.rule.condition!(facts);
  candidate.recheck = answer === UNSURE;
  return answer === UNSURE ? null : answer;
}

/** Whether the condition still holds at application, against what earlier discounts left. */
export function judgeAgain(
  candidate: Candidate,
  running: Running,
  compared: Comparison[],
): Failure | null {
  return candidate.rule.condition!(factsOf(candidate, running.basket, running, compared));
}

const NO_USES: UseCount = Object.freeze({});

function factsOf(
  { rule, lines }: Candidate,
  basket: Basket,
  running: Running | null,
  compared: Comparison[],
): Facts {
  const uses = basket.context.discountUses?.[rule.discount.id] ?? NO_USES;
  return { basket, lines, uses, running, provisional: running === null && rule.running, compared };
}
