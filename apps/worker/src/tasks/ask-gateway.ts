import { encodeForm, queryTrade, type Trade } from "@8521/ecpay";
import { recordPaymentNotice, type PaymentNotice } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";
import { findNumber } from "./find-number.ts";

/** What the gateway says of an order's attempts, taken together. */
export type GatewayAnswer = "UNPAID" | "PAID" | "UNKNOWN" | "NOT_ASKED";

interface Attempt {
  readonly trade_number: string;
  /** It was to get an account, a code or barcodes, and we never heard which. */
  readonly lacks_number: boolean;
}

/**
 * Asks ECPay what became of every attempt to pay an order, and records an answer "paid" as if its notice had come:
 * a callback that was lost is found here. One attempt that can't be asked makes the whole answer UNKNOWN,
 * because an order must not expire on a guess. A number whose notice was lost is found here too, and then the order
 * waits as long as the number lives.
 */
export async function askGateway(work: Work, orderId: string): Promise<GatewayAnswer> {
  const attempts = await work.shop.orm.em.fork().execute<Attempt[]>(
    `select trade_number, method <> 'CREDIT' and state = 'CREATED' as lacks_number
       from payment where order_id = ? and provider = 'ECPAY' order by created_at`,
    [orderId],
  );
  let answer: GatewayAnswer = attempts.length === 0 ? "NOT_ASKED" : "UNPAID";
  for (const { trade_number, lacks_number } of attempts) {
    const said = await askAbout(work, trade_number);
    if (said === "PAID") return "PAID";
    if (said === "UNKNOWN") answer = "UNKNOWN";
    if (said === "UNPAID" && lacks_number) await findNumber(work, trade_number);
  }
  return answer;
}

async function askAbout(work: Work, tradeNumber: string): Promise<"PAID" | "UNPAID" | "UNKNOWN"> {
  const reply = await queryTrade(
    { configuration: work.ecpay, now: () => work.now().getTime() },
    tradeNumber,
  );
  if (!reply.ok) {
    work.log("gateway could not be asked", { tradeNumber, problem: reply.problem.code });
    return "UNKNOWN";
  }
  if (reply.trade.status === "UNKNOWN") return "UNKNOWN";
  if (reply.trade.status !== "PAID") return "UNPAID";
  const decided = await recordPaymentNotice(asTheHouse(work), noticeOf(work, reply.trade));
  work.log("found a payment whose notice was lost", { tradeNumber, outcome: decided.outcome });
  return "PAID";
}

function noticeOf(work: Work, trade: Trade): PaymentNotice {
  return {
    kind: "QUERY",
    raw: encodeForm(trade.fields),
    // The client has verified the reply's check value.
    isVerified: true,
    merchantId: trade.fields.get("MerchantID") ?? work.ecpay.merchantId,
    tradeNumber: trade.tradeNumber,
    providerTradeNumber: trade.gatewayTradeNumber,
    amount: trade.amount ?? null,
    result: "PAID",
    resultCode: "1",
    resultMessage: "",
    isSimulated: false,
    paidAt: trade.paidAt ?? null,
  };
}
