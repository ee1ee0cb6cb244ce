import { expect, test } from "vitest";
import { codesIn } from "./first-codes.ts";

const FILE = "code,status\r\nAAAA-1,ACTIVE\r\nBBBB-2,ACTIVE\r\n";

test("codes are the first column behind the header", () => {
  expect(codesIn(FILE, true)).toEqual(["AAAA-1", "BBBB-2"]);
});

test("half a line is no code yet", () => {
  expect(codesIn(FILE.slice(0, -12), false)).toEqual(["AAAA-1"]);
});
