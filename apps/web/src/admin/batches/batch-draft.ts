import type { VoucherBatchInput } from "@8521/contract";
import { fromShopField } from "../../area/index.ts";

/** A wish for codes as the form holds it. */
export interface BatchDraft {
  discountId: string;
  affiliateId: string;
  name: string;
  count: string;
  pattern: string;
  alphabet: "" | "0123456789" | "ABCDEFGHJKMNPQRSTVWXYZ";
  startsAt: string;
  endsAt: string;
  maxRedemptions: string;
  maxRedemptionsPerCustomer: string;
  domains: string;
  tags: string;
  isAssignedOnly: boolean;
}

/** An empty form; a discount or an affiliate may be chosen already. */
export function emptyBatch(discountId = "", affiliateId = ""): BatchDraft {
  return {
    discountId,
    affiliateId,
    name: "",
    count: "1000",
    pattern: "####-####-####",
    alphabet: "",
    startsAt: "",
    endsAt: "",
    maxRedemptions: "1",
    maxRedemptionsPerCustomer: "1",
    domains: "",
    tags: "",
    isAssignedOnly: false,
  };
}

/** What the API is asked; null while it can't be a wish yet. */
export function batchInput(draft: BatchDraft): VoucherBatchInput | null {
  const count = whole(draft.count);
  if (!draft.discountId || count === null) return null;
  const domains = listIn(draft.domains);
  return {
    discountId: draft.discountId,
    affiliateId: draft.affiliateId || null,
    name: draft.name.trim() || "-",
    count,
    pattern: draft.pattern.trim() || null,
    alphabet: draft.alphabet || null,
    startsAt: fromShopField(draft.startsAt),
    // Left empty, the deployment says how long a code works and for which addresses.
    ...(draft.endsAt ? { endsAt: fromShopField(draft.endsAt) } : {}),
    ...(domains.length > 0 ? { domains } : {}),
    maxRedemptions: whole(draft.maxRedemptions),
    maxRedemptionsPerCustomer: whole(draft.maxRedemptionsPerCustomer),
    tags: listIn(draft.tags),
    isAssignedOnly: draft.isAssignedOnly,
  };
}

function whole(text: string): number | null {
  const digits = text.trim().replaceAll(",", "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

function listIn(text: string): string[] {
  return text
    .split(/[,，、\s]+/)
    .map((item) => item.trim())
    .filter(Boolean);
}
