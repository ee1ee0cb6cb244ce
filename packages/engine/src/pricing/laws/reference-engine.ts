/**
 * The slow, obviously right engine: every unit is an object, every scope is asked for every line, every subset of
 * discounts is tried, every fraction is a bigint. It shares no code with the engine; the laws hold the engine to it.
 */
import type {
  CartLine,
  Condition,
  Discount,
  Rate,
  Scope,
  ScopeSelection,
  UnitBenefit,
} from "../model.ts";
import type { World } from "./worlds.ts";

interface Unit {
  price: number;
  isFree: boolean;
}

interface State {
  readonly lines: readonly CartLine[];
  totals: number[];
  shipping: number;
  /** Unit prices of each line; null until the first multi-buy discount looks. */
  units: Unit[][] | null;
}

export interface ReferencePricing {
  readonly lineTotals: readonly number[];
  readonly shipping: number;
  readonly total: number;
  /** Amount of each discount that took something off. */
  readonly applied: { readonly [id: string]: number };
}

/** Prices a world. */
export function referencePrice(world: World): ReferencePricing {
  const sorted = world.discounts.toSorted(
    (a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1),
  );
  const eligible = sorted.filter((rule) => isEligible(rule, world));
  const chosen =
    world.context.strategy === "PRIORITY"
      ? keepByPriority(eligible, world)
      : bestSubset(eligible, world);
  return apply(chosen, world);
}

// -------------------------------------------------------------------------------------- eligibility

function isEligible(rule: Discount, world: World): boolean {
  const { lines, shipping } = world.cart;
  if (rule.level === "SHIPPING" && shipping === null) return false;
  if (!triggersOf(rule).some((scope) => lines.some((line) => isIn(scope, rule, line))))
    return false;
  if (!hasEnough(rule, lines)) return false;
  const listTotals = lines.map((line) => line.unitPrice * line.quantity);
  if (!rule.condition) return true;
  const sure = rule.minimumBasis === "BEFORE_DISCOUNTS";
  return holds(rule.condition, rule, lines, listTotals, sure) !== false;
}

/** True, false, or null when only the application can tell. */
function holds(
  condition: Condition,
  rule: Discount,
  lines: readonly CartLine[],
  totals: readonly number[],
  sure: boolean,
): boolean | null {
  const counted = (over: string | undefined) =>
    lines.map((line) => over !== "SCOPE" || isIn(rule.scope, rule, line));
  if (condition.type === "MINIMUM_ORDER") {
    const counts = counted(condition.over);
    const value = add(totals.map((total, at) => (counts[at] ? total : 0)));
    if (value < condition.amount) return false;
    return sure ? true : null;
  }
  if (condition.type === "MINIMUM_QUANTITY") {
    const counts = counted(condition.over);
    return add(lines.map((line, at) => (counts[at] ? line.quantity : 0))) >= condition.quantity;
  }
  if (condition.type === "NOT") {
    const inner = holds(condition.of, rule, lines, totals, sure);
    return inner === null ? null : !inner;
  }
  if (condition.type !== "ALL" && condition.type !== "ANY") throw new Error(condition.type);
  const inner = condition.of.map((member) => holds(member, rule, lines, totals, sure));
  const settled = condition.type === "ANY";
  if (inner.includes(settled)) return settled;
  return inner.includes(null) ? null : !settled;
}

function hasEnough(rule: Discount, lines: readonly CartLine[]): boolean {
  const { config } = rule;
  const units = lines.map((line) => line.quantity);
  const inScope = (scope: Scope | undefined) => lines.map((line) => isIn(scope, rule, line));
  const own = inScope(rule.scope);
  const count = add(units.map((quantity, at) => (own[at] ? quantity : 0)));
  if (config.type === "TIERED") {
    const value = add(lines.map((line, at) => (own[at] ? line.unitPrice * line.quantity : 0)));
    return (config.basis === "AMOUNT" ? value : count) >= config.tiers[0]!.from;
  }
  if (config.type === "NTH_UNIT") return count >= config.n;
  if (config.type === "BUNDLE_PRICE") return count >= config.size;
  if (config.type === "PAIR_PRICE") {
    return canServe(1, units, inScope(config.first), 1, inScope(config.second), 1);
  }
  if (config.type === "BUY_X_GET_Y") {
    const { buy, get } = config;
    const buyScope = buy.scope ?? rule.scope;
    const getScope = get.scope ?? buyScope;
    return canServe(1, units, inScope(buyScope), buy.quantity, inScope(getScope), get.quantity);
  }
  return true;
}

