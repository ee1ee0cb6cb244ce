import type { Discount, PricingContext } from "../model.ts";
import type { CompiledDiscount } from "../rules/compiled.ts";
import { fail, type Verdict } from "./verdict.ts";

/** Whom a discount is for (PRICING section 1): everyone, a group, pre-assigned customers, a session, a code's holder. */
export function judgeAvailability(
  { discount }: CompiledDiscount,
  context: PricingContext,
): Verdict {
  const { availability, limits, id } = discount;
  const { customer } = context;
  const asksWho = availability.kind === "CUSTOMER_GROUP" || availability.kind === "ASSIGNED";
  if (customer === null) {
    const isAsked = asksWho || limits.perCustomer != null;
    return isAsked ? fail("LOGIN_REQUIRED") : judgeSession(discount, context);
  }
  if (availability.kind === "ASSIGNED") {
    return customer.assignedDiscountIds?.includes(id) === true ? null : fail("NOT_ASSIGNED");
  }
  if (availability.kind === "CUSTOMER_GROUP") {
    const { groupIds } = availability;
    const isIn = customer.groupIds.some((group) => groupIds.includes(group));
    return isIn ? null : fail("CUSTOMER_GROUP_MISMATCH", { allowed: groupIds });
  }
  return judgeSession(discount, context);
}

function judgeSession(
  { availability }: Discount,
  { sessionAffiliateId, selfReferralAffiliateIds }: PricingContext,
): Verdict {
  if (availability.kind !== "SESSION") return null;
  const { affiliateIds } = availability;
  const isOurs = affiliateIds.length === 0 || affiliateIds.includes(sessionAffiliateId ?? "");
  if (sessionAffiliateId == null || !isOurs) return fail("NOT_ASSIGNED");
  return selfReferralAffiliateIds?.includes(sessionAffiliateId) === true
    ? fail("SELF_REFERRAL")
    : null;
}
