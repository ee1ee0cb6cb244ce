/**
 * What may be left out when a discount, voucher, cart or context is written by hand: the settings most rules have.
 * Nothing that decides what a rule does is filled in.
 */
const DISCOUNT_DEFAULTS = {
  version: 1,
  partnerId: null,
  status: "ACTIVE",
  currency: null,
  priority: 100,
  canStack: true,
  exclusivity: "CART",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  availability: { kind: "EVERYONE" },
  refundMode: "KEEP",
};

const VOUCHER_DEFAULTS = {
  partnerId: null,
  ownerAffiliateId: null,
  status: "ACTIVE",
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  assignedCustomerIds: null,
  emailDomains: null,
  channels: null,
};

const LINE_DEFAULTS = {
  partnerId: "shop",
  categoryIds: [],
  collectionIds: [],
  tags: [],
  kind: "PHYSICAL",
  quantity: 1,
  taxRate: "0.05",
};

/**
 * A discount with its usual settings; the currency is the cart's and the name its id when it has none, and it is
 * automatic unless only a code unlocks it.
 */
export function fillInDiscount(discount: unknown, currency: unknown): unknown {
  if (!isObject(discount)) return discount;
  const { id, condition, availability } = discount;
  const automatic = !(isObject(availability) && availability["kind"] === "CODE");
  const name = typeof id === "string" ? { "zh-TW": id, en: id } : undefined;
  return {
    ...DISCOUNT_DEFAULTS,
    currency,
    name,
    automatic,
    condition: condition ?? null,
    ...discount,
  };
}

/** A voucher with its usual settings; its label is its code. */
export function fillInVoucher(voucher: unknown): unknown {
  if (!isObject(voucher)) return voucher;
  const { code, ...rest } = voucher;
  return { ...VOUCHER_DEFAULTS, id: code, label: code, ...rest };
}

/** A cart whose lines may be as short as `{ id, unitPrice }`. */
export function fillInCart(cart: unknown): unknown {
  if (!isObject(cart)) return cart;
  const { lines, shipping = null } = cart;
  const filled = Array.isArray(lines) ? lines.map(fillInLine) : lines;
  return { currency: "TWD", codes: [], ...cart, shipping, lines: filled };
}

function fillInLine(line: unknown): unknown {
  if (!isObject(line)) return line;
  const productId = line["productId"] ?? line["id"];
  return { ...LINE_DEFAULTS, productId, variantId: line["variantId"] ?? productId, ...line };
}

/** A context in which nobody is known, in the shop's zone; the moment must be given. */
export function fillInContext(context: unknown, vouchers: unknown): unknown {
  if (!isObject(context)) return context;
  return {
    timeZone: "Asia/Taipei",
    channel: "WEB",
    strategy: "PRIORITY",
    customer: null,
    vouchers,
    ...context,
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
