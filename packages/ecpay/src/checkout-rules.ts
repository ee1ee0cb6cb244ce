import { isAmountAllowed, type AmountLimits } from "./amount-limits.ts";
import type { CheckoutFacts } from "./checkout-request.ts";
import type { PaymentMethod } from "./payment-method.ts";
import { safeText } from "./safe-text.ts";
import { isTradeNumber } from "./trade-number.ts";

/** One reason why ECPay would refuse a checkout. `field` is ECPay's name of the field. */
export interface CheckoutProblem {
  readonly code:
    | "AMOUNT_OUT_OF_RANGE"
    | "TRADE_NUMBER_INVALID"
    | "DESCRIPTION_INVALID"
    | "URL_INVALID"
    | "URLS_EQUAL"
    | "DEADLINE_OUT_OF_RANGE"
    | "CUSTOM_FIELD_TOO_LONG"
    | "NUMBER_NOTICE_URL_MISSING";
  readonly field: string;
  readonly data?: Readonly<Record<string, number | string>>;
}

const URL_LENGTH_MAX = 200;
const DESCRIPTION_LENGTH_MAX = 200;
const CUSTOM_FIELD_LENGTH_MAX = 50;
const CUSTOM_FIELDS_MAX = 4;

/**
 * The longest time to pay: days for ATM and BARCODE, minutes for CVS. The unit of
 * `StoreExpireDate` differs between the two store methods; a CVS order with 7 lives seven minutes.
 */
export const PAY_WITHIN_MAX: Readonly<Record<PaymentMethod, number>> = {
  CREDIT: 0,
  ATM: 60,
  CVS: 43_200,
  BARCODE: 30,
};

/** Everything ECPay would refuse, all at once. An empty list means it may be sent. */
export function checkCheckout(limits: AmountLimits, facts: CheckoutFacts): CheckoutProblem[] {
  return [
    ...checkAmount(limits, facts),
    ...checkTradeNumber(facts),
    ...checkDescription(facts),
    ...checkUrls(facts),
    ...checkPayWithin(facts),
    ...checkCustomFields(facts),
  ];
}

function checkAmount(limits: AmountLimits, facts: CheckoutFacts): CheckoutProblem[] {
  if (isAmountAllowed(limits, facts.method, facts.amount)) return [];
  return [{ code: "AMOUNT_OUT_OF_RANGE", field: "TotalAmount", data: { ...limits[facts.method] } }];
}

function checkTradeNumber(facts: CheckoutFacts): CheckoutProblem[] {
  if (isTradeNumber(facts.tradeNumber)) return [];
  return [{ code: "TRADE_NUMBER_INVALID", field: "MerchantTradeNo" }];
}

function checkDescription(facts: CheckoutFacts): CheckoutProblem[] {
  const length = [...safeText(facts.description)].length;
  if (length > 0 && length <= DESCRIPTION_LENGTH_MAX) return [];
  return [{ code: "DESCRIPTION_INVALID", field: "TradeDesc" }];
}

function checkUrls(facts: CheckoutFacts): CheckoutProblem[] {
  const urls: [string, string | undefined][] = [
    ["ReturnURL", facts.returnUrl],
    ["PaymentInfoURL", facts.paymentInfoUrl],
    ["OrderResultURL", facts.orderResultUrl],
    ["ClientRedirectURL", facts.clientRedirectUrl],
    ["ClientBackURL", facts.clientBackUrl],
  ];
  const problems = urls
    .filter(([, url]) => url !== undefined && !isUrlAccepted(url))
    .map(([field]): CheckoutProblem => ({ code: "URL_INVALID", field }));
  if (facts.orderResultUrl === facts.returnUrl) {
    problems.push({ code: "URLS_EQUAL", field: "OrderResultURL" });
  }
  if (facts.method !== "CREDIT" && !facts.paymentInfoUrl) {
    problems.push({ code: "NUMBER_NOTICE_URL_MISSING", field: "PaymentInfoURL" });
  }
  return problems;
}

/** ECPay refuses semicolons, pipes, backticks and hosts that are not punycode. */
function isUrlAccepted(url: string): boolean {
  return (
    url.length <= URL_LENGTH_MAX && /^https?:\/\/[\x21-\x7e]+$/.test(url) && !/[;|`<>]/.test(url)
  );
}

function checkPayWithin(facts: CheckoutFacts): CheckoutProblem[] {
  const { method, payWithin } = facts;
  if (payWithin === undefined || method === "CREDIT") return [];
  const max = PAY_WITHIN_MAX[method];
  if (Number.isInteger(payWithin) && payWithin >= 1 && payWithin <= max) return [];
  const field = method === "ATM" ? "ExpireDate" : "StoreExpireDate";
  return [{ code: "DEADLINE_OUT_OF_RANGE", field, data: { min: 1, max } }];
}

function checkCustomFields(facts: CheckoutFacts): CheckoutProblem[] {
  return (facts.customFields ?? []).flatMap((value, index): CheckoutProblem[] => {
    const fits = index < CUSTOM_FIELDS_MAX && [...value].length <= CUSTOM_FIELD_LENGTH_MAX;
    return fits ? [] : [{ code: "CUSTOM_FIELD_TOO_LONG", field: `CustomField${index + 1}` }];
  });
}
