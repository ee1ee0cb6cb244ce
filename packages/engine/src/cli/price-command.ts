import {
  compileRuleSet,
  price,
  type Pricing,
  type Problem,
  readPricingInput,
} from "../pricing/index.ts";

const USAGE =
  "usage: npm run price -- FILE.json   (- reads standard input; see docs/price-examples)";

export type PriceAnswer = Pricing | { readonly problems: readonly Problem[] };

/**
 * Prices the cart in a file. `readText` gives a file's text (`-` is standard input) and throws when it can't be read.
 * A refused input is answered with its problems, each with the path of its field.
 */
export function priceFile(
  file: string | undefined,
  readText: (file: string) => string,
): PriceAnswer {
  if (file === undefined) return refuse("NO_INPUT", USAGE);
  let text: string;
  try {
    text = readText(file);
  } catch {
    return refuse("UNREADABLE", `cannot read ${file}`);
  }
  return priceText(text);
}

function priceText(text: string): PriceAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse("NOT_JSON", (error as Error).message);
  }
  const read = readPricingInput(value);
  if (!read.ok) return { problems: read.problems };
  const { cart, ruleSet, context } = read.input;
  return price(cart, compileRuleSet(ruleSet), context);
}

function refuse(code: string, message: string): PriceAnswer {
  return { problems: [{ code, message }] };
}
