import type { Fields } from "../signature.ts";
import type { Method } from "../trade.ts";
import { checkMethod } from "./check-method.ts";
import { FIELD_RULES } from "./field-rules.ts";

/** Why ECPay shows an error page instead of the payment page. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What the checks need besides the fields. */
export interface CheckoutContext {
  readonly isSignatureValid: (fields: Fields) => boolean;
  readonly isMerchantKnown: (merchantId: string) => boolean;
  readonly isTradeNumberUsed: (tradeNumber: string) => boolean;
  /** Whether URLs may have a port other than 80 and 443, as on one's own machine. */
  readonly loopbackPorts: boolean;
}

/** Accepted with the methods to show, or refused. */
export type CheckoutVerdict =
  | { readonly ok: true; readonly methods: readonly Method[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** ECPay's firewall looks for these in the texts. */
const FIREWALL = /<[^>]*>|\b(?:echo|curl|cmd|python|wget|bash|select|script)\b/i;
const TEXT_FIELDS = ["TradeDesc", "ItemName"];
const URL_FIELDS = [
  "ReturnURL",
  "PaymentInfoURL",
  "OrderResultURL",
  "ClientRedirectURL",
  "ClientBackURL",
  "PeriodReturnURL",
];

/**
 * Judges an AioCheckOut request as ECPay does, first mistake first. Fields nobody knows are
 * accepted, but they are part of the signature.
 */
export function checkRequest(fields: Fields, context: CheckoutContext): CheckoutVerdict {
  const refusal =
    checkFirewall(fields) ??
    checkFields(fields) ??
    checkMerchant(fields, context) ??
    checkSignature(fields, context) ??
    checkUrls(fields, context) ??
    checkUnused(fields, context);
  return refusal ? { ok: false, refusal } : checkMethod(fields);
}

function checkFirewall(fields: Fields): Refusal | undefined {
  const tag = Object.values(fields).some((value) => /<[^>]*>/.test(value));
  const word = TEXT_FIELDS.some((name) => FIREWALL.test(fields[name] ?? ""));
  return tag || word ? { code: "10400011", message: "Blocked by the firewall." } : undefined;
}

function checkFields(fields: Fields): Refusal | undefined {
  for (const rule of FIELD_RULES) {
    const value = fields[rule.name];
    const missing = value === undefined || value === "";
    if (missing ? rule.required : !rule.accepts(value)) {
      return { code: rule.code, message: `${rule.name} ${missing ? "is missing" : rule.wants}.` };
    }
  }
  return undefined;
}

function checkMerchant(fields: Fields, context: CheckoutContext): Refusal | undefined {
  if (context.isMerchantKnown(fields.MerchantID!)) return undefined;
  return { code: "10200002", message: "MerchantID is not known." };
}

function checkSignature(fields: Fields, context: CheckoutContext): Refusal | undefined {
  if (context.isSignatureValid(fields)) return undefined;
  return { code: "10200073", message: "CheckMacValue Error" };
}

function checkUrls(fields: Fields, context: CheckoutContext): Refusal | undefined {
  const bad = URL_FIELDS.find((name) => fields[name] && !isUrlAllowed(fields[name], context));
  if (bad) return { code: "10200004", message: `${bad} is not an address that can be called.` };
  if (fields.OrderResultURL && fields.OrderResultURL === fields.ReturnURL) {
    return { code: "10200004", message: "OrderResultURL must differ from ReturnURL." };
  }
  return undefined;
}

function isUrlAllowed(text: string, context: CheckoutContext): boolean {
  if (text.length > 200 || !/^https?:\/\/[\x21-\x7e]+$/.test(text) || /[;|`]/.test(text)) {
    return false;
  }
  // URL drops the default port of its scheme; 80 on https and 443 on http stay written.
  return context.loopbackPorts || ["", "80", "443"].includes(new URL(text).port);
}

function checkUnused(fields: Fields, context: CheckoutContext): Refusal | undefined {
  if (!context.isTradeNumberUsed(fields.MerchantTradeNo!)) return undefined;
  return { code: "10300028", message: "MerchantTradeNo was used before." };
}
