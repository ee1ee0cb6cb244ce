import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkMacValue, hasValidCheckMacValue, sign } from "./check-mac-value.ts";
import vectors from "./vectors/check-mac-value.json" with { type: "json" };

const keys = { hashKey: "pwFHCqoQZGmho4w6", hashIv: "EkRm7iFT261dpevs" };

test.each(vectors)("vector $id", ({ fields, hashKey, hashIv, checkMacValue: expected }) => {
  expect(checkMacValue(new Map(Object.entries(fields)), { hashKey, hashIv })).toBe(expected);
});

describe("laws", () => {
  const name = fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,14}$/)
    .filter((n) => n !== "CheckMacValue");
  const message = fc.uniqueArray(fc.tuple(name, fc.string({ unit: "grapheme" })), {
    minLength: 1,
    maxLength: 12,
    selector: ([n]) => n.toLowerCase(),
  });

  it("the order of the fields does not matter", () => {
    fc.assert(
      fc.property(message, fc.nat(), (fields, turn) => {
        const at = turn % fields.length;
        const turned = [...fields.slice(at), ...fields.slice(0, at)].reverse();
        expect(checkMacValue(new Map(turned), keys)).toBe(checkMacValue(new Map(fields), keys));
      }),
    );
  });

  it("any changed value breaks it", () => {
    fc.assert(
      fc.property(message, fc.nat(), fc.string({ unit: "grapheme" }), (fields, pick, value) => {
        const [field, before] = fields[pick % fields.length]!;
        // Upper and lower case meet in the hash: ECPay lower-cases the whole text first.
        fc.pre(value.toLowerCase() !== before.toLowerCase());
        const signed = sign(new Map(fields), keys);
        expect(hasValidCheckMacValue(signed, keys)).toBe(true);
        expect(hasValidCheckMacValue(new Map(signed).set(field, value), keys)).toBe(false);
      }),
    );
  });

  it("an added or a removed field breaks it", () => {
    fc.assert(
      fc.property(message, (fields) => {
        const signed = sign(new Map(fields), keys);
        expect(hasValidCheckMacValue(new Map(signed).set("zz_added", ""), keys)).toBe(false);
        const removed = new Map(signed);
        removed.delete(fields[0]![0]);
        expect(hasValidCheckMacValue(removed, keys)).toBe(false);
      }),
    );
  });
});

it("refuses blank keys, with which anybody could sign", () => {
  expect(() => checkMacValue(new Map(), { hashKey: " ", hashIv: "x" })).toThrow(/missing/);
  expect(() => checkMacValue(new Map(), { hashKey: "x", hashIv: "" })).toThrow(/missing/);
});
