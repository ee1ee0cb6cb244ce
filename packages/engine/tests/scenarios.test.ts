/** Runs every scenario: documentation that cannot go stale. */
import { describe, expect, test } from "vitest";
import {
  compileRuleSet,
  freeze,
  price,
  type Pricing,
  type PricingInput,
  readPricingInput,
  replay,
  repriceKept,
} from "../src/index.ts";
import { readScenarios, type Scenario } from "./scenario-file.ts";

const byFile = Map.groupBy(readScenarios(), ({ file }) => file);

for (const [file, scenarios] of byFile) {
  describe(`${file}`, () => {
    test.each(scenarios)("$title", (scenario) => {
      const read = readPricingInput(scenario.input);
      if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
      const { input } = read;
      const { cart, ruleSet, context } = input;
      const rules = compileRuleSet(ruleSet);
      const pricing = price(cart, rules, context);
      const found = new Map([...scenario.result.keys()].map((name) => [name, valueOf(name)]));
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(scenario.result));
      expect(replay(freeze({ cart, rules, context }).frozen)).toEqual({ ok: true });

      function valueOf(name: string): number | string | undefined {
        return name === "refund" ? refundOf(scenario, input) : resultOf(name, pricing);
      }
    });
  });
}

function refundOf({ kept }: Scenario, { cart, ruleSet, context }: PricingInput): number {
  const { snapshot } = freeze({ cart, rules: compileRuleSet(ruleSet), context });
  return Math.max(0, snapshot.pricing.total - repriceKept(snapshot, kept ?? {}).total);
}

/** `total`, `net`, `tax`, `shipping`, a line by its item, `applied:ID`, `rejected:ID or CODE`, `missing:ID`. */
function resultOf(name: string, pricing: Pricing): number | string | undefined {
  const [kind, id] = name.split(":");
  if (kind === "applied") {
    return pricing.applied.find(({ discountId }) => discountId === id)?.amount;
  }
  if (kind === "rejected") {
    const isAbout = (told: { discountId: string | null; codeText: string | null }) =>
      told.codeText === id || told.discountId === id;
    return pricing.rejected.find(isAbout)?.reason;
  }
  if (kind === "missing") {
    const hint = pricing.hints.find(({ discountId }) => discountId === id);
    return hint?.missingAmount ?? hint?.missingQuantity;
  }
  if (kind === "total") return pricing.total;
  if (kind === "net" || kind === "tax") return pricing.tax[kind];
  if (kind === "shipping") return pricing.shipping?.total;
  return pricing.lines.find(({ lineId }) => lineId === name)?.total;
}

test("every worked form has its scenarios", () => {
  expect(byFile.size).toBeGreaterThanOrEqual(11);
});
