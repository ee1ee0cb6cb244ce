import { sign } from "./check-mac-value.ts";
import { checkCheckout, type CheckoutProblem } from "./checkout-rules.ts";
import type { EcpayConfiguration } from "./configuration.ts";
import { itemName } from "./item-name.ts";
import { CHOOSE_PAYMENT, type PaymentMethod } from "./payment-method.ts";
import { safeText } from "./safe-text.ts";
import { formatTaipeiTime } from "./taipei-time.ts";

/** One attempt to pay, as facts. Amounts come from the stored order, never from a browser. */
export interface CheckoutFacts {
  readonly method: PaymentMethod;
  /** `MerchantTradeNo`, new for every attempt; see `newTradeNumber`. */
  readonly tradeNumber: string;
  /** Whole New Taiwan dollars, at least 1. */
  readonly amount: number;
  /** When the attempt begins, epoch milliseconds. */
  readonly startedAt: number;
  /** One sentence about the order, for ECPay's page and back office. */
  readonly description: string;
  /** What is bought, one name per line. */
  readonly itemNames: readonly string[];
  /** Our server, told the result. */
  readonly returnUrl: string;
  /** Our server, told the number (ATM, CVS, BARCODE). What happens without one is undocumented. */
  readonly paymentInfoUrl?: string;
  /** Where the browser posts the result of a card payment. Display only. */
  readonly orderResultUrl?: string;
  /** Where the browser posts an issued number. Display only. */
  readonly clientRedirectUrl?: string;
  /** Plain "back to the shop" link. */
  readonly clientBackUrl?: string;
  /** Days for ATM (1-60) and BARCODE (1-30), minutes for CVS (1-43200); ECPay's default if absent. */
  readonly payWithin?: number;
  /** Up to four texts of 50 characters that come back unchanged in every message. */
  readonly customFields?: readonly string[];
  /** Language of the payment page; Chinese if absent. */
  readonly language?: "ENG" | "KOR" | "JPN" | "CHI";
}

/**
 * What the browser has to submit: build a `<form method="post">` with DOM calls and set each
 * `input.value`; a string of HTML would let an item name run as script.
 */
export interface CheckoutRequest {
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** A signed request, or everything that ECPay would refuse about it. */
export type CheckoutResult =
  | { readonly ok: true; readonly request: CheckoutRequest }
  | { readonly ok: false; readonly problems: readonly CheckoutProblem[] };

/**
 * Builds a signed AioCheckOut V5 request. A request that ECPay refuses ends on an error page in
 * the shopper's browser and our server hears nothing, so its rules are checked here first.
 */
export function buildCheckout(
  configuration: EcpayConfiguration,
  facts: CheckoutFacts,
): CheckoutResult {
  const problems = checkCheckout(configuration.amountLimits, facts);
  if (problems.length > 0) return { ok: false, problems };
  const signed = sign(checkoutFields(configuration, facts), configuration);
  const fields = [...signed].map(([name, value]) => ({ name, value }));
  return {
    ok: true,
    request: { action: `${configuration.browserHost}/Cashier/AioCheckOut/V5`, fields },
  };
}

function checkoutFields(
  configuration: EcpayConfiguration,
  facts: CheckoutFacts,
): Map<string, string> {
  const fields: [string, string | undefined][] = [
    ["MerchantID", configuration.merchantId],
    ["MerchantTradeNo", facts.tradeNumber],
    ["MerchantTradeDate", formatTaipeiTime(facts.startedAt)],
    ["PaymentType", "aio"],
    ["TotalAmount", String(facts.amount)],
    ["TradeDesc", safeText(facts.description)],
    ["ItemName", itemName(facts.itemNames)],
    ["ReturnURL", facts.returnUrl],
    ["ChoosePayment", CHOOSE_PAYMENT[facts.method]],
    ["EncryptType", "1"],
    ["ClientBackURL", facts.clientBackUrl],
    ["Language", facts.language],
    ...methodFields(facts),
    ...customFields(facts.customFields ?? []),
  ];
  // An empty field that is sent counts in the signature: what is not used is left out.
  return new Map(fields.filter((field): field is [string, string] => Boolean(field[1])));
}

function methodFields(facts: CheckoutFacts): [string, string | undefined][] {
  if (facts.method === "CREDIT") return [["OrderResultURL", facts.orderResultUrl]];
  const deadline = facts.method === "ATM" ? "ExpireDate" : "StoreExpireDate";
  return [
    [deadline, facts.payWithin?.toString()],
    ["PaymentInfoURL", facts.paymentInfoUrl],
    ["ClientRedirectURL", facts.clientRedirectUrl],
  ];
}

function customFields(values: readonly string[]): [string, string][] {
  return values.map((value, index) => [`CustomField${index + 1}`, value]);
}
