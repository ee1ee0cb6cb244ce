import type { VariantFieldsFragment } from "@8521/contract";

/** What is chosen of each option: `{ colour: "celadon", size: "m" }`. */
export type Choice = Readonly<Record<string, string>>;

export interface OptionGroup {
  key: string;
  name: string;
  values: readonly { valueKey: string; value: string; swatch: string | null }[];
}

/** The options of a product in the order its variants name them, each value once. */
export function optionGroups(variants: readonly VariantFieldsFragment[]): OptionGroup[] {
  const groups = new Map<
    string,
    { name: string; values: Map<string, OptionGroup["values"][number]> }
  >();
  for (const option of variants.flatMap((variant) => variant.options)) {
    const group = groups.get(option.key) ?? { name: option.name, values: new Map() };
    group.values.set(option.valueKey, {
      valueKey: option.valueKey,
      value: option.value,
      swatch: option.swatch ?? null,
    });
    groups.set(option.key, group);
  }
  return [...groups].map(([key, { name, values }]) => ({
    key,
    name,
    values: [...values.values()],
  }));
}

/** What a variant is, as a choice. */
export function choiceOf(variant: VariantFieldsFragment): Choice {
  return Object.fromEntries(variant.options.map((option) => [option.key, option.valueKey]));
}

/** The variant that is exactly this choice, if it exists. */
export function variantOf(
  variants: readonly VariantFieldsFragment[],
  choice: Choice,
): VariantFieldsFragment | null {
  return (
    variants.find((variant) =>
      variant.options.every((option) => choice[option.key] === option.valueKey),
    ) ?? null
  );
}

/** Choosing a value keeps the others if such a variant exists, else takes the nearest one that has the value. */
export function choose(
  variants: readonly VariantFieldsFragment[],
  choice: Choice,
  key: string,
  valueKey: string,
): Choice {
  const wanted = { ...choice, [key]: valueKey };
  if (variantOf(variants, wanted)) return wanted;
  const having = variants.filter((variant) => choiceOf(variant)[key] === valueKey);
  const nearest = having.toSorted((a, b) => alike(b, choice) - alike(a, choice))[0];
  return nearest ? choiceOf(nearest) : choice;
}

/** The variant to show first: the one asked for, else the first that can be bought. */
export function firstChoice(
  variants: readonly VariantFieldsFragment[],
  sku: string | undefined,
): Choice {
  const asked = variants.find((variant) => variant.sku === sku);
  const buyable = variants.find((variant) => variant.stock !== "SOLD_OUT");
  const first = asked ?? buyable ?? variants[0];
  return first ? choiceOf(first) : {};
}

function alike(variant: VariantFieldsFragment, choice: Choice): number {
  return variant.options.filter((option) => choice[option.key] === option.valueKey).length;
}
