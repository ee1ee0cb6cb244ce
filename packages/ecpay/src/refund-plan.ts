import type { CardAction } from "./do-action.ts";
import type { PaymentMethod } from "./payment-method.ts";

/** Where a card payment stands on its way to the bank, in ECPay's words and ours. */
export type CardStatus = "AUTHORISED" | "TO_BE_CAPTURED" | "CAPTURED" | "CAPTURE_CANCELLED";

/** ECPay's texts for the states in which money can still be moved. */
export const CARD_STATUS_TEXTS: Readonly<Record<string, CardStatus>> = {
  已授權: "AUTHORISED",
  要關帳: "TO_BE_CAPTURED",
  已關帳: "CAPTURED",
  操作取消: "CAPTURE_CANCELLED",
};

/** What has to be known before giving money back. Amounts in whole dollars. */
export interface RefundFacts {
  readonly method: PaymentMethod;
  /** Needed for `CREDIT`. */
  readonly status?: CardStatus;
  readonly paid: number;
  readonly refund: number;
  /** Number of card instalments; 0 or 1 means a single payment. */
  readonly instalments?: number;
}

/**
 * `GATEWAY` do these actions in this order, `MANUAL` transfer it by hand (ATM and store payments
 * have no refund call), `REFUSED` ECPay would not do it.
 */
export type RefundPlan =
  | { readonly kind: "GATEWAY"; readonly actions: readonly CardAction[] }
  | { readonly kind: "MANUAL" }
  | {
      readonly kind: "REFUSED";
      readonly reason: "AMOUNT_OUT_OF_RANGE" | "FULL_REFUND_ONLY" | "STATUS_UNSUITED";
    };

/** ECPay's matrix: the actions for a full and for a partial refund in each state. */
const ACTIONS: Readonly<Record<CardStatus, { full: CardAction[]; partial: CardAction[] }>> = {
  AUTHORISED: { full: ["N"], partial: ["C", "R"] },
  TO_BE_CAPTURED: { full: ["E", "N"], partial: ["R"] },
  CAPTURED: { full: ["R"], partial: ["R"] },
  CAPTURE_CANCELLED: { full: ["N"], partial: [] },
};

/** How to give back an amount of a payment. */
export function planRefund(facts: RefundFacts): RefundPlan {
  if (!isRefundable(facts)) return { kind: "REFUSED", reason: "AMOUNT_OUT_OF_RANGE" };
  if (facts.method !== "CREDIT") return { kind: "MANUAL" };
  const full = facts.refund === facts.paid;
  if (!full && (facts.instalments ?? 0) > 1) return { kind: "REFUSED", reason: "FULL_REFUND_ONLY" };
  const actions = facts.status ? ACTIONS[facts.status][full ? "full" : "partial"] : [];
  return actions.length > 0
    ? { kind: "GATEWAY", actions }
    : { kind: "REFUSED", reason: "STATUS_UNSUITED" };
}

function isRefundable({ refund, paid }: RefundFacts): boolean {
  return Number.isSafeInteger(refund) && refund > 0 && refund <= paid;
}
