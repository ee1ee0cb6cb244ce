import type { EcpayFields } from "./check-mac-value.ts";
import { readIssuedNumber, type IssuedNumber } from "./issued-number.ts";
import { parseTaipeiTime } from "./taipei-time.ts";

/**
 * What a verified message says, and only that. Whether it is acted upon is decided by whoever
 * knows the order.
 *
 * - `PAID` money was received
 * - `FAILED` this attempt was declined; another may follow, and a paid order stays paid
 * - `NUMBER_ISSUED` an account, code or barcode exists; nobody has paid
 * - `SIMULATED` somebody pressed "simulate" in ECPay's back office; there is no money
 * - `UNKNOWN` none of these; keep it and look
 */
export type NoticeOutcome = "PAID" | "FAILED" | "NUMBER_ISSUED" | "SIMULATED" | "UNKNOWN";

/** A message from ReturnURL or PaymentInfoURL in typed form. */
export interface Notice {
  readonly outcome: NoticeOutcome;
  readonly merchantId: string;
  /** `MerchantTradeNo`: the attempt this is about. */
  readonly tradeNumber: string;
  /** `TradeNo`: ECPay's own number. Resends differ in text and signature but not in this. */
  readonly gatewayTradeNumber: string;
  /** Whole dollars; `undefined` when the field is not plain digits. */
  readonly amount: number | undefined;
  /** `RtnCode` as text. Compared as text: `01` is not `1`. */
  readonly code: string;
  readonly message: string;
  /** Such as `Credit_CreditCard` or `ATM_LAND`; new values appear. */
  readonly paymentType: string;
  /** When ECPay took the money, epoch milliseconds. */
  readonly paidAt: number | undefined;
  /** Only with `NUMBER_ISSUED`. */
  readonly issued: IssuedNumber | undefined;
  /** `CustomField1` to `4`, as they were sent. */
  readonly customFields: readonly string[];
}

const PAID_CODE = "1";
/** `2` is an ATM account, `10100073` a store code or barcodes. ECPay's other lists disagree. */
const NUMBER_CODES: ReadonlySet<string> = new Set(["2", "10100073"]);

/** Reads the fields of a verified callback. Never throws: a strange message is `UNKNOWN`. */
export function readNotice(fields: EcpayFields): Notice {
  const text = (name: string) => fields.get(name) ?? "";
  const amount = readAmount(text("TradeAmt"));
  const issued = NUMBER_CODES.has(text("RtnCode")) ? readIssuedNumber(fields) : undefined;
  return {
    outcome: outcomeOf(fields, amount, issued),
    merchantId: text("MerchantID"),
    tradeNumber: text("MerchantTradeNo"),
    gatewayTradeNumber: text("TradeNo"),
    amount,
    code: text("RtnCode"),
    message: text("RtnMsg"),
    paymentType: text("PaymentType"),
    paidAt: parseTaipeiTime(text("PaymentDate")),
    issued,
    customFields: [1, 2, 3, 4].map((index) => text(`CustomField${index}`)),
  };
}

/** A whole number of dollars, digits only; `undefined` for `1e3`, `-5`, ` 5` and the like. */
export function readAmount(text: string): number | undefined {
  if (!/^\d{1,15}$/.test(text)) return undefined;
  return Number(text);
}

function outcomeOf(
  fields: EcpayFields,
  amount: number | undefined,
  issued: IssuedNumber | undefined,
): NoticeOutcome {
  const code = fields.get("RtnCode") ?? "";
  if (!isComplete(fields) || amount === undefined) return "UNKNOWN";
  if (isSimulated(fields)) return "SIMULATED";
  if (code === PAID_CODE) return "PAID";
  if (NUMBER_CODES.has(code)) return issued ? "NUMBER_ISSUED" : "UNKNOWN";
  return "FAILED";
}

function isComplete(fields: EcpayFields): boolean {
  return ["MerchantTradeNo", "TradeNo", "RtnCode"].every((name) => fields.get(name));
}

/** Absent and `0` are real; whatever else stands there is not taken for money. */
function isSimulated(fields: EcpayFields): boolean {
  return !["", "0"].includes(fields.get("SimulatePaid") ?? "");
}
