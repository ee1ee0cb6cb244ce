import { isTimeZone } from "../eligibility/shop-time.ts";
import type { PricingContext, Problem, Result } from "../model.ts";
import { checkLimitsIn } from "./check-discount.ts";
import {
  booleanIn,
  child,
  type Fields,
  fieldsOf,
  integerIn,
  onlyFields,
  refuse,
  textIn,
  textsIn,
  wordIn,
} from "./fields.ts";

const FIELDS = [
  "now",
  "timeZone",
  "channel",
  "strategy",
  "customer",
  "sessionAffiliateId",
  "selfReferralAffiliateIds",
  "paymentMethod",
  "vouchers",
  "discountUses",
  "voucherUses",
  "customChecks",
];
const VOUCHER_FIELDS = [
  "id",
  "discountId",
  "label",
  "partnerId",
  "ownerAffiliateId",
  "status",
  "startsAt",
  "endsAt",
  "limits",
  "assignedCustomerIds",
  "emailDomains",
  "channels",
  "matchedBy",
];

/** Reads a context from the outside: the moment, the customer, the vouchers found, and the uses so far. */
export function checkContext(input: unknown): Result<{ context: PricingContext }> {
  const problems: Problem[] = [];
  checkContextAt(input, [], problems);
  return problems.length === 0
    ? { ok: true, context: input as PricingContext }
    : { ok: false, problems };
}

/** The same, as a part of a larger input. */
export function checkContextAt(input: unknown, path: readonly string[], problems: Problem[]): void {
  const fields = fieldsOf(input, path, problems);
  if (fields === null) return;
  onlyFields(fields, FIELDS);
  integerIn(fields, "now");
  if (!isTimeZone(fields.value["timeZone"])) {
    refuse(fields, "timeZone", "NOT_A_TIME_ZONE", "must be an IANA time zone");
  }
  textIn(fields, "channel");
  wordIn(fields, "strategy", ["PRIORITY", "BEST_FOR_CUSTOMER"]);
  textIn(fields, "sessionAffiliateId", { optional: true });
  textIn(fields, "paymentMethod", { optional: true });
  textsIn(fields, "selfReferralAffiliateIds", { optional: true });
  const customer = child(fields, "customer", true);
  if (customer !== null) checkCustomer(customer);
  eachMember(fields, "vouchers", false, checkVoucher);
  eachMember(fields, "discountUses", true, checkUses);
  eachMember(fields, "voucherUses", true, checkUses);
  const checks = child(fields, "customChecks", true);
  if (checks !== null) for (const name of Object.keys(checks.value)) booleanIn(checks, name);
}

function checkCustomer(customer: Fields): void {
  onlyFields(customer, ["id", "groupIds", "emailDomain", "isFirstOrder", "assignedDiscountIds"]);
  textIn(customer, "id", { optional: true });
  textIn(customer, "emailDomain", { optional: true });
  textsIn(customer, "groupIds");
  booleanIn(customer, "isFirstOrder");
  textsIn(customer, "assignedDiscountIds", { optional: true });
}

function checkVoucher(voucher: Fields): void {
  onlyFields(voucher, VOUCHER_FIELDS);
  for (const name of ["id", "discountId", "label"]) textIn(voucher, name);
  for (const name of ["partnerId", "ownerAffiliateId"]) textIn(voucher, name, { optional: true });
  wordIn(voucher, "status", ["ACTIVE", "DISABLED", "RETIRED"]);
  integerIn(voucher, "startsAt", { optional: true });
  integerIn(voucher, "endsAt", { optional: true });
  checkLimitsIn(voucher, "limits");
  textsIn(voucher, "assignedCustomerIds", { optional: true, max: 100_000 });
  textsIn(voucher, "emailDomains", { optional: true });
  textsIn(voucher, "channels", { optional: true });
  wordIn(voucher, "matchedBy", ["KEY", "SKELETON", "ALIAS"], true);
}

function checkUses(uses: Fields): void {
  onlyFields(uses, ["total", "byCustomer"]);
  integerIn(uses, "total", { min: 0, optional: true });
  integerIn(uses, "byCustomer", { min: 0, optional: true });
}

/** Each object of a record, by its key. */
function eachMember(
  fields: Fields,
  name: string,
  optional: boolean,
  visit: (member: Fields) => void,
): void {
  const record = child(fields, name, optional);
  if (record === null) return;
  for (const key of Object.keys(record.value)) {
    const member = child(record, key);
    if (member !== null) visit(member);
  }
}
