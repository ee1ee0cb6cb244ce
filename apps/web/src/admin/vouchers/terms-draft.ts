import type { RestorePolicy, VoucherUpdateInput } from "@8521/contract";
import { fromShopField, toShopField } from "../../area/index.ts";

/** Terms of a voucher as the form holds them. */
export interface TermsDraft {
  startsAt: string;
  endsAt: string;
  maxRedemptionsPerCustomer: string;
  /** Parted by commas or spaces. */
  domains: string;
  channels: string[];
  /** Parted by commas. */
  tags: string;
  restoreOn: RestorePolicy;
}

export interface Terms {
  startsAt: string | null;
  endsAt: string | null;
  maxRedemptionsPerCustomer: number | null;
  domains: readonly string[];
  channels: readonly string[];
  tags: readonly string[];
  restoreOn: RestorePolicy;
}

/** The form as it opens. */
export function draftOf(terms: Terms): TermsDraft {
  return {
    startsAt: terms.startsAt ? toShopField(terms.startsAt) : "",
    endsAt: terms.endsAt ? toShopField(terms.endsAt) : "",
    maxRedemptionsPerCustomer: terms.maxRedemptionsPerCustomer?.toString() ?? "",
    domains: terms.domains.join(", "),
    channels: [...terms.channels],
    tags: terms.tags.join(", "),
    restoreOn: terms.restoreOn,
  };
}

/** Only what was changed: what somebody else changes meanwhile stays. Null when nothing was. */
export function changesOf(before: TermsDraft, draft: TermsDraft): VoucherUpdateInput | null {
  const input: VoucherUpdateInput = {
    startsAt: fromShopField(draft.startsAt),
    endsAt: fromShopField(draft.endsAt),
    // Nothing is no limit; what is no number is for the API to refuse.
    maxRedemptionsPerCustomer: draft.maxRedemptionsPerCustomer.trim()
      ? wholeOrNone(draft.maxRedemptionsPerCustomer)
      : null,
    domains: draft.domains.split(/[\s,，、]+/).filter(Boolean),
    channels: draft.channels,
    tags: draft.tags
      .split(/[,，、]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    restoreOn: draft.restoreOn,
  };
  const changed = (Object.keys(draft) as (keyof TermsDraft)[]).filter(
    (field) => String(draft[field]) !== String(before[field]),
  );
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, input[field]]));
}

/** 0 is refused like any limit below one. */
function wholeOrNone(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
}
