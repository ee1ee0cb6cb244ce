import { expect, test } from "vitest";
import { planPast, soldInPlan } from "./plan.ts";
import { stagedPlan } from "./staged.ts";

const now = new Date("2026-11-20T12:00:00Z");

test("the same day gives the same past", () => {
  expect(planPast(now, 50)).toEqual(planPast(now, 50));
  expect(planPast(now, 50, 1)).not.toEqual(planPast(now, 50, 2));
});

test("everything lies within ninety days, and nothing in the future", () => {
  const times = planPast(now, 300).map(({ at }) => (now.getTime() - at.getTime()) / 86_400_000);
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(Math.max(...times)).toBeLessThan(91);
});

test("goods that leave the shelf are counted, those given back are not", () => {
  const [first] = stagedPlan(now, 1);
  if (!first) throw new Error("nothing is staged");
  expect([...soldInPlan([first]).values()]).toEqual([1, 2]);
  expect([...soldInPlan([{ ...first, fate: "EXPIRED" }]).values()]).toEqual([]);
});
