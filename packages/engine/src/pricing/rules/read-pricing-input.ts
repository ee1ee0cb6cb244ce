import { codeKey } from "../../codes/index.ts";
import type { Cart, PricingContext, Problem, Result, RuleSet } from "../model.ts";
import { checkCartAt } from "./check-cart.ts";
import { checkContextAt } from "./check-context.ts";
import { checkRuleSet } from "./check-rule-set.ts";
import { fillInCart, fillInContext, fillInDiscount, fillInVoucher, isObject } from "./fill-in.ts";
import { fieldsOf, onlyFields } from "./fields.ts";

/** Everything `price` needs, checked. */
export interface PricingInput {
  readonly cart: Cart;
  readonly ruleSet: RuleSet;
  readonly context: PricingContext;
}

/**
 * Reads `{ cart, discounts, ranges, vouchers, context }` as people write it: usual settings may be left out, vouchers
 * are a list with a `code` each, and moments may be ISO texts. Every problem names its field.
 */
export function readPricingInput(input: unknown): Result<{ input: PricingInput }> {
  const problems: Problem[] = [];
  const fields = fieldsOf(input, [], problems);
  if (fields === null) return { ok: false, problems };
  onlyFields(fields, ["cart", "discounts", "ranges", "vouchers", "context", "about"]);
  const read = fillIn(fields.value);
  refuseSameCodes(fields.value["vouchers"], problems);
  checkCartAt(read.cart, ["cart"], problems);
  checkContextAt(read.context, ["context"], problems);
  const rules = checkRuleSet(read.ruleSet);
  if (!rules.ok) problems.push(...rules.problems);
  return problems.length === 0
    ? { ok: true, input: read as unknown as PricingInput }
    : { ok: false, problems };
}

function fillIn(value: Readonly<Record<string, unknown>>) {
  const cart = fillInCart(value["cart"]);
  const currency = isObject(cart) ? cart["currency"] : null;
  const { discounts, ranges } = value;
  const list = Array.isArray(discounts)
    ? discounts.map((discount) => moments(fillInDiscount(discount, currency)))
    : discounts;
  const context = moments(fillInContext(value["context"] ?? {}, vouchersByKey(value["vouchers"])));
  return { cart, context, ruleSet: { discounts: list, ...(ranges ? { ranges } : {}) } };
}

/** Vouchers by the key of their code; what is no list of vouchers is left for the check to refuse. */
function vouchersByKey(vouchers: unknown): unknown {
  if (vouchers === undefined) return {};
  if (!Array.isArray(vouchers)) return vouchers;
  return Object.fromEntries(
    vouchers.map((voucher) => [keyOf(voucher), moments(fillInVoucher(voucher))]),
  );
}

function keyOf(voucher: unknown): string {
  const code = isObject(voucher) ? voucher["code"] : undefined;
  const key = typeof code === "string" ? codeKey(code, { han: true }) : null;
  return key ?? String(code);
}

/** Two vouchers of one key are one code twice, which no shop can have. */
function refuseSameCodes(vouchers: unknown, problems: Problem[]): void {
  if (!Array.isArray(vouchers)) return;
  const keys = vouchers.map(keyOf);
  keys.forEach((key, at) => {
    if (keys.indexOf(key) === at) return;
    const path = ["vouchers", at, "code"];
    problems.push({
      code: "DUPLICATE",
      message: "is the same code as another",
      path,
      data: { key },
    });
  });
}

/** ISO texts of moments become epoch milliseconds; what is no moment is left for the check to refuse. */
function moments(value: unknown): unknown {
  if (!isObject(value)) return value;
  const read = { ...value };
  for (const name of ["now", "startsAt", "endsAt"]) {
    const text = read[name];
    if (typeof text === "string" && !Number.isNaN(Date.parse(text))) read[name] = Date.parse(text);
  }
  return read;
}
