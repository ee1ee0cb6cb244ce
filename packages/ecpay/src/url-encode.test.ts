import { expect, test } from "vitest";
import { checkMacEncode, phpUrlEncode } from "./url-encode.ts";
import vectors from "./vectors/url-encode.json" with { type: "json" };

test.each(vectors)("vector $id", ({ text, checkMacForm, phpForm }) => {
  expect(checkMacEncode(text)).toBe(checkMacForm);
  expect(phpUrlEncode(text)).toBe(phpForm);
});
