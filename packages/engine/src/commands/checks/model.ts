import type { Amount, Currency, Id } from "../../pricing/model.ts";

/** What a check is asked: may this discount be used in this cart? Nothing of it is personal but the customer's id. */
export interface CheckQuestion {
  /** The name that the condition gives. */
  readonly check: string;
  readonly discountId: Id;
  /** Whose discount it is; null is the house's. A partner is told of their own lines only. */
  readonly partnerId: Id | null;
  /** The voucher that unlocked it; never its code. */
  readonly voucherId: Id | null;
  readonly customerId: Id | null;
  readonly channel: string;
  readonly currency: Currency;
  readonly lines: readonly {
    readonly variantId: Id | null;
    readonly productId: Id | null;
    readonly quantity: number;
    readonly unitPrice: Amount;
  }[];
}

/** What silence, an error or a strange answer counts as. */
export type WhenSilent = "ALLOW" | "REFUSE";

/** A check in code, registered by the deployment. Must answer within its deadline; throwing is silence. */
export interface CheckInCode {
  readonly ask: (question: CheckQuestion) => Promise<boolean>;
  readonly deadlineMs: number;
  readonly whenSilent: WhenSilent;
}

/** Sends one request outside: the status and the beginning of the answer, or null when there was none in time. */
export type PostOutside = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
) => Promise<{ readonly status: number; readonly body: string } | null>;

/** The checks of a deployment. Without `post` hooks are silent. */
export interface CustomChecks {
  readonly inCode?: { readonly [name: string]: CheckInCode };
  readonly post?: PostOutside;
}
