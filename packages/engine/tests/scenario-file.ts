/** Reads `scenarios/*.md`: each `##` section is a cart, rules, and what they cost, in a form people read. */
import fs from "node:fs";
import path from "node:path";

export const SCENARIOS_FOLDER = path.resolve(import.meta.dirname, "../../../scenarios");

export interface Scenario {
  readonly file: string;
  /** `中文 / English` */
  readonly title: string;
  /** What `readPricingInput` reads: the same shape as the price command and the simulator. */
  readonly input: {
    readonly cart: unknown;
    readonly discounts: unknown;
    readonly vouchers: unknown;
    readonly context: unknown;
  };
  /** For returns: the quantities that stay. */
  readonly kept: { readonly [lineId: string]: number } | null;
  /** What is expected: an amount or a reason by name. */
  readonly result: ReadonlyMap<string, number | string>;
}

const NOON = "2026-11-21T12:00:00+08:00";

/** Every scenario of every file, in order. */
export function readScenarios(folder = SCENARIOS_FOLDER): Scenario[] {
  const files = fs.readdirSync(folder).filter((name) => /^\d\d-.*\.md$/.test(name));
  return files.sort().flatMap((file) => readFile(path.join(folder, file)));
}

function readFile(file: string): Scenario[] {
  const [, ...sections] = fs.readFileSync(file, "utf8").split(/^## /m);
  return sections.map((section) => readSection(path.basename(file), section));
}

function readSection(file: string, section: string): Scenario {
  const [title, ...body] = section.split("\n") as [string, ...string[]];
  const text = body.join("\n");
  const [items, result] = tablesIn(body);
  const rules = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)![1]!);
  const { codes = [], discounts, vouchers = [], context = {}, kept = null } = rules;
  const cart = { ...cartOf(items!), codes: codes.map((code: string) => ({ text: code })) };
  return {
    file,
    title: title.trim(),
    input: { cart, discounts, vouchers, context: { now: NOON, ...context } },
    kept,
    result: new Map(result!.slice(1).map(([name, value]) => [name!, numberOr(value!)])),
  };
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

function cartOf([header, ...rows]: string[][]): Record<string, unknown> {
  const names = header!.map((cell) => cell.split(" ").at(-1)!);
  const items = rows.map((cells) =>
    Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])),
  );
  const shipping = items.find(({ item }) => item!.endsWith("shipping"));
  return {
    currency: "TWD",
    lines: items.filter((item) => item !== shipping).map(lineOf),
    shipping: shipping && { method: "HOME", amount: numberOr(shipping["price"]!), taxRate: "0.05" },
  };
}

function lineOf(row: Record<string, string>): Record<string, unknown> {
  const words = (name: string) => (row[name] ?? "").split(", ").filter((word) => word !== "");
  return {
    id: row["item"],
    unitPrice: numberOr(row["price"]!),
    quantity: numberOr(row["quantity"]!),
    tags: words("tags"),
    categoryIds: words("categories"),
    ...(row["kind"] ? { kind: row["kind"] } : {}),
    ...(row["partner"] ? { partnerId: row["partner"] } : {}),
  };
}

function numberOr(text: string): number | string {
  const plain = text.replaceAll(",", "");
  return /^-?\d+$/.test(plain) ? Number(plain) : text;
}
