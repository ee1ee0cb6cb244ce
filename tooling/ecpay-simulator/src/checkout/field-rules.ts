/** What one field must look like. */
export interface FieldRule {
  readonly name: string;
  readonly required: boolean;
  /** ECPay's error code; where none is known, the one for a wrong parameter. */
  readonly code: string;
  readonly wants: string;
  readonly accepts: (value: string) => boolean;
}

const WRONG_PARAMETER = "10200052";

function text(name: string, max: number, required = false): FieldRule {
  return {
    name,
    required,
    code: WRONG_PARAMETER,
    wants: `may have ${max} characters`,
    accepts: (value) => [...value].length <= max,
  };
}

function pattern(name: string, regex: RegExp, wants: string, code = WRONG_PARAMETER): FieldRule {
  return { name, required: true, code, wants, accepts: (value) => regex.test(value) };
}

function range(name: string, min: number, max: number): FieldRule {
  return {
    name,
    required: false,
    code: WRONG_PARAMETER,
    wants: `must be a whole number from ${min} to ${max}`,
    accepts: (value) => isWhole(value, min, max),
  };
}

/** Whether a text is a whole number in a range, digits only. */
export function isWhole(value: string, min: number, max: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
}

/** Whether a text is a date and time that exists. */
function isTradeDate(value: string): boolean {
  if (!/^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/.test(value)) return false;
  const iso = value.replaceAll("/", "-").replace(" ", "T");
  const time = Date.parse(`${iso}Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** The fields of AioCheckOut V5 that the simulator checks. Names it does not know may be anything. */
export const FIELD_RULES: readonly FieldRule[] = [
  pattern("MerchantID", /^\d{1,10}$/, "must be up to 10 digits"),
  pattern("MerchantTradeNo", /^[A-Za-z0-9]{1,20}$/, "must be 1 to 20 letters and digits"),
  {
    name: "MerchantTradeDate",
    required: true,
    code: WRONG_PARAMETER,
    wants: "must be yyyy/MM/dd HH:mm:ss",
    accepts: isTradeDate,
  },
  pattern("PaymentType", /^aio$/, "must be aio"),
  pattern("TotalAmount", /^[1-9]\d{0,8}$/, "must be whole dollars, at least 1", "10200050"),
  text("TradeDesc", 200, true),
  text("ItemName", 400, true),
  text("ReturnURL", 200, true),
  pattern(
    "ChoosePayment",
    /^(?:Credit|WebATM|ATM|CVS|BARCODE|ApplePay|TWQR|BNPL|WeiXin|DigitalPayment|ALL)$/,
    "is not a payment method",
  ),
  pattern("EncryptType", /^1$/, "must be 1"),
  pattern("CheckMacValue", /^[0-9A-F]{64}$/, "is not a SHA-256 value", "10200073"),
  text("StoreID", 20),
  text("ItemURL", 200),
  text("Remark", 100),
  text("ChooseSubPayment", 20),
  text("IgnorePayment", 100),
  text("PlatformID", 10),
  text("CustomField1", 50),
  text("CustomField2", 50),
  text("CustomField3", 50),
  text("CustomField4", 50),
  { ...pattern("NeedExtraPaidInfo", /^[YN]$/, "must be Y or N"), required: false },
  { ...pattern("Language", /^(?:ENG|KOR|JPN|CHI)$/, "is not a language"), required: false },
  range("ExpireDate", 1, 60),
];
