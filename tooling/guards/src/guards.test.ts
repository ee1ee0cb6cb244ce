import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { GUARDS } from "./guards.ts";
import { taken, textual, withoutGuard } from "./without-guard.ts";

const root = path.join(import.meta.dirname, "../../..");
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

describe.each(GUARDS)("$name", (guard) => {
  it("is in its file exactly once, and is taken out as the file is read", () => {
    const { file, find } = textual(guard.removal);
    const code = read(file);
    const without = withoutGuard(guard).transform(code, path.join(root, file));
    expect(code.split(find)).toHaveLength(2);
    expect(without).not.toBe(code);
  });

  it("has its test, and its row in docs/guards.md", () => {
    expect(read(`packages/engine/src/commands/${guard.test}`)).toContain(guard.notices);
    expect(read("docs/guards.md")).toContain(`\`${guard.name}\``);
  });
});

it("a text that is not there, or twice, can't be taken out", () => {
  expect(() => taken("a b a", "a", "")).toThrow(/2 times/);
  expect(() => taken("a b a", "c", "")).toThrow(/0 times/);
});
