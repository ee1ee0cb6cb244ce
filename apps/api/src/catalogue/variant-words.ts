import type { VariantOption as OptionRow } from "@8521/database";
import type { Context } from "../ground/context.ts";
import { words } from "../ground/words.ts";
import type { VariantOption } from "./variant.type.ts";

/** The chosen options in one line: `米白 / M`. */
export function variantTitle(c: Context, options: readonly OptionRow[]): string {
  return options.map((option) => words(c, option.value)).join(" / ");
}

/** The chosen options one by one. */
export function optionsOf(c: Context, options: readonly OptionRow[]): VariantOption[] {
  return options.map((option) => ({
    key: option.key,
    name: words(c, option.name),
    value: words(c, option.value),
    valueKey: slugOf(option.value.en),
    swatch: option.swatch ?? null,
  }));
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
