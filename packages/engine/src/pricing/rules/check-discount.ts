import { isCurrency } from "../../money/index.ts";
import type { DiscountTypeDefinition } from "../discount-types/definition.ts";
import { discountTypes } from "../discount-types/registry.ts";
import { checkWindow } from "../eligibility/shop-time.ts";
import type { Discount, DiscountConfig, DiscountLevel, Problem, Result } from "../model.ts";
import { checkCondition } from "./check-condition.ts";
import { checkScopeIn } from "./check-scope.ts";
import {
  amountIn,
  booleanIn,
  child,
  eachIn,
  type Fields,
  fieldsOf,
  integerIn,
  onlyFields,
  refuse,
  textIn,
  textsIn,
  wordIn,
} from "./fields.ts";

const LEVELS = ["PRODUCT", "CART", "SHIPPING"] as const;
const FIELDS = [
  "id",
  "version",
  "name",
  "partnerId",
  "status",
  "level",
  "config",
  "currency",
  "scope",
  "condition",
  "priority",
  "canStack",
  "exclusivity",
  "excludedDiscountIds",
  "startsAt",
  "endsAt",
  "windows",
  "limits",
  "minimumBasis",
  "maxDiscountAmount",
  "automatic",
  "availability",
  "refundMode",
] as const;

/**
 * Reads a discount from the outside. A wrong or contradictory one can't be built: each problem names the field
 * (`path`), what is wrong with it (`code`), and the figures (`data`).
 */
export function checkDiscount(input: unknown): Result<{ discount: Discount }> {
  const problems: Problem[] = [];
  checkDiscountAt(input, [], problems);
  return problems.length === 0
    ? { ok: true, discount: input as Discount }
    : { ok: false, problems };
}

/** The same, as one of many: paths start with `path`. */
export function checkDiscountAt(
  input: unknown,
  path: readonly (string | number)[],
  problems: Problem[],
): void {
  const fields = fieldsOf(input, path, problems);
  if (fields === null) return;
  onlyFields(fields, FIELDS);
  checkIdentity(fields);
  checkStanding(fields);
  checkSchedule(fields);
  checkLimitsIn(fields, "limits");
  checkScopeIn(fields, "scope");
  checkAvailability(fields);
  const conditionHasAmounts = checkOwnCondition(fields);
  const configHasAmounts = checkConfig(fields);
  checkCurrency(fields, conditionHasAmounts || configHasAmounts);
}

function checkIdentity(fields: Fields): void {
  textIn(fields, "id");
  integerIn(fields, "version", { min: 0 });
  textIn(fields, "partnerId", { optional: true });
  const name = child(fields, "name");
  if (name === null) return;
  onlyFields(name, ["zh-TW", "en"]);
  textIn(name, "zh-TW");
  textIn(name, "en");
}

function checkStanding(fields: Fields): void {
  wordIn(fields, "status", ["DRAFT", "ACTIVE", "DISABLED"]);
  integerIn(fields, "priority");
  booleanIn(fields, "canStack");
  wordIn(fields, "exclusivity", ["CART", "LEVEL_AND_LINES"]);
  wordIn(fields, "minimumBasis", ["BEFORE_DISCOUNTS", "RUNNING"]);
  wordIn(fields, "refundMode", ["KEEP", "REEVALUATE"]);
  booleanIn(fields, "automatic");
  amountIn(fields, "maxDiscountAmount", { min: 1, optional: true });
  textsIn(fields, "excludedDiscountIds", { max: 1_000 });
  const excluded = fields.value["excludedDiscountIds"];
  if (Array.isArray(excluded) && excluded.includes(fields.value["id"])) {
    refuse(fields, "excludedDiscountIds", "CONTRADICTION", "a discount cannot exclude itself");
  }
}

function checkSchedule(fields: Fields): void {
  const starts = integerIn(fields, "startsAt", { optional: true });
  const ends = integerIn(fields, "endsAt", { optional: true });
  const { startsAt, endsAt } = fields.value as { startsAt?: number; endsAt?: number };
  if (starts && ends && startsAt != null && endsAt != null && endsAt <= startsAt) {
    refuse(fields, "endsAt", "CONTRADICTION", "must be after startsAt", { startsAt, endsAt });
  }
  eachIn(fields, "windows", { max: 100, optional: true }, checkWindow);
}

/** Checks the limits in a field of a discount or voucher. */
export function checkLimitsIn(fields: Fields, name: string): void {
  const limits = child(fields, name);
  if (limits === null) return;
  onlyFields(limits, ["total", "perCustomer"]);
  integerIn(limits, "total", { min: 0, optional: true });
  integerIn(limits, "perCustomer", { min: 0, optional: true });
}

function checkAvailability(fields: Fields): void {
  const availability = child(fields, "availability");
  const kinds = ["EVERYONE", "CUSTOMER_GROUP", "ASSIGNED", "CODE", "SESSION"];
  if (availability === null || !wordIn(availability, "kind", kinds)) return;
  const { kind } = availability.value;
  if (kind === "CUSTOMER_GROUP") textsIn(availability, "groupIds", { min: 1 });
  if (kind === "SESSION") textsIn(availability, "affiliateIds");
  if (kind === "CODE" && fields.value["automatic"] === true) {
    refuse(fields, "automatic", "CONTRADICTION", "what only a code unlocks cannot be automatic");
  }
}

function checkOwnCondition(fields: Fields): boolean {
  const { condition } = fields.value;
  if (condition === undefined || condition === null) return false;
  return checkCondition(condition, [...fields.path, "condition"], fields.problems).hasAmounts;
}

/** Hands the configuration to its type. Says whether it names money. */
function checkConfig(fields: Fields): boolean {
  const hasLevel = wordIn(fields, "level", LEVELS);
  const config = child(fields, "config");
  if (config === null || !wordIn(config, "type", [...discountTypes.keys()])) return false;
  const definition = discountTypes.get(config.value["type"] as string)!;
  if (!hasLevel) return false;
  const level = fields.value["level"] as DiscountLevel;
  if (!definition.levels.includes(level)) refuseLevel(fields, definition);
  const before = fields.problems.length;
  definition.check(config, level);
  if (fields.problems.length > before) return false;
  return definition.hasAmounts(config.value as unknown as DiscountConfig);
}

function refuseLevel(fields: Fields, { type, levels }: DiscountTypeDefinition): void {
  const message = `${type} is for ${levels.join(", ")} level`;
  refuse(fields, "level", "CONTRADICTION", message, { allowed: levels });
}

function checkCurrency(fields: Fields, hasAmounts: boolean): void {
  const { currency } = fields.value;
  if (currency === undefined || currency === null) {
    const needed = hasAmounts || fields.value["maxDiscountAmount"] != null;
    if (needed) refuse(fields, "currency", "REQUIRED", "is required, as the rule names amounts");
  } else if (!isCurrency(currency)) {
    refuse(fields, "currency", "NOT_A_CURRENCY", "must be an ISO 4217 code");
  }
}
