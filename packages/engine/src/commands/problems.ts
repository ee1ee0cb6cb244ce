/**
 * The catalogue of problems: every code a command can refuse with, and the data that goes with it.
 * One place, so that API, screens and documentation can be checked against it.
 */
import type {
  Amount,
  Currency,
  Id,
  Instant,
  LocalizedText,
  Reason,
  ReasonData,
} from "../pricing/model.ts";

/** What a code refusal carries: the figures of the reason, and which code or discount it is about. */
export interface CodeRefusal extends ReasonData {
  readonly voucherId?: Id | null;
  readonly discountId?: Id | null;
  /** The code as it may be shown: itself when public or unknown, else masked. */
  readonly codeText?: string | null;
}

/** Nothing but the code itself. */
type Bare = { readonly [none: string]: never };

/** Discounts and ranges that name what should go. */
type UsedBy = readonly { readonly id: Id; readonly name: LocalizedText }[];

type RefusedCodes = { readonly [reason in Reason]: CodeRefusal };

/** Code of each problem and the data it carries. */
export interface ProblemCatalogue extends RefusedCodes {
  // --- codes
  /** The text is no code: a letter of another script, an accent, too short or too long. */
  INVALID_CHARACTERS: Bare;
  CHECK_NOT_FOUND: { readonly checkId: Id };
  CHECK_NAME_INVALID: Bare;
  CHECK_NAME_TAKEN: Bare;
  TOO_MANY_ATTEMPTS: { readonly retryAt: Instant };
  TOO_MANY_CODES: { readonly maximum: number };
  CODE_NOT_IN_CART: { readonly voucherId: Id };
  CODE_EXISTS: { readonly codeText: string };
  /** Reads like a code another affiliate has. */
  LOOKALIKE: { readonly codeText: string };
  CODE_RESERVED: Bare;
  /** A hand-written code that this deployment's pattern does not allow. */
  FORMAT_MISMATCH: { readonly format: string };
  // --- codes in bulk
  /** The format can't be read, or no code could be made of it. */
  CODE_FORMAT_INVALID: { readonly detail: string };
  /** The codes would be guessed; `pattern` is one that would do. */
  CODE_SPACE_TOO_SMALL: {
    readonly odds: string;
    readonly symbols: number;
    readonly symbolsNeeded: number;
    readonly pattern: string;
  };
  BATCH_NOT_FOUND: Bare;
  COUNT_INVALID: { readonly minimum: number; readonly maximum: number };
  /** The codes were exported before; a reason allows it again. */
  ALREADY_EXPORTED: { readonly at: Instant };
  /** The file as a whole can't be read. */
  CSV_INVALID: { readonly detail: string; readonly line: number | null };
  ROTATION_RUNNING: { readonly rotationId: Id };
  // --- webhooks
  WEBHOOK_ENDPOINT_NOT_FOUND: Bare;
  WEBHOOK_DELIVERY_NOT_FOUND: Bare;
  /** `detail`: NOT_A_URL, NOT_HTTPS, HAS_CREDENTIALS or HAS_FRAGMENT. */
  WEBHOOK_URL_INVALID: { readonly detail: string };
  EVENT_TYPE_UNKNOWN: { readonly eventType: string };
  WEBHOOK_ENDPOINT_NOT_ACTIVE: { readonly status: string };
  TEXT_TOO_LONG: { readonly maximum: number };
  // --- codes that become one
  /** None, too many, or the survivor among those that are to be retired. */
  MERGE_CODES_INVALID: { readonly maximum: number };
  /** It is another code's alias already. */
  CODE_MERGED: { readonly voucherId: Id; readonly codeText: string };
  CODE_OF_OTHER_PARTNER: { readonly voucherId: Id };
  /** What was approved is not what would be done now. */
  MERGE_CHANGED: Bare;
  MERGE_NOT_FOUND: Bare;
  /** The survivor was merged into another code since: that merge is undone first. */
  MERGE_BURIED: { readonly codeText: string };
  // --- tills
  /** Not there, or another partner's. */
  KEY_NOT_FOUND: Bare;
  KEY_LABEL_REQUIRED: Bare;
  /** Capital letters, digits and `_`, 2 to 20 of them. */
  CHANNEL_INVALID: Bare;
  /** Nobody sells it, or two sellers do. */
  SKU_NOT_FOUND: { readonly sku: string };
  /** In the future, or too long ago to be recorded without a person. */
  SOLD_AT_INVALID: { readonly maximumDays: number };
  RECEIPT_NUMBER_INVALID: { readonly maximum: number };
  GIVEN_TOTAL_INVALID: Bare;
  // --- discounts
  DISCOUNT_NOT_FOUND: { readonly discountId: Id };
  /** The rule does not make sense; `path` says where. */
  DISCOUNT_INVALID: { readonly detail: string };
  /** Somebody else changed it since it was read. */
  VERSION_CONFLICT: { readonly expected: number; readonly actual: number };
  VOUCHER_NOT_FOUND: { readonly voucherId: Id };
  /** Only uses can be handed out to slots beforehand: a total limit is needed, and no budget. */
  HOT_NEEDS_TOTAL_LIMIT: Bare;
  /** A limit must leave room for what was used already. */
  LIMIT_TOO_LOW: Bare;
  /** Retired or merged: it is what it was, for ever. */
  VOUCHER_OUT_OF_USE: { readonly status: string };
  /** It would end before it starts. */
  VALIDITY_INVALID: Bare;
  DOMAIN_INVALID: { readonly domain: string };
  CHANNEL_UNKNOWN: { readonly channel: string };
  /** What is written down for good needs a reason. */
  REASON_MISSING: Bare;
  /** Not there, or another admin's. */
  VIEW_NOT_FOUND: Bare;
  VIEW_NAME_INVALID: Bare;
  VIEW_NAME_TAKEN: Bare;
  /** No filter that may be kept: a search for a code never is. */
  VIEW_EMPTY: Bare;
  TOO_MANY_VIEWS: { readonly maximum: number };
  AFFILIATE_NOT_FOUND: { readonly affiliateId?: Id; readonly slug?: string };
  ALERT_NOT_FOUND: { readonly alertId: Id };
  STATUS_NOT_ALLOWED: { readonly from: string; readonly to: string };
  // --- ranges and catalogs
  /** Not there, put away, or another partner's. */
  RANGE_NOT_FOUND: { readonly rangeId: Id };
  CATALOG_NOT_FOUND: { readonly catalogId: Id };
  /** A name or list does not make sense; `path` says where. */
  SELECTION_INVALID: { readonly detail: string };
  /** Something that a range or catalog should hold is not there, or is another partner's; `path` says where. */
  MEMBER_NOT_FOUND: { readonly list: string; readonly id: string };
  TOO_MANY_MEMBERS: { readonly maximum: number; readonly actual: number };
  RANGE_IN_USE: { readonly rangeId: Id; readonly usedBy: UsedBy };
  CATALOG_IN_USE: { readonly catalogId: Id; readonly usedBy: UsedBy };
  // --- cart
  CART_NOT_FOUND: Bare;
  CART_NOT_OPEN: { readonly state: string };
  CART_EMPTY: Bare;
  CART_LINE_NOT_FOUND: { readonly lineId: Id };
  VARIANT_NOT_FOUND: { readonly variantId: Id };
  VARIANT_UNAVAILABLE: { readonly variantId: Id };
  QUANTITY_INVALID: { readonly minimum: number; readonly maximum: number };
  OUT_OF_STOCK: {
    readonly variantId: Id;
    readonly requested: number;
    readonly available: number;
  };
  SHIPPING_METHOD_UNKNOWN: { readonly method: string; readonly allowed: readonly string[] };
  PAYMENT_METHOD_UNKNOWN: { readonly method: string; readonly allowed: readonly string[] };
  // --- checkout
  SHIPPING_METHOD_REQUIRED: { readonly allowed: readonly string[] };
  PAYMENT_METHOD_REQUIRED: { readonly allowed: readonly string[] };
  PAYMENT_AMOUNT_OUT_OF_RANGE: {
    readonly total: Amount;
    readonly minimum: Amount;
    readonly maximum: Amount;
  };
  CONTACT_INVALID: { readonly field: "name" | "email" | "phone" };
  ADDRESS_REQUIRED: { readonly field: string };
  PICKUP_STORE_REQUIRED: Bare;
  /** A course needs somebody to give it to. */
  ACCOUNT_REQUIRED: Bare;
  COURSE_ALREADY_OWNED: { readonly productId: Id };
  /** What it costs now is not what the shopper saw. */
  PRICE_CHANGED: {
    readonly before: Amount;
    readonly after: Amount;
    readonly currency: Currency;
  };
  /** A discount's budget was spent by others a moment ago. */
  BUDGET_SPENT: { readonly discountId: Id; readonly voucherId: Id | null };
  // --- orders
  ORDER_NOT_FOUND: Bare;
  /** The table of ORDERS section 2 does not allow this event in this state. */
  ORDER_STATE: { readonly state: string; readonly event: string };
  /** The gateway has the money, or may have it: ask it, record its answer, settle. */
  PAYMENT_NOT_RULED_OUT: { readonly gateway: "PAID" | "UNKNOWN" };
  PAYMENT_NOT_DUE: { readonly payUntil: Instant };
  ORDER_LINE_NOT_FOUND: { readonly lineId: Id };
  REFUND_QUANTITY: { readonly lineId: Id; readonly kept: number; readonly requested: number };
  NOTHING_TO_REFUND: Bare;
  /** The preview the admin saw is not what it would be now. */
  REFUND_CHANGED: { readonly before: Amount; readonly after: Amount };
  REFUND_NOT_FOUND: Bare;
  SHIPMENT_NOT_FOUND: Bare;
  // --- people and learning
  CUSTOMER_NOT_FOUND: Bare;
  /** The address must be proven first. */
  EMAIL_NOT_VERIFIED: Bare;
  LESSON_NOT_FOUND: Bare;
  NO_COURSE_ACCESS: { readonly courseId: Id };
  // --- analysis
  /** What should be simulated does not make sense; `path` says where. */
  SIMULATION_INVALID: { readonly detail: string };
  SNAPSHOT_NOT_FOUND: Bare;
  BACKTEST_NOT_FOUND: Bare;
  /** A period ends after it begins. */
  PERIOD_INVALID: Bare;
  // --- requests
  NOT_ALLOWED: Bare;
  IDEMPOTENCY_KEY_INVALID: { readonly minimumLength: number; readonly maximumLength: number };
  /** The same key came with another body. */
  IDEMPOTENCY_CONFLICT: Bare;
}

