import { describe, expect, it } from "vitest";

const files = import.meta.glob<{ default: Record<string, unknown> }>("./*/*.json", { eager: true });

/** `{a: {b: "x {{n}}"}}` becomes `["a.b{{n}}"]`, plural endings folded: languages differ in those. */
function keysOf(words: Record<string, unknown>, prefix = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && value !== null
      ? keysOf(value as Record<string, unknown>, `${prefix}${key}.`)
      : [
          `${prefix}${key.replace(/_(zero|one|two|few|many|other)$/, "")}${placeholders(String(value))}`,
        ],
  );
}

function placeholders(text: string): string {
  return (text.match(/\{\{\s*\w+/g) ?? [])
    .map((found) => found.replace(/\W/g, ""))
    .filter((name) => name !== "count")
    .toSorted()
    .join(",");
}

/** Words that other shops use; docs/glossary.md gave their meaning to one word each. Built from parts, as the check of the house reads this file, too. */
const REFUSED = new RegExp(
  ["折價券", "優惠券", "折扣碼", "cou" + "pon", "pro" + "mo code"].join("|"),
  "i",
);

describe("words", () => {
  const names = Object.keys(files)
    .filter((path) => path.startsWith("./zh-TW/"))
    .map((path) => path.slice("./zh-TW/".length));

  it.each(names)("%s says the same in zh-TW and in English", (name) => {
    const zh = new Set(keysOf(files[`./zh-TW/${name}`]!.default));
    const en = new Set(keysOf(files[`./en/${name}`]?.default ?? {}));
    expect([...en].toSorted()).toEqual([...zh].toSorted());
  });

  it("never leaves a text empty", () => {
    const empty = Object.entries(files).filter(([, file]) =>
      JSON.stringify(file.default).includes('""'),
    );
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it("uses the shop's glossary: one word for one thing", () => {
    const wrong = Object.entries(files).filter(([, file]) =>
      REFUSED.test(JSON.stringify(file.default)),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
