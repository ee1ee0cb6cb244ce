import { postSigned, type GatewayAccess, type GatewayProblem } from "./client.ts";

/** `C` capture, `R` refund, `E` cancel the capture, `N` abandon the authorisation. */
export type CardAction = "C" | "R" | "E" | "N";

/** What to do with one card payment. */
export interface CardActionFacts {
  readonly action: CardAction;
  readonly tradeNumber: string;
  /** ECPay's own `TradeNo`. */
  readonly gatewayTradeNumber: string;
  /** Whole dollars: the amount to capture, or the amount to give back. */
  readonly amount: number;
}

/** Done, refused by ECPay with its words, or not known. */
export type CardActionResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problem:
        | GatewayProblem
        | { readonly code: "REFUSED_BY_GATEWAY"; readonly detail: string };
    };

/**
 * Captures, refunds or abandons a card payment (`/CreditDetail/DoAction`, production only).
 * After a time-out ask for the status first: a refund that is sent twice may be paid twice.
 */
export async function doCardAction(
  access: GatewayAccess,
  facts: CardActionFacts,
): Promise<CardActionResult> {
  const reply = await postSigned(access, "/CreditDetail/DoAction", actionFields(access, facts));
  if (!reply.ok) return reply;
  if (reply.fields.get("RtnCode") === "1") return { ok: true };
  const detail = `${reply.fields.get("RtnCode")} ${reply.fields.get("RtnMsg")}`;
  return { ok: false, problem: { code: "REFUSED_BY_GATEWAY", detail } };
}

function actionFields(access: GatewayAccess, facts: CardActionFacts): Map<string, string> {
  return new Map([
    ["MerchantID", access.configuration.merchantId],
    ["MerchantTradeNo", facts.tradeNumber],
    ["TradeNo", facts.gatewayTradeNumber],
    ["Action", facts.action],
    ["TotalAmount", String(facts.amount)],
  ]);
}
