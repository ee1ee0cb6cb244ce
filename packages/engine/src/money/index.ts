export { allocate } from "./allocate.ts";
export { currencyExponent, formatMoney, isCurrency } from "./currency.ts";
export { netOf, taxOfRefund } from "./included-tax.ts";
export { isRate, payableAfterPercent, PERCENT_ONE, RATE_ONE, rateText, rateUnits } from "./rate.ts";
export { scaleDown, scaleHalfUp } from "./round.ts";
