/** How many carts a second one core prices, explanation included, and how that grows with the cart and the rules. */
import {
  backtestOrder,
  type Cart,
  compileRuleSet,
  type Discount,
  freeze,
  price,
  type PricingContext,
  readRuleSet,
} from "@8521/engine";
import { bareLoop } from "./engine-limit.ts";
import { kilobytesPerCall, perSecond, USUAL } from "./engine-runs.ts";
import { cartOf, CONTEXT, discountOf, lineOf, liveDiscounts, seeded } from "./engine-world.ts";
import type { Bench } from "./main.ts";
import { median, type Measurement } from "./table.ts";

const CARTS = 200;
const SLOW = { runs: 5, millis: 600 };

export const enginePricing: Bench = {
  title: "Pricing a cart, carts a second on one core, explanation included",
  async run() {
    return [
      sized(10, 20),
      sized(50, 100),
      sized(200, 1_000),
      everyRuleMatches(10, 20),
      everyRuleMatches(50, 100),
      crowdedShop(),
      hugeLine(),
      rivals(),
      backtest(),
    ];
  },
};

const carts = (lines: number): Cart[] =>
  Array.from({ length: CARTS }, (_, at) => cartOf(lines, at + 1));

function measure(
  name: string,
  list: readonly Cart[],
  discounts: readonly Discount[],
  settings: { context?: PricingContext; runs?: typeof USUAL } = {},
): Measurement {
  const rules = compileRuleSet({ discounts });
  const { context = CONTEXT } = settings;
  const call = (at: number) => price(list[at % list.length]!, rules, context);
  const runs = perSecond(call, settings.runs);
  const kilobytes = Math.round(kilobytesPerCall(call));
  return { name, runs, note: `${noteOf(list, discounts, context)}, ${kilobytes} KB a cart` };
}

/** How many rules the usual cart meets. */
function noteOf(
  list: readonly Cart[],
  discounts: readonly Discount[],
  context: PricingContext,
): string {
  const rules = compileRuleSet({ discounts });
  const pricings = list.map((cart) => price(cart, rules, context));
  const mean = (values: readonly number[]) =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);
  const candidates = mean(pricings.map(({ explanation }) => explanation.candidates.length));
  return `${candidates} candidates, ${mean(pricings.map(({ applied }) => applied.length))} applied`;
}

function sized(lines: number, rules: number): Measurement {
  const list = carts(lines);
  const discounts = liveDiscounts(rules, 7);
  return withLimit(
    measure(`${lines} lines x ${rules} discounts`, list, discounts),
    list,
    discounts,
  );
}

/** The limit is measured right after, on the same carts. */
function withLimit(
  measurement: Measurement,
  list: readonly Cart[],
  discounts: readonly Discount[],
): Measurement {
  const loop = bareLoop(discounts);
  const runs = perSecond((at) => loop(list[at % list.length]!), { runs: 3, millis: 300 });
  return { ...measurement, limit: { name: "bare loop", perSecond: median(runs) } };
}

/** No rule can be passed over: each has lines in every cart. */
function everyRuleMatches(lines: number, rules: number): Measurement {
  const list = carts(lines);
  const kinds = liveDiscounts(rules, 7);
  const discounts = kinds.map((rule, at) => ({
    ...rule,
    scope: at % 2 === 0 ? {} : { exclude: { tags: ["tag-0"] } },
  }));
  const name = `${lines} lines x ${rules} discounts, all for nearly every line`;
  return withLimit(measure(name, list, discounts), list, discounts);
}

/** 100,000 live discounts, of which the cart can match those of its own corner of the shop. */
function crowdedShop(): Measurement {
  const list = carts(10);
  const others = Array.from(
    { length: 99_980 },
    (_, at) => liveDiscounts(1, at + 11, 1_000 * (1 + (at % 500)))[0]!,
  );
  const elsewhere = others.map((rule, at) => ({ ...rule, id: `${rule.id}-${at}` }));
  const discounts = [...liveDiscounts(20, 7), ...elsewhere];
  return measure("10 lines x 100,000 live discounts", list, discounts);
}

function hugeLine(): Measurement {
  const pick = seeded(3);
  const lines = [{ ...lineOf(0, pick), quantity: 1_000_000 }, lineOf(1, pick), lineOf(2, pick)];
  const cart: Cart = { ...cartOf(1, 1), lines };
  const benefit = { kind: "PERCENTAGE", percentOff: "50" } as const;
  const discounts = [
    discountOf(1, "PRODUCT", { type: "NTH_UNIT", n: 2, benefit, maxApplications: 300_000 }),
    discountOf(2, "PRODUCT", {
      type: "BUNDLE_PRICE",
      size: 3,
      benefit: { kind: "FIXED_PRICE", price: 99 },
    }),
    discountOf(3, "CART", { type: "PERCENTAGE", percentOff: "5" }),
  ];
  return measure("a line of 1,000,000 units", [cart], discounts);
}

/** Twelve discounts of which each excludes some others, so that a best set has to be found. */
function rivals(): Measurement {
  const all = liveDiscounts(12, 21).map((rule) => ({ ...rule, scope: {}, condition: null }));
  const discounts = all.map((rule, at) => ({
    ...rule,
    canStack: true,
    excludedDiscountIds: [all[(at + 1) % 12]!.id, all[(at + 5) % 12]!.id],
  }));
  const context: PricingContext = { ...CONTEXT, strategy: "BEST_FOR_CUSTOMER" };
  const name = "10 lines, 12 discounts in conflict, BEST_FOR_CUSTOMER";
  return measure(name, carts(10), discounts, { context, runs: SLOW });
}

function backtest(): Measurement {
  const rules = compileRuleSet({ discounts: liveDiscounts(20, 7) });
  const snapshots = carts(10).map((cart) => freeze({ cart, rules, context: CONTEXT }).snapshot);
  const draft = discountOf(
    99,
    "CART",
    { type: "PERCENTAGE", percentOff: "7" },
    { canStack: false },
  );
  const read = readRuleSet({ discounts: [draft] });
  if (!read.ok) throw new Error("the benchmark's draft is not a discount");
  const runs = perSecond((at) => backtestOrder(snapshots[at % CARTS]!, draft));
  const seconds = (100_000 / median(runs)).toFixed(1);
  return { name: "backtest, past orders a second", runs, note: `100,000 orders in ${seconds} s` };
}
