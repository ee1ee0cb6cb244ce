import { expect, it } from "vitest";
import { editorPaths } from "./editor-paths.ts";

it.each([
  [
    ["rule", "name", "zh-TW"],
    ["name", "zhTW"],
  ],
  [["discounts", 0, "endsAt"], ["endsAt"]],
  [
    ["rule", "discounts", 0, "config", "percentOff"],
    ["config", "percentOff"],
  ],
  [
    ["rule", "condition", "of", 0, "amount"],
    ["conditions", "minimumAmount"],
  ],
  [["condition", "groupIds"], ["conditions"]],
  [["discounts", 0, "limits", "perCustomer"], ["maxRedemptionsPerCustomer"]],
  [[], []],
])("%j of a rule is %j of the editor", (path, shown) => {
  expect(editorPaths({ code: "DISCOUNT_INVALID", path, data: {} }).path).toEqual([
    "input",
    ...shown,
  ]);
});
