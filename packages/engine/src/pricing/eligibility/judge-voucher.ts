import type { Basket } from "../candidates/basket.ts";
import type { Comparison, CustomerFacts, Voucher } from "../model.ts";
import type { CompiledDiscount } from "../rules/compiled.ts";
import { judgeUses } from "./judge-uses.ts";
import { fail, type Verdict } from "./verdict.ts";

/** Whether a voucher may be used here, its discount aside; the checks in the order of PRICING section 4. */
export function judgeVoucher(
  voucher: Voucher,
  rule: CompiledDiscount,
  basket: Basket,
  compared: Comparison[],
): Verdict {
  const { context } = basket;
  if (voucher.status !== "ACTIVE") return fail("DISABLED");
  const { startsAt, endsAt, channels } = voucher;
  if (startsAt != null && context.now < startsAt) return fail("NOT_STARTED", { at: startsAt });
  if (endsAt != null && context.now >= endsAt) return fail("EXPIRED", { at: endsAt });
  const { partnerId } = rule.discount;
  if (voucher.partnerId != null && voucher.partnerId !== partnerId) return fail("PARTNER_MISMATCH");
  if (channels != null && !channels.includes(context.channel)) {
    return fail("CHANNEL_MISMATCH", { allowed: channels });
  }
  return (
    judgeHolder(voucher, context.customer) ??
    judgeOwner(voucher, basket) ??
    judgeUses(voucher.limits, context.voucherUses?.[voucher.id], context.customer, compared)
  );
}

function judgeHolder(voucher: Voucher, customer: CustomerFacts | null): Verdict {
  const { assignedCustomerIds, emailDomains } = voucher;
  if (isUnknown(voucher, customer)) return fail("LOGIN_REQUIRED");
  if (customer === null) return null;
  if (assignedCustomerIds != null && !assignedCustomerIds.includes(customer.id ?? "")) {
    return fail("NOT_ASSIGNED");
  }
  const domain = customer.emailDomain;
  if (emailDomains != null && (domain === null || !emailDomains.includes(domain))) {
    return fail("DOMAIN_NOT_ALLOWED", { allowed: emailDomains });
  }
  return null;
}

/** Whether the voucher asks who it is, and nobody has said. */
function isUnknown(
  { assignedCustomerIds, emailDomains, limits }: Voucher,
  customer: CustomerFacts | null,
): boolean {
  if (customer !== null) return assignedCustomerIds != null && customer.id === null;
  return assignedCustomerIds != null || emailDomains != null || limits.perCustomer != null;
}

/** An affiliate who buys by their own code. */
function judgeOwner({ ownerAffiliateId }: Voucher, { context }: Basket): Verdict {
  if (ownerAffiliateId == null) return null;
  return context.selfReferralAffiliateIds?.includes(ownerAffiliateId)
    ? fail("SELF_REFERRAL")
    : null;
}