/** Whether k times x units of one side and y of the other can be taken without using a unit twice. */
function canServe(
  k: number,
  units: readonly number[],
  first: readonly boolean[],
  x: number,
  second: readonly boolean[],
  y: number,
): boolean {
  const count = (test: (at: number) => boolean) =>
    add(units.map((quantity, at) => (test(at) ? quantity : 0)));
  const both = count((at) => first[at]! && second[at]!);
  const firstNeeds = Math.max(0, k * x - count((at) => first[at]! && !second[at]!));
  const secondNeeds = Math.max(0, k * y - count((at) => second[at]! && !first[at]!));
  return firstNeeds + secondNeeds <= both;
}

// ------------------------------------------------------------------------------------------- scopes

function isIn(scope: Scope | undefined, rule: Discount, line: CartLine): boolean {
  if (rule.partnerId !== null && rule.partnerId !== line.partnerId) return false;
  const included = !scope?.include || names(scope.include, line);
  return included && !(scope?.exclude && names(scope.exclude, line));
}

function names(selection: ScopeSelection, line: CartLine): boolean {
  return (
    (selection.products ?? []).includes(line.productId) ||
    (selection.categories ?? []).some((id) => line.categoryIds.includes(id)) ||
    (selection.tags ?? []).some((tag) => line.tags.includes(tag))
  );
}

function triggersOf(rule: Discount): (Scope | undefined)[] {
  const { config } = rule;
  if (config.type === "PAIR_PRICE") return [config.first, config.second];
  if (config.type !== "BUY_X_GET_Y") return [rule.scope];
  const buy = config.buy.scope ?? rule.scope;
  return [buy, config.get.scope ?? buy];
}

// --------------------------------------------------------------------------------------- resolution

function conflict(a: Discount, b: Discount, world: World): boolean {
  if (a.excludedDiscountIds.includes(b.id) || b.excludedDiscountIds.includes(a.id)) return true;
  return meets(a, b, world) || meets(b, a, world);
}

function meets(a: Discount, b: Discount, { cart }: World): boolean {
  if (a.canStack) return false;
  if (a.exclusivity === "CART") return true;
  if (a.level !== b.level) return false;
  if (a.level === "SHIPPING") return true;
  const touches = (rule: Discount, line: CartLine) =>
    triggersOf(rule).some((scope) => isIn(scope, rule, line));
  return cart.lines.some((line) => touches(a, line) && touches(b, line));
}

function keepByPriority(eligible: readonly Discount[], world: World): Discount[] {
  const kept: Discount[] = [];
  for (const rule of eligible) {
    if (!kept.some((other) => conflict(rule, other, world))) kept.push(rule);
  }
  return kept;
}

/** Every subset, those with the earliest discounts first; the first of the best. */
function bestSubset(eligible: readonly Discount[], world: World): Discount[] {
  let best: Discount[] = [];
  let bestTotal = Infinity;
  const visit = (at: number, taken: Discount[]): void => {
    if (at < eligible.length) {
      const rule = eligible[at]!;
      if (!taken.some((other) => conflict(rule, other, world))) visit(at + 1, [...taken, rule]);
      visit(at + 1, taken);
      return;
    }
    const { total } = apply(taken, world);
    if (total < bestTotal) [best, bestTotal] = [taken, total];
  };
  visit(0, []);
  return best;
}

// -------------------------------------------------------------------------------------- application

const STEP_OF = { PRODUCT: 0, MULTI_BUY: 1, CART: 2, SHIPPING: 3 };
const MULTI_BUY = ["TIERED", "BUY_X_GET_Y", "BUNDLE_PRICE", "NTH_UNIT", "PAIR_PRICE"];

