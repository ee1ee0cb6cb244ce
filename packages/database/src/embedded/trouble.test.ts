import { expect, test } from "vitest";
import { explain } from "./trouble.ts";

test.each([
  ["initdb: error: could not write: No space left on device", /full: free/],
  ["Error: ENOSPC: no space left on device, mkdir", /full: free/],
  ["Error: EACCES: permission denied, mkdir '/data'", /give this user the right/],
  ["FATAL: database files are incompatible with server", /another version/],
  ["postgres: error while loading shared libraries: libx.so", /DATABASE_URL/],
])("%s becomes a sentence", (said, sentence) => {
  expect(explain(said, "/data")).toMatch(sentence);
});

test("what is not known stays as it was said", () => {
  expect(explain("something else", "/data")).toBeNull();
});
