import type { Cart, Problem, Result } from "../model.ts";
import {
  amountIn,
  child,
  eachIn,
  type Fields,
  fieldsOf,
  integerIn,
  onlyFields,
  rateIn,
  refuse,
  textIn,
  textsIn,
  wordIn,
} from "./fields.ts";
import { isCurrency } from "../../money/index.ts";

/** A cart of more lines or codes than this is refused. */
export const LINES_MAX = 10_000;
export const CODES_MAX = 50;
const LINE_FIELDS = [
  "id",
  "productId",
  "variantId",
  "partnerId",
  "categoryIds",
  "collectionIds",
  "tags",
  "catalogIds",
  "kind",
  "unitPrice",
  "quantity",
  "taxRate",
];

/** Reads a cart from the outside: whole amounts, positive quantities, unique lines, a sum within 2^53. */
export function checkCart(input: unknown): Result<{ cart: Cart }> {
  const problems: Problem[] = [];
  checkCartAt(input, [], problems);
  return problems.length === 0 ? { ok: true, cart: input as Cart } : { ok: false, problems };
}

/** The same, as a part of a larger input. */
export function checkCartAt(input: unknown, path: readonly string[], problems: Problem[]): void {
  const fields = fieldsOf(input, path, problems);
  if (fields === null) return;
  onlyFields(fields, ["currency", "lines", "shipping", "codes"]);
  if (!isCurrency(fields.value["currency"])) {
    refuse(fields, "currency", "NOT_A_CURRENCY", "must be an ISO 4217 code");
  }
  const ids = new Set<unknown>();
  eachIn(fields, "lines", { max: LINES_MAX }, (line) => checkLine(line, ids));
  const shipping = child(fields, "shipping", true);
  if (shipping !== null) checkShipping(shipping);
  eachIn(fields, "codes", { max: CODES_MAX }, checkCode);
  if (problems.length === 0) checkSum(fields);
}

function checkLine(line: Fields, ids: Set<unknown>): void {
  onlyFields(line, LINE_FIELDS);
  for (const name of ["id", "productId", "variantId", "partnerId"]) textIn(line, name);
  for (const name of ["categoryIds", "collectionIds", "tags"]) textsIn(line, name, { max: 1_000 });
  textsIn(line, "catalogIds", { max: 1_000, optional: true });
  wordIn(line, "kind", ["PHYSICAL", "COURSE"]);
  amountIn(line, "unitPrice");
  integerIn(line, "quantity", { min: 1 });
  rateIn(line, "taxRate", { max: 1 });
  const { id } = line.value;
  if (ids.has(id)) refuse(line, "id", "DUPLICATE", "is used twice", { id });
  ids.add(id);
}

function checkShipping(shipping: Fields): void {
  onlyFields(shipping, ["method", "amount", "taxRate", "destination"]);
  textIn(shipping, "method");
  amountIn(shipping, "amount");
  rateIn(shipping, "taxRate", { max: 1 });
  const destination = child(shipping, "destination", true);
  if (destination === null) return;
  onlyFields(destination, ["country", "region", "postalCode"]);
  textIn(destination, "country");
  textIn(destination, "region", { optional: true });
  textIn(destination, "postalCode", { optional: true });
}

function checkCode(code: Fields): void {
  onlyFields(code, ["text", "key"]);
  textIn(code, "text");
  textIn(code, "key", { optional: true });
}

/** Every sum of the pricing stays below this one, so that none can lose a dollar. */
function checkSum(fields: Fields): void {
  const { lines, shipping } = fields.value as unknown as Cart;
  let amount = BigInt(shipping?.amount ?? 0);
  let units = 0n;
  for (const { unitPrice, quantity } of lines) {
    amount += BigInt(unitPrice) * BigInt(quantity);
    units += BigInt(quantity);
  }
  const max = Number.MAX_SAFE_INTEGER;
  if (amount > max || units > max) {
    refuse(fields, "lines", "OUT_OF_RANGE", "the cart is worth more than 2^53", { max });
  }
}
