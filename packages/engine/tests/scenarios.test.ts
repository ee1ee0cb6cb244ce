/** Runs every scenario: documentation that cannot go stale. */
import { outcomeIn, type Scenario } from "@8521/contract/scenarios";
import { describe, expect, test } from "vitest";
import {
  compileRuleSet,
  freeze,
  price,
  type PricingInput,
  readPricingInput,
  replay,
  repriceKept,
} from "../src/index.ts";
import { readScenarios } from "./scenarios.cases.ts";

const byFile = Map.groupBy(readScenarios(), ({ file }) => file);

for (const [file, scenarios] of byFile) {
  describe(`${file}`, () => {
    test.each(scenarios)("$title.en", (scenario) => {
      const read = readPricingInput(scenario.document);
      if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
      const { input } = read;
      const { cart, ruleSet, context } = input;
      const rules = compileRuleSet(ruleSet);
      const pricing = price(cart, rules, context);
      const found = scenario.expected.map(({ name }) => [
        name,
        name === "refund" ? refundOf(scenario, input) : outcomeIn(pricing, name),
      ]);
      expect(found).toEqual(scenario.expected.map(({ name, value }) => [name, value]));
      expect(replay(freeze({ cart, rules, context }).frozen)).toEqual({ ok: true });
    });
  });
}

function refundOf({ kept }: Scenario, { cart, ruleSet, context }: PricingInput): number {
  const { snapshot } = freeze({ cart, rules: compileRuleSet(ruleSet), context });
  return Math.max(0, snapshot.pricing.total - repriceKept(snapshot, kept ?? {}).total);
}

test("every worked form has its scenarios", () => {
  expect(byFile.size).toBeGreaterThanOrEqual(11);
});
