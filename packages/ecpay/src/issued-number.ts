import type { EcpayFields } from "./check-mac-value.ts";
import { deadlineOf } from "./deadline.ts";
import { methodOfPaymentType } from "./payment-method.ts";

/** What a shopper needs in order to pay later. Numbers stay text: they have leading zeros. */
export type PayableNumber =
  | { readonly method: "ATM"; readonly bankCode: string; readonly account: string }
  | { readonly method: "CVS"; readonly code: string; readonly chain: string }
  | { readonly method: "BARCODE"; readonly barcodes: readonly [string, string, string] };

/** A number together with its end. */
export interface IssuedNumber {
  readonly number: PayableNumber;
  /** ECPay's own text: a date for ATM, a date with time for the others. */
  readonly expireDate: string;
  /** First instant at which it cannot be paid any more, epoch milliseconds. */
  readonly deadline: number;
}

/**
 * Reads the number out of a PaymentInfoURL notice or a QueryPaymentInfo reply.
 * `undefined` when a part is missing: half a bank account helps nobody.
 */
export function readIssuedNumber(fields: EcpayFields): IssuedNumber | undefined {
  const expireDate = fields.get("ExpireDate") ?? "";
  const deadline = deadlineOf(expireDate);
  const number = readPayableNumber(fields);
  return number && deadline !== undefined ? { number, expireDate, deadline } : undefined;
}

function readPayableNumber(fields: EcpayFields): PayableNumber | undefined {
  const paymentType = fields.get("PaymentType") ?? "";
  switch (methodOfPaymentType(paymentType)) {
    case "ATM":
      return readAccount(fields);
    case "CVS":
      return readStoreCode(fields, paymentType);
    case "BARCODE":
      return readBarcodes(fields);
    default:
      return undefined;
  }
}

function readAccount(fields: EcpayFields): PayableNumber | undefined {
  const bankCode = fields.get("BankCode");
  const account = fields.get("vAccount");
  return bankCode && account ? { method: "ATM", bankCode, account } : undefined;
}

function readStoreCode(fields: EcpayFields, paymentType: string): PayableNumber | undefined {
  const code = fields.get("PaymentNo");
  return code ? { method: "CVS", code, chain: paymentType.slice("CVS_".length) } : undefined;
}

function readBarcodes(fields: EcpayFields): PayableNumber | undefined {
  const [one, two, three] = ["Barcode1", "Barcode2", "Barcode3"].map((name) => fields.get(name));
  return one && two && three ? { method: "BARCODE", barcodes: [one, two, three] } : undefined;
}
