/** Terms of codes with the deployment's defaults filled in. */
import type { Instant } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import type { VoucherTerms } from "./model.ts";

export type FullTerms = Required<VoucherTerms>;

const DAY_MS = 86_400_000;

/** What was not said is what the deployment says; null means without end or limit, and stays. */
export function fullTerms(context: CommandContext, terms: VoucherTerms): FullTerms {
  const { defaults } = context.settings.codes;
  return {
    affiliateId: terms.affiliateId ?? null,
    startsAt: terms.startsAt ?? null,
    endsAt: endOf(context, terms),
    maxRedemptions: terms.maxRedemptions ?? null,
    maxRedemptionsPerCustomer:
      terms.maxRedemptionsPerCustomer === undefined
        ? defaults.maxRedemptionsPerCustomer
        : terms.maxRedemptionsPerCustomer,
    domains: (terms.domains ?? defaults.allowedDomains).map((domain) => domain.toLowerCase()),
    channels: terms.channels ?? [],
    tags: terms.tags ?? [],
    isAssignedOnly: terms.isAssignedOnly ?? false,
    restoreOn: terms.restoreOn ?? "CANCEL",
    creditPolicy: terms.creditPolicy ?? "ALWAYS",
  };
}

function endOf(context: CommandContext, { startsAt, endsAt }: VoucherTerms): Instant | null {
  if (endsAt !== undefined) return endsAt;
  const days = context.settings.codes.defaults.expirationDays;
  return days === null ? null : (startsAt ?? context.now.getTime()) + days * DAY_MS;
}
