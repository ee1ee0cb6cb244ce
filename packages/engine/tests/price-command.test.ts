/** `npm run price` as people call it: a file, standard input, and what is refused. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { priceFile } from "../src/cli/price-command.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const examples = path.join(root, "docs/price-examples");
const readText = (file: string) => fs.readFileSync(path.join(examples, file), "utf8");

test.each([
  ["1-smallest.json", 400],
  ["2-second-at-half-price.json", 1_029],
  ["3-affiliate-code.json", 3_672],
  ["4-every-form.json", 1_631],
])("%s costs %i", (file, total) => {
  expect(priceFile(file, readText)).toMatchObject({ total, optimal: true });
});

test("the codes of an input are read as they were typed", () => {
  expect(priceFile("3-affiliate-code.json", readText)).toMatchObject({
    applied: [{ discountId: "amy-10", ownerAffiliateId: "amy" }],
    rejected: [{ discountId: "sale", reason: "NOT_STACKABLE" }],
  });
});

test("a refused input names each field", () => {
  const answer = priceFile("5-refused.json", readText);
  const paths =
    "problems" in answer ? answer.problems.map((problem) => problem.path!.join(".")) : [];
  expect(paths).toEqual([
    "cart.lines.0.unitPrice",
    "discounts.0.endsAt",
    "discounts.0.level",
    "discounts.0.config.tiers",
  ]);
});

test.each([
  [undefined, "", "NO_INPUT"],
  ["no-such-file.json", null, "UNREADABLE"],
  ["-", "{", "NOT_JSON"],
  ["-", "null", "NOT_AN_OBJECT"],
])("%s with %j: %s", (file, text, code) => {
  const read = () => {
    if (text === null) throw new Error("no such file");
    return text;
  };
  expect(priceFile(file, read)).toMatchObject({ problems: [{ code }] });
});

test("the command reads standard input, writes JSON, and ends with a status", () => {
  const run = (input: string) =>
    spawnSync(process.execPath, [path.join(root, "packages/engine/src/cli/price.ts"), "-"], {
      encoding: "utf8",
      input,
    });
  const fine = run(readText("1-smallest.json"));
  expect([JSON.parse(fine.stdout).tax.net, fine.status]).toEqual([381, 0]);
  const refused = run("{}");
  expect(JSON.parse(refused.stdout).problems.length).toBeGreaterThan(0);
  expect(refused.status).toBe(1);
});
