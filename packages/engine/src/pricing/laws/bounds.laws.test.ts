/** What BEST_FOR_CUSTOMER relies on: bounds that nothing exceeds, and regular discounts that spoil nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyAll } from "../application/apply.ts";
import { layOut } from "../candidates/basket.ts";
import { type Candidate } from "../candidates/candidate.ts";
import { gatherAutomatic } from "../candidates/gather.ts";
import { judge } from "../eligibility/judge.ts";
import { coupledGroups } from "../resolution/coupling.ts";
import { compileRuleSet } from "../rules/compile-rule-set.ts";
import { groupWorldOf } from "./focused-worlds.ts";
import { RUNS, type World, worldOf } from "./worlds.ts";

function eligibleIn({ cart, discounts, context }: World) {
  const rules = compileRuleSet({ discounts });
  const basket = layOut(cart, context, rules);
  const candidates = gatherAutomatic(basket, rules);
  for (const candidate of candidates) judge(candidate, basket);
  return { basket, eligible: candidates.filter(({ failure }) => failure === null) };
}

const worlds = worldOf(5, "PRIORITY");
/** Most discounts with a cap are not regular: without caps there are more to try. */
const uncapped = worlds.map((world) => ({
  ...world,
  discounts: world.discounts.map((rule) => ({ ...rule, maxDiscountAmount: null })),
}));

test("no discount gives more than its bound, whatever ran before it", () => {
  fc.assert(
    fc.property(fc.oneof(worlds, groupWorldOf(3)), (world) => {
      const { basket, eligible } = eligibleIn(world);
      for (const { candidate, parts, uncapped } of applyAll(eligible, basket).turns) {
        const { rule, lines } = candidate;
        const most = rule.definition.savesAtMost(rule, lines, basket);
        expect(uncapped).toBeLessThanOrEqual(most);
        expect(parts.total).toBeLessThanOrEqual(Math.min(most, rule.cap));
      }
    }),
    { numRuns: 3 * RUNS },
  );
});

test("a plain discount alone gives exactly its bound: the bound is no larger than it need be", () => {
  fc.assert(
    fc.property(worldOf(1, "PRIORITY"), (world) => {
      const { basket, eligible } = eligibleIn(world);
      const turn = applyAll(eligible, basket).turns[0];
      fc.pre(turn !== undefined && turn.candidate.rule.step !== 1 && !turn.candidate.recheck);
      const { rule, lines } = turn.candidate;
      expect(turn.uncapped).toBe(rule.definition.savesAtMost(rule, lines, basket));
    }),
    { numRuns: 2 * RUNS },
  );
});

test("among regular discounts one more never raises the total", () => {
  fc.assert(
    fc.property(fc.oneof(worlds, uncapped), (world) => {
      const { basket, eligible } = eligibleIn(world);
      const regular = eligible.filter(({ rule, lines, recheck }) => {
        return !recheck && rule.definition.isRegular(rule, lines.length === basket.lines.length);
      });
      const totalOf = (list: readonly Candidate[]) => {
        const { running } = applyAll(list, basket);
        return running.sum + running.shipping;
      };
      regular.forEach((_, at) => {
        expect(totalOf(regular)).toBeLessThanOrEqual(totalOf(regular.toSpliced(at, 1)));
      });
    }),
    { numRuns: 3 * RUNS },
  );
});

test("groups that are decided apart save the same together as apart", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { basket, eligible } = eligibleIn(world);
      const savingOf = (list: readonly Candidate[]) => {
        const { running } = applyAll(list, basket);
        const shipping = basket.cart.shipping?.amount ?? 0;
        return basket.subtotal + shipping - running.sum - running.shipping;
      };
      const groups = coupledGroups(eligible, basket);
      expect(groups.flat().length).toBe(eligible.length);
      const apart = groups.map(savingOf).reduce((sum, saving) => sum + saving, 0);
      expect(savingOf(eligible)).toBe(apart);
    }),
    { numRuns: 2 * RUNS },
  );
});
