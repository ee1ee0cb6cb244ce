/** ECPay's protocol. Each export says what it knows; the README has the map. */
export { ACKNOWLEDGED, ANSWER_WITHIN_MS, NOT_STORED, REFUSED } from "./acknowledgement.ts";
export {
  DEFAULT_AMOUNT_LIMITS,
  isAmountAllowed,
  methodsForAmount,
  type AmountLimits,
  type AmountRange,
} from "./amount-limits.ts";
export { verifyCallback, type CallbackRefusal, type CallbackVerification } from "./callback.ts";
export {
  CHECK_MAC_VALUE,
  checkMacValue,
  hasValidCheckMacValue,
  sign,
  type EcpayFields,
  type SigningKeys,
} from "./check-mac-value.ts";
export {
  buildCheckout,
  type CheckoutFacts,
  type CheckoutRequest,
  type CheckoutResult,
} from "./checkout-request.ts";
export { PAY_WITHIN_MAX, type CheckoutProblem } from "./checkout-rules.ts";
export { type GatewayAccess, type GatewayProblem } from "./client.ts";
export {
  assertProductionSafe,
  configureEcpay,
  ecpayFromEnvironment,
  type EcpayConfiguration,
  type EcpayEnvironment,
  type EcpaySettings,
} from "./configuration.ts";
export { deadlineOf } from "./deadline.ts";
export {
  doCardAction,
  type CardAction,
  type CardActionFacts,
  type CardActionResult,
} from "./do-action.ts";
export {
  encodeForm,
  FORM_BYTES_MAX,
  parseForm,
  type FormReading,
  type FormRefusal,
} from "./form.ts";
export { readIssuedNumber, type IssuedNumber, type PayableNumber } from "./issued-number.ts";
export { ITEM_NAME_LENGTH_MAX, itemName } from "./item-name.ts";
export { readAmount, readNotice, type Notice, type NoticeOutcome } from "./notice.ts";
export { methodOfPaymentType, PAYMENT_METHODS, type PaymentMethod } from "./payment-method.ts";
export { isPublishedTestKey, STAGE_MERCHANT } from "./published-test-keys.ts";
export { queryPaymentInfo, type QueryPaymentInfoResult } from "./query-payment-info.ts";
export {
  queryTrade,
  readTradeStatus,
  type QueryTradeResult,
  type Trade,
  type TradeStatus,
} from "./query-trade.ts";
export {
  CARD_STATUS_TEXTS,
  planRefund,
  type CardStatus,
  type RefundFacts,
  type RefundPlan,
} from "./refund-plan.ts";
export { formatTaipeiTime, parseTaipeiTime } from "./taipei-time.ts";
export { isTradeNumber, newTradeNumber, TRADE_NUMBER_PATTERN } from "./trade-number.ts";
export { checkMacEncode, phpUrlEncode } from "./url-encode.ts";
