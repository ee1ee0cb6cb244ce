/** Decimals a currency is kept with. TWD has 0 here, as every Taiwanese till has; the exponent is data. */
const EXPONENTS: { readonly [currency: string]: number } = {
  TWD: 0,
  JPY: 0,
  KRW: 0,
  USD: 2,
  EUR: 2,
  HKD: 2,
  CNY: 2,
  SGD: 2,
  MYR: 2,
};

const SYMBOLS: { readonly [currency: string]: string } = {
  TWD: "NT$",
  USD: "US$",
  JPY: "JP¥",
  HKD: "HK$",
};

/** Decimals of a currency; 2 for one that is not listed. */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** Whether a text has the form of an ISO 4217 code. */
export function isCurrency(text: unknown): text is string {
  return typeof text === "string" && /^[A-Z]{3}$/.test(text);
}

/** An amount for people: `NT$1,234`, `US$12.30`. The same in every language of the shop. */
export function formatMoney(amount: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = Math.abs(amount)
    .toString()
    .padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = exponent === 0 ? "" : `.${digits.slice(digits.length - exponent)}`;
  return `${amount < 0 ? "-" : ""}${SYMBOLS[currency] ?? `${currency} `}${whole}${fraction}`;
}
