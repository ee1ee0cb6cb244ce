import type { Fields } from "../signature.ts";
import { METHODS, type Method } from "../trade.ts";
import type { CheckoutVerdict, Refusal } from "./check-request.ts";
import { isWhole } from "./field-rules.ts";

/** ECPay's own limits for a personal member, in whole dollars. */
const RANGES: Readonly<Record<Method, { min: number; max: number }>> = {
  Credit: { min: 5, max: 199_999 },
  ATM: { min: 11, max: 49_999 },
  CVS: { min: 33, max: 6_000 },
  BARCODE: { min: 17, max: 20_000 },
};

/** How long a store number may live: minutes for codes, days for barcodes. */
const STORE_EXPIRE_MAX: Readonly<Partial<Record<Method, number>>> = { CVS: 43_200, BARCODE: 30 };

/** Which methods the payment page shows, after everything that belongs to a method was checked. */
export function checkMethod(fields: Fields): CheckoutVerdict {
  const asked = askedMethods(fields);
  const refusal =
    (asked.length === 0 ? NO_METHOD : undefined) ??
    checkInstalments(fields) ??
    checkStoreExpiry(fields, asked);
  if (refusal) return { ok: false, refusal };
  const methods = asked.filter((method) => isInRange(fields, method));
  if (methods.length > 0) return { ok: true, methods };
  const only = asked.length === 1;
  return { ok: false, refusal: only ? outOfRange(asked[0]!) : NO_METHOD };
}

const NO_METHOD: Refusal = { code: "10300023", message: "No payment method is available." };

function askedMethods(fields: Fields): Method[] {
  const ignored = new Set((fields.IgnorePayment ?? "").split("#"));
  if (fields.ChoosePayment === "ALL") return METHODS.filter((method) => !ignored.has(method));
  return METHODS.filter((method) => method === fields.ChoosePayment);
}

function isInRange(fields: Fields, method: Method): boolean {
  const { min, max } = RANGES[method];
  return isWhole(fields.TotalAmount!, min, max);
}

function outOfRange(method: Method): Refusal {
  const { min, max } = RANGES[method];
  return { code: "10200050", message: `TotalAmount must be from ${min} to ${max} for ${method}.` };
}

/** Instalments and a standing order exclude each other, and a standing order charges the total. */
function checkInstalments(fields: Fields): Refusal | undefined {
  const period = ["PeriodAmount", "PeriodType", "Frequency", "ExecTimes"].some((n) => fields[n]);
  if (!period) return undefined;
  if (fields.CreditInstallment) {
    return { code: "10200052", message: "CreditInstallment excludes a period." };
  }
  if (fields.PeriodAmount !== fields.TotalAmount) {
    return { code: "10200052", message: "PeriodAmount must equal TotalAmount." };
  }
  return checkPeriod(fields);
}

/** How often, and how many times: days up to 365, months up to 12, once a year. */
function checkPeriod(fields: Fields): Refusal | undefined {
  const limits = { D: [365, 999], M: [12, 99], Y: [1, 9] }[fields.PeriodType ?? ""];
  const [frequency, times] = limits ?? [0, 0];
  const ok =
    isWhole(fields.Frequency ?? "", 1, frequency!) && isWhole(fields.ExecTimes ?? "", 2, times!);
  return ok ? undefined : { code: "10200052", message: "The period is out of range." };
}

function checkStoreExpiry(fields: Fields, asked: readonly Method[]): Refusal | undefined {
  const value = fields.StoreExpireDate;
  if (!value) return undefined;
  const limits = asked.map((method) => STORE_EXPIRE_MAX[method]).filter((max) => max !== undefined);
  if (limits.every((max) => isWhole(value, 1, max))) return undefined;
  return { code: "10200052", message: "StoreExpireDate is out of range." };
}