function stepOf(rule: Discount): number {
  return STEP_OF[MULTI_BUY.includes(rule.config.type) ? "MULTI_BUY" : rule.level];
}

function apply(chosen: readonly Discount[], world: World): ReferencePricing {
  const { lines, shipping } = world.cart;
  const totals = lines.map((line) => line.unitPrice * line.quantity);
  const state: State = { lines, totals, shipping: shipping?.amount ?? 0, units: null };
  const applied: { [id: string]: number } = {};
  for (const rule of chosen.toSorted((a, b) => stepOf(a) - stepOf(b))) {
    const amount = applyOne(rule, state);
    if (amount > 0) applied[rule.id] = amount;
  }
  const total = add(state.totals) + state.shipping;
  return { lineTotals: state.totals, shipping: state.shipping, total, applied };
}

function applyOne(rule: Discount, state: State): number {
  const isSure = !rule.condition || holds(rule.condition, rule, state.lines, state.totals, true);
  if (rule.minimumBasis === "RUNNING" && !isSure) return 0;
  const cap = rule.maxDiscountAmount ?? Infinity;
  if (rule.level === "SHIPPING") {
    const off = Math.min(cap, offWhole(rule, state.shipping));
    state.shipping -= off;
    return off;
  }
  const claimed: Unit[] = [];
  let parts = partsOf(rule, state, claimed);
  if (add(parts) > cap) parts = split(cap, parts, state.totals);
  if (add(parts) === 0) return 0;
  for (const unit of claimed) unit.isFree = false;
  parts.forEach((part, at) => takeOff(rule, state, at, part));
  return add(parts);
}

function takeOff(rule: Discount, state: State, at: number, part: number): void {
  if (part > 0 && rule.config.type === "TIERED" && state.units !== null)
    repriceFree(state, at, part);
  state.totals[at]! -= part;
}

/** A tier lowered a whole line: its free units carry their share, again as even as can be. */
function repriceFree(state: State, at: number, part: number): void {
  const free = state.units![at]!.filter((unit) => unit.isFree);
  const value = add(free.map((unit) => unit.price));
  const [share] = split(part, [value, state.totals[at]! - value]);
  const prices = evenly(value - share!, free.length);
  free.forEach((unit, number) => (unit.price = prices[number]!));
}

function partsOf(rule: Discount, state: State, claimed: Unit[]): number[] {
  const { config } = rule;
  const mine = state.lines.map((line) => isIn(rule.scope, rule, line));
  const worth = state.totals.map((total, at) => (mine[at] ? total : 0));
  if (rule.level === "CART") return split(offWhole(rule, add(worth)), worth);
  if (config.type === "PERCENTAGE")
    return worth.map((total) => percentOf(total, config.percentOff));
  if (config.type === "FIXED_PRICE") {
    return worth.map((total, at) => Math.max(0, total - config.price * state.lines[at]!.quantity));
  }
  if (config.type === "FIXED_AMOUNT") {
    if (config.allocation === "ACROSS") return split(Math.min(add(worth), config.amountOff), worth);
    return worth.map((total, at) => Math.min(total, config.amountOff * state.lines[at]!.quantity));
  }
  if (config.type === "TIERED") return tieredParts(rule, state, mine, worth);
  return multiBuyParts(rule, state, mine, claimed);
}

function offWhole({ config }: Discount, amount: number): number {
  if (config.type === "PERCENTAGE") return percentOf(amount, config.percentOff);
  if (config.type === "FIXED_AMOUNT") return Math.min(amount, config.amountOff);
  if (config.type === "FIXED_PRICE") return Math.max(0, amount - config.price);
  throw new Error(config.type);
}

