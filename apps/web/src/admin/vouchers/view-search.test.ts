import { expect, it } from "vitest";
import { isSameView, viewSearch } from "./view-search.ts";

it("keeps filters, never the code that is searched for", () => {
  const typed = { q: "SECRET99", status: "PAUSED", batch: "", other: "x" };
  expect(viewSearch(typed)).toEqual({
    status: "PAUSED",
  });
});

it.each([
  ["the same filters", { status: "PAUSED" }, { status: "PAUSED" }, true],
  ["with a search beside", { status: "PAUSED", q: "AMY10" }, { status: "PAUSED" }, true],
  ["one filter more", { status: "PAUSED", batch: "b" }, { status: "PAUSED" }, false],
  ["another value", { status: "ACTIVE" }, { status: "PAUSED" }, false],
])("%s: the same view %s", (_, one, other, outcome) => {
  expect(isSameView(one, other)).toBe(outcome);
});