export type ProblemCode = keyof ProblemCatalogue;

/** A problem with the data its code promises. Assignable to the engine's open `Problem`. */
export type ProblemOf<C extends ProblemCode = ProblemCode> = {
  [code in C]: {
    readonly code: code;
    readonly message?: string;
    readonly path?: readonly (string | number)[];
    readonly data: ProblemCatalogue[code];
  };
}[C];

export type Refusal = { readonly ok: false; readonly problems: readonly ProblemOf[] };

/** What a command answers: what it did, or every reason why it did nothing. */
export type CommandResult<T> = ({ readonly ok: true } & T) | Refusal;

/** One problem, checked against the catalogue. */
export function problem<C extends ProblemCode>(
  code: C,
  ...[data, path]: ProblemCatalogue[C] extends Bare
    ? [data?: ProblemCatalogue[C], path?: readonly (string | number)[]]
    : [data: ProblemCatalogue[C], path?: readonly (string | number)[]]
): ProblemOf {
  return { code, data: data ?? {}, ...(path ? { path } : {}) } as ProblemOf;
}

/** A refusal with one or more problems. */
export function refuse(...problems: readonly ProblemOf[]): Refusal {
  return { ok: false, problems };
}

/** A refusal with one problem: `return refuseWith("CART_EMPTY")`. */
export function refuseWith<C extends ProblemCode>(...args: Parameters<typeof problem<C>>): Refusal {
  return refuse(problem(...args));
}
