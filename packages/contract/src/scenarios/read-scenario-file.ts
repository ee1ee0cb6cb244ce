import type {
  Expectation,
  Scenario,
  ScenarioDocument,
  ScenarioFile,
  ScenarioLine,
  Told,
} from "./scenario.ts";

/** When nothing else is said, it is noon of an ordinary Saturday in Taipei. */
const NOON = "2026-11-21T12:00:00+08:00";

/**
 * Reads one `scenarios/NN-*.md`. Each `##` section is a cart as a table, rules as JSON, and a table of what they cost
 * (scenarios/README.md).
 * @throws when a section has no table of items or its JSON is none: a defect of the file.
 */
export function readScenarioFile(file: string, markdown: string): ScenarioFile {
  const [head = "", ...sections] = markdown.split(/^## /m);
  const [title = "", ...paragraphs] = head.split(/\n\s*\n/).map((part) => part.trim());
  return {
    file,
    title: told(title.replace(/^# /, "")),
    text: { "zh-TW": paragraphs[0] ?? "", en: paragraphs[1] ?? "" },
    scenarios: sections.map((section, at) => readSection(file, at + 1, section)),
  };
}

function readSection(file: string, place: number, section: string): Scenario {
  const [title, ...body] = section.split("\n") as [string, ...string[]];
  const [items, result] = tablesIn(body);
  const json = /```json\n([\s\S]*?)```/.exec(body.join("\n"))?.[1];
  if (!items || !result || !json)
    throw new Error(
      `${file}, section ${place}: a table of items, a json block, a table of results`,
    );
  const { codes = [], kept = null, context = {}, ...rules } = JSON.parse(json);
  const cart = { ...cartOf(items), codes: codes.map((text: string) => ({ text })) };
  return {
    slug: `${file.replace(/\.md$/, "")}-${place}`,
    file,
    title: told(title),
    document: { cart, vouchers: [], ...rules, context: { now: NOON, ...context } },
    kept,
    expected: result.slice(1).map(expectation),
  };
}

/** `中文 / English` */
function told(title: string): Told {
  const [zh = "", en = zh] = title.split(" / ");
  return { "zh-TW": zh.trim(), en: en.trim() };
}

function expectation([name = "", value = ""]: readonly string[]): Expectation {
  return { name, value: numberOr(value) };
}

/** Tables as rows of cells, without the dashes under the header. */
function tablesIn(lines: readonly string[]): string[][][] {
  const tables: string[][][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isRow = line.startsWith("|");
    if (isRow && !isOpen) tables.push([]);
    if (isRow && !/^\|[\s:|-]+\|$/.test(line)) tables.at(-1)!.push(cellsOf(line));
    isOpen = isRow;
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

type Row = { readonly [name: string]: string };

function cartOf([header, ...rows]: string[][]): Omit<ScenarioDocument["cart"], "codes"> {
  const names = header!.map((cell) => cell.split(" ").at(-1)!);
  const items = rows.map((cells) =>
    Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])),
  );
  const shipping = items.find(({ item }) => item!.endsWith("shipping"));
  return {
    currency: "TWD",
    lines: items.filter((item) => item !== shipping).map(lineOf),
    ...(shipping && {
      shipping: { method: "HOME", amount: Number(numberOr(shipping["price"]!)), taxRate: "0.05" },
    }),
  };
}

function lineOf(row: Row): ScenarioLine {
  const words = (name: string) => (row[name] ?? "").split(", ").filter((word) => word !== "");
  return {
    id: row["item"]!,
    unitPrice: Number(numberOr(row["price"]!)),
    quantity: Number(numberOr(row["quantity"]!)),
    tags: words("tags"),
    categoryIds: words("categories"),
    ...(row["catalogs"] ? { catalogIds: words("catalogs") } : {}),
    ...(row["kind"] ? { kind: row["kind"] as "PHYSICAL" | "COURSE" } : {}),
    ...(row["partner"] ? { partnerId: row["partner"] } : {}),
  };
}

function numberOr(text: string): number | string {
  const plain = text.replaceAll(",", "");
  return /^-?\d+$/.test(plain) ? Number(plain) : text;
}
