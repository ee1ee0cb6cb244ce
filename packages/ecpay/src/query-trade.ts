import { postSigned, type GatewayAccess, type GatewayProblem } from "./client.ts";
import { readAmount } from "./notice.ts";
import { parseTaipeiTime } from "./taipei-time.ts";

/**
 * What QueryTradeInfo says about an attempt.
 *
 * - `PAID` the money is there
 * - `UNPAID` the trade exists; nobody has paid, or the bank has not answered yet
 * - `NOT_ESTABLISHED` the shopper did not finish, or was declined
 * - `NOT_FOUND` ECPay has never seen the number
 * - `UNKNOWN` any other code: do not change the order
 */
export type TradeStatus = "PAID" | "UNPAID" | "NOT_ESTABLISHED" | "NOT_FOUND" | "UNKNOWN";

/** One attempt as ECPay remembers it. */
export interface Trade {
  readonly status: TradeStatus;
  readonly tradeNumber: string;
  readonly gatewayTradeNumber: string;
  readonly amount: number | undefined;
  readonly paymentType: string;
  readonly paidAt: number | undefined;
  /** ECPay's fee in whole dollars. */
  readonly fee: number | undefined;
  /** All fields of the reply, for the record. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A trade, or why ECPay could not be asked. */
export type QueryTradeResult =
  | { readonly ok: true; readonly trade: Trade }
  | { readonly ok: false; readonly problem: GatewayProblem };

/** One of ECPay's lists reads 10200095 as "already paid"; the manual and recorded replies do not. */
const STATUSES: Readonly<Record<string, TradeStatus>> = {
  "0": "UNPAID",
  "1": "PAID",
  "10200095": "NOT_ESTABLISHED",
  "10200047": "NOT_FOUND",
};

/** Reads the text of `TradeStatus`. */
export function readTradeStatus(text: string): TradeStatus {
  return Object.hasOwn(STATUSES, text) ? STATUSES[text]! : "UNKNOWN";
}

/**
 * Asks ECPay what became of an attempt (`/Cashier/QueryTradeInfo/V5`): before an order expires,
 * and whenever a notice may have been lost. No notice is ever sent for an expired number.
 */
export async function queryTrade(
  access: GatewayAccess,
  tradeNumber: string,
): Promise<QueryTradeResult> {
  const reply = await postSigned(
    access,
    "/Cashier/QueryTradeInfo/V5",
    queryFields(access, tradeNumber),
  );
  if (!reply.ok) return reply;
  const trade = readTrade(reply.fields);
  // A signed answer about another trade is an answer to somebody else's question.
  if (trade.tradeNumber !== tradeNumber) {
    return { ok: false, problem: { code: "REPLY_NOT_VERIFIED", detail: "OTHER_TRADE" } };
  }
  return { ok: true, trade };
}

/** The fields both queries send. ECPay takes a `TimeStamp` (seconds) for three minutes. */
export function queryFields(access: GatewayAccess, tradeNumber: string): Map<string, string> {
  return new Map([
    ["MerchantID", access.configuration.merchantId],
    ["MerchantTradeNo", tradeNumber],
    ["TimeStamp", String(Math.floor(access.now() / 1_000))],
  ]);
}

function readTrade(fields: ReadonlyMap<string, string>): Trade {
  const text = (name: string) => fields.get(name) ?? "";
  return {
    status: readTradeStatus(text("TradeStatus")),
    tradeNumber: text("MerchantTradeNo"),
    gatewayTradeNumber: text("TradeNo"),
    amount: readAmount(text("TradeAmt")),
    paymentType: text("PaymentType"),
    paidAt: parseTaipeiTime(text("PaymentDate")),
    fee: readAmount(text("PaymentTypeChargeFee")),
    fields,
  };
}
