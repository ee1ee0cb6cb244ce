import type { Comparison, CustomerFacts, Limits, UseCount } from "../model.ts";
import { fail, type Verdict } from "./verdict.ts";

const NO_USES: UseCount = Object.freeze({});

/** Limits of a discount or of a voucher: the total, then the customer's own. Reserved uses count like redeemed ones. */
export function judgeUses(
  limits: Limits,
  uses: UseCount = NO_USES,
  customer: CustomerFacts | null,
  compared: Comparison[],
): Verdict {
  const { total, perCustomer } = limits;
  const used = uses.total ?? 0;
  if (total != null && !isBelow("LIMIT", total, used, compared)) {
    return fail("USAGE_LIMIT_REACHED", { required: total, actual: used });
  }
  if (perCustomer == null || customer === null) return null;
  const own = uses.byCustomer ?? 0;
  return isBelow("CUSTOMER_LIMIT", perCustomer, own, compared)
    ? null
    : fail("CUSTOMER_LIMIT_REACHED", { required: perCustomer, actual: own });
}

function isBelow(
  type: "LIMIT" | "CUSTOMER_LIMIT",
  required: number,
  actual: number,
  compared: Comparison[],
): boolean {
  const met = actual < required;
  compared.push({ type, required, actual, met });
  return met;
}
