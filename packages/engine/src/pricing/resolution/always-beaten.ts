/**
 * When one discount keeps another from ever applying, as far as the rules alone can prove it (docs of `beatsAlways`).
 */
import type { Condition, Discount, Instant, Scope, ScopeSelection } from "../model.ts";
import { canonicalJson } from "../rules/canonical-json.ts";

/** Types that ask nothing of a cart but a line in their scope. */
const SIMPLE_TYPES: ReadonlySet<string> = new Set(["PERCENTAGE", "FIXED_AMOUNT", "FIXED_PRICE"]);

/** Whether a discount applies wherever its scope and condition hold: no code, no customer of its own, no uses to run out. */
export function isSteady({
  status,
  automatic,
  availability,
  limits,
  config,
  condition,
}: Discount): boolean {
  return (
    status === "ACTIVE" &&
    automatic &&
    availability.kind !== "ASSIGNED" &&
    limits.total === null &&
    limits.perCustomer === null &&
    SIMPLE_TYPES.has(config.type) &&
    !canonicalJson(condition ?? null).includes("_LIMIT")
  );
}

/**
 * Whether the winner, steady and never kept out itself, is a candidate and eligible wherever the other is, at `now` or
 * later. Proven from: its schedule, windows, availability, currency, partner and level cover the other's; its scope
 * contains the other's list by list; each of its conditions is one of the other's, or a weaker form of one.
 *
 * Not seen, so never claimed: categories below others, ranges with other names and the same products, conditions that
 * imply each other in a way the lists don't show, discounts that only together cover another.
 */
export function covers(winner: Discount, other: Discount, now: Instant): boolean {
  return (
    coversTime(winner, other, now) &&
    (winner.currency === null || winner.currency === other.currency) &&
    (winner.partnerId === null || winner.partnerId === other.partnerId) &&
    (winner.level !== "SHIPPING" || other.level === "SHIPPING") &&
    coversPeople(winner, other) &&
    coversScope(winner, other) &&
    coversCondition(winner, other)
  );
}

function coversTime(winner: Discount, other: Discount, now: Instant): boolean {
  const begins =
    winner.startsAt === null || winner.startsAt <= Math.max(now, other.startsAt ?? now);
  const ends = winner.endsAt === null || (other.endsAt !== null && other.endsAt <= winner.endsAt);
  const windows = winner.windows ?? [];
  return begins && ends && (windows.length === 0 || isSame(windows, other.windows ?? []));
}

function coversPeople({ availability }: Discount, other: Discount): boolean {
  return availability.kind === "EVERYONE" || isSame(availability, other.availability);
}

function coversScope({ scope }: Discount, other: Discount): boolean {
  if (isEmpty(scope?.include) && isEmpty(scope?.exclude)) return true;
  // Others have scopes of their own inside their configuration.
  if (!SIMPLE_TYPES.has(other.config.type)) return false;
  return includesAll(scope, other.scope) && isWithin(scope?.exclude, other.scope?.exclude);
}

function includesAll(scope: Scope | undefined, other: Scope | undefined): boolean {
  if (isEmpty(scope?.include)) return true;
  return !isEmpty(other?.include) && isWithin(other?.include, scope?.include);
}

/** List by list, what the smaller names the larger names too. */
function isWithin(
  smaller: ScopeSelection | undefined,
  larger: ScopeSelection | undefined,
): boolean {
  return Object.entries(smaller ?? {}).every(([name, list]) =>
    isPart(
      list as readonly unknown[],
      (larger?.[name as keyof ScopeSelection] ?? []) as readonly unknown[],
    ),
  );
}

function coversCondition(winner: Discount, other: Discount): boolean {
  const sameGround =
    winner.minimumBasis === other.minimumBasis &&
    winner.partnerId === other.partnerId &&
    isSame(winner.scope ?? {}, other.scope ?? {});
  const given = partsOf(other.condition);
  return partsOf(winner.condition).every((asked) =>
    given.some((known) => isWeaker(asked, known) || (sameGround && isSame(asked, known))),
  );
}

/** Conditions that all have to hold. */
function partsOf(condition: Condition | null | undefined): Condition[] {
  if (!condition) return [];
  return condition.type === "ALL" ? condition.of.flatMap(partsOf) : [condition];
}

/** Whether `asked` holds wherever `known` does, for a scope and a partner that contain the other's. */
function isWeaker(asked: Condition, known: Condition): boolean {
  switch (asked.type) {
    case "MINIMUM_ORDER":
      return (
        known.type === asked.type && isSameGround(asked, known) && asked.amount <= known.amount
      );
    case "MINIMUM_QUANTITY":
      return (
        known.type === asked.type && isSameGround(asked, known) && asked.quantity <= known.quantity
      );
    case "CUSTOMER_GROUP":
      return known.type === asked.type && isPart(known.groupIds, asked.groupIds);
    case "CHANNEL":
      return known.type === asked.type && isPart(known.channels, asked.channels);
    case "EMAIL_DOMAIN":
      return known.type === asked.type && isPart(known.domains, asked.domains);
    case "SHIPPING_METHOD":
    case "PAYMENT_METHOD":
      return known.type === asked.type && isPart(known.methods, asked.methods);
    case "FIRST_ORDER":
    case "SIGNED_IN":
    case "TIME_WINDOW":
    case "CUSTOM_CHECK":
      return isSame(asked, known);
    default:
      return false;
  }
}

function isSameGround(a: { readonly over?: string }, b: { readonly over?: string }): boolean {
  return (a.over ?? "CART") === (b.over ?? "CART");
}

function isPart(part: readonly unknown[], whole: readonly unknown[]): boolean {
  return part.every((entry) => whole.includes(entry));
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function isEmpty(selection: object | undefined): boolean {
  return Object.values(selection ?? {}).every((list) => (list as unknown[]).length === 0);
}