function tieredParts(rule: Discount, state: State, mine: boolean[], worth: number[]): number[] {
  if (rule.config.type !== "TIERED") throw new Error("not tiered");
  const { basis, tiers, repeat } = rule.config;
  const count = add(state.lines.map((line, at) => (mine[at] ? line.quantity : 0)));
  const reached = basis === "AMOUNT" ? add(worth) : count;
  const tier = tiers.filter(({ from }) => from <= reached).at(-1);
  if (!tier) return worth.map(() => 0);
  const { benefit } = tier;
  if (benefit.kind === "PERCENTAGE") {
    return worth.map((total) => percentOf(total, benefit.percentOff));
  }
  if (benefit.kind === "FIXED_PRICE") {
    return worth.map((total, at) => Math.max(0, total - benefit.price * state.lines[at]!.quantity));
  }
  const times = repeat ? Math.floor(reached / tier.from) : 1;
  return split(Math.min(add(worth), benefit.amountOff * times), worth);
}

// ---------------------------------------------------------------------------------------- multi-buy

interface Placed {
  readonly at: number;
  readonly unit: Unit;
}

function multiBuyParts(rule: Discount, state: State, mine: boolean[], claimed: Unit[]): number[] {
  state.units ??= state.totals.map((total, at) =>
    evenly(total, state.lines[at]!.quantity).map((price) => ({ price, isFree: true })),
  );
  const units = state.units;
  const freeIn = (isMine: readonly boolean[]): Placed[] =>
    units.flatMap((line, at) =>
      isMine[at] ? line.filter((unit) => unit.isFree).map((unit) => ({ at, unit })) : [],
    );
  const inScope = (scope: Scope | undefined) => state.lines.map((line) => isIn(scope, rule, line));
  const { config } = rule;
  const most = ("maxApplications" in config ? config.maxApplications : null) ?? Infinity;
  const zero = state.lines.map(() => 0);
  if (config.type === "NTH_UNIT") {
    const pool = dearest(freeIn(mine));
    const times = Math.min(most, Math.floor(pool.length / config.n));
    const cheapest = config.pick === "CHEAPEST";
    const picked: Placed[] = [];
    if (cheapest) {
      picked.push(...cheapestOf(pool).slice(0, times));
      const company = pool.filter((one) => !picked.includes(one)).slice(0, times * (config.n - 1));
      claimed.push(...[...picked, ...company].map(({ unit }) => unit));
    } else {
      for (let run = 1; run <= times; run++) {
        const last = pool[run * config.n - 1]!;
        if (!lowers(config.benefit, last.unit.price)) break;
        picked.push(last);
        claimed.push(...pool.slice((run - 1) * config.n, run * config.n).map(({ unit }) => unit));
      }
    }
    return benefitParts(picked, config.benefit, zero);
  }
  if (config.type === "BUY_X_GET_Y") {
    const buy = inScope(config.buy.scope ?? rule.scope);
    const get = inScope(config.get.scope ?? config.buy.scope ?? rule.scope);
    const [x, y] = [config.buy.quantity, config.get.quantity];
    const counts = units.map((line) => line.filter((unit) => unit.isFree).length);
    let times = 0;
    while (times < most && canServe(times + 1, counts, buy, x, get, y)) times++;
    const gets: Placed[] = [];
    const buyable = () => freeIn(buy).filter(({ unit }) => !gets.some((one) => one.unit === unit));
    for (const one of cheapestOf(freeIn(get))) {
      if (gets.length === times * y) break;
      gets.push(one);
      if (buyable().length < times * x) gets.pop();
    }
    claimed.push(...gets.map(({ unit }) => unit));
    claimed.push(
      ...dearest(buyable())
        .slice(0, times * x)
        .map(({ unit }) => unit),
    );
    return benefitParts(gets, config.get.benefit, zero);
  }
  if (config.type === "BUNDLE_PRICE") {
    const pool = dearest(freeIn(mine));
    const bundled: Placed[] = [];
    let off = 0;
    for (let made = 0; made < most && (made + 1) * config.size <= pool.length; made++) {
      const bundle = pool.slice(made * config.size, (made + 1) * config.size);
      const sum = add(bundle.map(({ unit }) => unit.price));
      const price = config.benefit.kind === "FIXED_PRICE" ? config.benefit.price : 0;
      if (sum <= price) break;
      off += sum - price;
      bundled.push(...bundle);
    }
    claimed.push(...bundled.map(({ unit }) => unit));
    if (config.benefit.kind === "PERCENTAGE") return benefitParts(bundled, config.benefit, zero);
    return split(off, valueByLine(bundled, zero));
  }
  if (config.type !== "PAIR_PRICE") throw new Error(config.type);
  const [first, second] = [inScope(config.first), inScope(config.second)];
  const counts = units.map((line) => line.filter((unit) => unit.isFree).length);
  let times = 0;
  while (times < most && canServe(times + 1, counts, first, 1, second, 1)) times++;
  const firsts: Placed[] = [];
  const rest = () => freeIn(second).filter(({ unit }) => !firsts.some((one) => one.unit === unit));
  for (const one of dearest(freeIn(first))) {
    if (firsts.length === times) break;
    firsts.push(one);
    if (rest().length < times) firsts.pop();
  }
  const seconds = dearest(rest()).slice(0, times);
  const paired: Placed[] = [];
  let off = 0;
  firsts.forEach((one, number) => {
    const other = seconds[number]!;
    const saving = one.unit.price + other.unit.price - config.price;
    if (saving <= 0) return;
    off += saving;
    paired.push(one, other);
  });
  claimed.push(...paired.map(({ unit }) => unit));
  return split(off, valueByLine(paired, zero));
}

