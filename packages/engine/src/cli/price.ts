/**
 * `npm run price -- FILE.json`: prices one cart offline and writes the Pricing as JSON.
 * FILE `-` reads standard input. A refused input is written as `{ "problems": [...] }` and ends with status 1.
 */
import { readFileSync } from "node:fs";
import { price, readPricingInput, compileRuleSet } from "../pricing/index.ts";

const USAGE =
  "usage: npm run price -- FILE.json   (- reads standard input; see docs/price-examples)";

function main(file: string | undefined): number {
  if (file === undefined) return complain([{ code: "NO_INPUT", message: USAGE }]);
  const text = readText(file);
  if (text === null) return complain([{ code: "UNREADABLE", message: `cannot read ${file}` }]);
  const value = parse(text);
  if (!value.ok) return complain([{ code: "NOT_JSON", message: value.message }]);
  const read = readPricingInput(value.value);
  if (!read.ok) return complain(read.problems);
  const { cart, ruleSet, context } = read.input;
  write(price(cart, compileRuleSet(ruleSet), context));
  return 0;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    return null;
  }
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  }
}

function complain(problems: readonly unknown[]): number {
  write({ problems });
  return 1;
}

function write(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

process.exitCode = main(process.argv[2]);
