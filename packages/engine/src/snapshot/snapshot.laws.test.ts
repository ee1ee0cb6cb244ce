import fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS, worldOf } from "../pricing/laws/worlds.ts";
import { canonicalJson, compileRuleSet, type Discount, price } from "../pricing/index.ts";
import { addToBacktest, backtestOrder, EMPTY_BACKTEST } from "./backtest.ts";
import { driftOf } from "./drift.ts";
import { freeze, freezeSnapshot } from "./freeze.ts";
import { replay } from "./replay.ts";
import { repriceKept } from "./reprice-kept.ts";

const worlds = fc
  .constantFrom("PRIORITY" as const, "BEST_FOR_CUSTOMER" as const)
  .chain((strategy) => worldOf(6, strategy))
  .map((world) => ({ ...world, rules: compileRuleSet({ discounts: world.discounts }) }));

test("every snapshot replays byte for byte, from its stored text alone", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { frozen, snapshot } = freeze(world);
      expect(replay(frozen)).toEqual({ ok: true });
      expect(canonicalJson(snapshot.pricing)).toBe(
        canonicalJson(price(world.cart, world.rules, world.context)),
      );
    }),
    { numRuns: RUNS },
  );
});

test("a snapshot whose bytes or amounts were touched does not replay", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { frozen, snapshot } = freeze(world);
      const touched = { ...frozen, json: frozen.json.replace('"TWD"', '"USD"') };
      expect(replay(touched)).toMatchObject({ ok: false, cause: "HASH_MISMATCH" });
      const { pricing } = snapshot;
      const forged = { ...snapshot, pricing: { ...pricing, total: pricing.total + 1 } };
      expect(replay(freezeSnapshot(forged))).toEqual({
        ok: false,
        cause: "PRICING_MISMATCH",
        paths: ["total"],
      });
    }),
    { numRuns: RUNS / 4 },
  );
});

test("under unchanged rules nothing has drifted", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const today = Object.fromEntries(world.discounts.map((rule) => [rule.id, rule]));
      const report = driftOf(freeze(world).snapshot, today);
      expect(report.effect).toBe(0);
      expect(report.discounts.every(({ state }) => state === "UNCHANGED")).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test("keeping everything costs what was paid; keeping nothing leaves shipping alone", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { snapshot } = freeze(world);
      const all = Object.fromEntries(world.cart.lines.map(({ id, quantity }) => [id, quantity]));
      expect(repriceKept(snapshot, all).total).toBe(snapshot.pricing.total);
      const nothing = repriceKept(snapshot, {});
      expect(nothing.lines).toEqual([]);
      expect(nothing.total).toBe(nothing.shipping?.total ?? 0);
    }),
    { numRuns: RUNS },
  );
});

test("a backtest of a discount that already was there changes no order", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { snapshot } = freeze(world);
      const draft = world.discounts[0] as Discount;
      fc.pre(snapshot.rules.discounts.some(({ id }) => id === draft.id));
      const order = backtestOrder(snapshot, draft);
      expect(order).toMatchObject({ cost: 0, displaced: [] });
      const sum = addToBacktest(EMPTY_BACKTEST, order);
      expect(sum).toMatchObject({ orders: 1, touched: order.touched ? 1 : 0, cost: 0 });
    }),
    { numRuns: RUNS },
  );
});
