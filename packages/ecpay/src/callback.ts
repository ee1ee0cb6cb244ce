import { hasValidCheckMacValue } from "./check-mac-value.ts";
import type { EcpayConfiguration } from "./configuration.ts";
import { parseForm, type FormRefusal } from "./form.ts";

/** Why a callback is not believed. */
export type CallbackRefusal = FormRefusal | "MAC_INVALID" | "OTHER_MERCHANT";

/** Fields that ECPay signed for our merchant, or why they are not. */
export type CallbackVerification =
  | { readonly ok: true; readonly fields: Map<string, string> }
  | {
      readonly ok: false;
      readonly refusal: CallbackRefusal;
      /** What could be read, for the record; never to be acted upon. */
      readonly fields: Map<string, string>;
    };

/**
 * The first three checks of every callback, in this order: size and form, signature, merchant.
 * What comes after (does the order exist, is the amount equal) needs the order and is the
 * caller's. Fields that were unknown when this was written are part of the signature and kept.
 */
export function verifyCallback(
  raw: string,
  configuration: EcpayConfiguration,
): CallbackVerification {
  const form = parseForm(raw);
  if (!form.ok) return { ok: false, refusal: form.refusal, fields: new Map() };
  const { fields } = form;
  if (!hasValidCheckMacValue(fields, configuration)) {
    return { ok: false, refusal: "MAC_INVALID", fields };
  }
  if (fields.get("MerchantID") !== configuration.merchantId) {
    return { ok: false, refusal: "OTHER_MERCHANT", fields };
  }
  return { ok: true, fields };
}
