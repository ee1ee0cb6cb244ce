import { expect, it } from "vitest";
import { changesOf, draftOf, type TermsDraft } from "./terms-draft.ts";

const before = draftOf({
  startsAt: null,
  endsAt: "2026-12-31T15:59:59.999Z",
  maxRedemptionsPerCustomer: 1,
  domains: ["ntu.edu.tw"],
  channels: [],
  tags: ["spring"],
  restoreOn: "CANCEL",
});

it("opens with the shop's own time", () => {
  expect(before).toMatchObject({ startsAt: "", endsAt: "2026-12-31T23:59", domains: "ntu.edu.tw" });
});

it.each<[string, Partial<TermsDraft>, object | null]>([
  ["nothing", {}, null],
  ["an end taken away", { endsAt: "" }, { endsAt: null }],
  ["a later end", { endsAt: "2027-01-01T00:00" }, { endsAt: "2026-12-31T16:00:00.000Z" }],
  ["no limit any more", { maxRedemptionsPerCustomer: "" }, { maxRedemptionsPerCustomer: null }],
  ["a word for a limit", { maxRedemptionsPerCustomer: "two" }, { maxRedemptionsPerCustomer: 0 }],
  [
    "more domains",
    { domains: "ntu.edu.tw，nthu.edu.tw" },
    { domains: ["ntu.edu.tw", "nthu.edu.tw"] },
  ],
  ["no tag", { tags: " " }, { tags: [] }],
  ["a channel", { channels: ["LINE"] }, { channels: ["LINE"] }],
])("sends only what was changed: %s", (_, change, outcome) => {
  expect(changesOf(before, { ...before, ...change })).toEqual(outcome);
});
