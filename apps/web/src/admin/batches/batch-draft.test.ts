import { expect, test } from "vitest";
import { batchInput, emptyBatch } from "./batch-draft.ts";

const draft = { ...emptyBatch("discount"), name: " 春季 " };

test("what was left empty is the deployment's to say", () => {
  const input = batchInput(draft);
  expect(input).toMatchObject({ name: "春季", count: 1000, maxRedemptions: 1, tags: [] });
  expect(input).not.toHaveProperty("endsAt");
  expect(input).not.toHaveProperty("domains");
});

test("lists are written as people write them", () => {
  expect(batchInput({ ...draft, domains: "a.example，b.example", tags: "vip new" })).toMatchObject({
    domains: ["a.example", "b.example"],
    tags: ["vip", "new"],
  });
});

test("no wish without a discount or a count; an empty limit is none", () => {
  expect(batchInput({ ...draft, discountId: "" })).toBeNull();
  expect(batchInput({ ...draft, count: "many" })).toBeNull();
  expect(batchInput({ ...draft, count: "10,000", maxRedemptions: "" })).toMatchObject({
    count: 10_000,
    maxRedemptions: null,
  });
});
