import type { VoucherCreateInput } from "@8521/contract";
import { fromShopField } from "../../area/index.ts";

/** A voucher as the form holds it. */
export interface VoucherDraft {
  discountId: string;
  affiliateId: string;
  /** WORD: the code is typed; MADE: it is drawn from a pattern. */
  kind: "WORD" | "MADE";
  code: string;
  pattern: string;
  isPublic: boolean;
  startsAt: string;
  endsAt: string;
  maxRedemptions: string;
  maxRedemptionsPerCustomer: string;
  lookalikeReason: string;
}

/** An empty form; a discount or an affiliate may be chosen already. */
export function emptyVoucher(discountId = "", affiliateId = ""): VoucherDraft {
  return {
    discountId,
    affiliateId,
    kind: "WORD",
    code: "",
    pattern: "KOL-########",
    isPublic: true,
    startsAt: "",
    endsAt: "",
    maxRedemptions: "",
    maxRedemptionsPerCustomer: "1",
    lookalikeReason: "",
  };
}

/** What the API is sent. The key is the same for each retry of the same wish. */
export function voucherInput(draft: VoucherDraft, idempotencyKey: string): VoucherCreateInput {
  return {
    discountId: draft.discountId,
    ...(draft.kind === "WORD" ? { code: draft.code.trim() } : { pattern: draft.pattern.trim() }),
    isPublic: draft.isPublic,
    affiliateId: draft.affiliateId || null,
    startsAt: fromShopField(draft.startsAt),
    endsAt: fromShopField(draft.endsAt),
    maxRedemptions: whole(draft.maxRedemptions),
    maxRedemptionsPerCustomer: whole(draft.maxRedemptionsPerCustomer),
    lookalikeReason: draft.lookalikeReason.trim() || null,
    idempotencyKey,
  };
}

function whole(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}