function dearest(pool: readonly Placed[]): Placed[] {
  return pool.toSorted((a, b) => b.unit.price - a.unit.price || a.at - b.at);
}

function cheapestOf(pool: readonly Placed[]): Placed[] {
  return pool.toSorted((a, b) => a.unit.price - b.unit.price || a.at - b.at);
}

function valueByLine(placed: readonly Placed[], zero: readonly number[]): number[] {
  return zero.map((_, at) => add(placed.map((one) => (one.at === at ? one.unit.price : 0))));
}

function lowers(benefit: UnitBenefit, price: number): boolean {
  if (benefit.kind === "FIXED_PRICE") return price > benefit.price;
  return price > 0;
}

function benefitParts(picked: readonly Placed[], benefit: UnitBenefit, zero: number[]): number[] {
  if (benefit.kind === "PERCENTAGE") {
    return valueByLine(picked, zero).map((value) => percentOf(value, benefit.percentOff));
  }
  const off = (price: number) =>
    benefit.kind === "FIXED_AMOUNT"
      ? Math.min(price, benefit.amountOff)
      : Math.max(0, price - benefit.price);
  return zero.map((_, at) => add(picked.map((one) => (one.at === at ? off(one.unit.price) : 0))));
}

// ------------------------------------------------------------------------------------------- money

/** What a percentage takes off, when what is left to pay is rounded half up. */
function percentOf(amount: number, percentOff: Rate): number {
  const [whole, fraction = ""] = percentOff.split(".");
  const percent = BigInt(whole! + fraction.padEnd(5, "0"));
  const left = BigInt(amount) * (10_000_000n - percent);
  return amount - Number((left + 5_000_000n) / 10_000_000n);
}

/** Largest remainder, ties to the larger weight, then the earlier. */
export function split(
  amount: number,
  weights: readonly number[],
  sizes: readonly number[] = weights,
): number[] {
  const sum = BigInt(add(weights));
  if (sum === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, at) => {
    const product = BigInt(amount) * BigInt(weight);
    return { at, size: sizes[at]!, part: product / sum, rest: product % sum };
  });
  let left = BigInt(amount) - shares.reduce((total, { part }) => total + part, 0n);
  const order = shares.toSorted(
    (a, b) => Number(b.rest - a.rest) || b.size - a.size || a.at - b.at,
  );
  for (const share of order) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map(({ part }) => Number(part));
}

/** A total as unit prices that differ by one at most, the dearer ones first. */
function evenly(total: number, count: number): number[] {
  if (count === 0) return [];
  const base = Math.floor(total / count);
  return Array.from({ length: count }, (_, at) => base + (at < total - base * count ? 1 : 0));
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
