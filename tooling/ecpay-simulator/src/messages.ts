import { taipei } from "./clock.ts";
import type { Fields } from "./signature.ts";
import type { Trade } from "./trade.ts";

/** The three texts of a success: first notice, resend, and in the browser. */
export const SUCCESS = { first: "交易成功", resend: "paid", browser: "Succeeded" } as const;

/** What a ReturnURL notice says of a payment. */
export function paidFields(trade: Trade, message: string = SUCCESS.first): Fields {
  return resultFields(trade, { code: "1", message, at: trade.paidAt ?? trade.createdAt });
}

/** What a ReturnURL notice says of an attempt that failed. */
export function failedFields(
  trade: Trade,
  failure: { code: string; message: string },
  now: number,
): Fields {
  return resultFields(trade, { ...failure, at: now });
}

/** What a PaymentInfoURL notice says. `2` for an account, `10100073` for a code or barcodes. */
export function numberFields(trade: Trade): Fields {
  const isAccount = trade.method === "ATM";
  return {
    ...commonFields(trade),
    RtnCode: isAccount ? "2" : "10100073",
    RtnMsg: isAccount ? "Get VirtualAccount Succeeded" : "Get CVS Code Succeeded.",
    PaymentType: trade.paymentType,
    TradeDate: taipei(trade.createdAt),
    ...trade.number?.fields,
  };
}

/** ECPay's fee, rounded: 2.75 % for cards, 1 % for accounts, a fixed sum in stores. */
export function feeOf(trade: Trade): number {
  if (trade.method === "Credit") return Math.round((trade.amount * 275) / 10_000);
  if (trade.method === "ATM") return Math.max(10, Math.round(trade.amount / 100));
  return trade.method === "CVS" ? 26 : 15;
}

function resultFields(trade: Trade, result: { code: string; message: string; at: number }): Fields {
  return {
    ...commonFields(trade),
    RtnCode: result.code,
    RtnMsg: result.message,
    PaymentDate: taipei(result.at),
    PaymentType: trade.paymentType,
    PaymentTypeChargeFee: String(feeOf(trade)),
    TradeDate: taipei(trade.createdAt),
    SimulatePaid: "0",
    ...extraPaidFields(trade),
  };
}

function commonFields(trade: Trade): Fields {
  const { request } = trade;
  return {
    MerchantID: trade.merchantId,
    MerchantTradeNo: trade.tradeNumber,
    StoreID: request.StoreID ?? "",
    TradeNo: trade.gatewayTradeNumber,
    TradeAmt: String(trade.amount),
    CustomField1: request.CustomField1 ?? "",
    CustomField2: request.CustomField2 ?? "",
    CustomField3: request.CustomField3 ?? "",
    CustomField4: request.CustomField4 ?? "",
  };
}

/** `NeedExtraPaidInfo=Y` adds the method's details, lower-case names and all. */
function extraPaidFields(trade: Trade): Fields {
  if (trade.request.NeedExtraPaidInfo !== "Y") return {};
  if (!trade.card) return { PayFrom: "", ATMAccBank: "", ATMAccNo: "" };
  return {
    gwsr: trade.card.gwsr,
    process_date: taipei(trade.card.authorisedAt),
    auth_code: trade.card.authCode,
    amount: String(trade.amount),
    eci: "5",
    card4no: "2222",
    card6no: "431195",
  };
}
