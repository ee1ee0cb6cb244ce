import type { VariantOption } from "../entities/index.ts";
import { COLOURS } from "./data/index.ts";
import { t, type ChoiceSeed, type GoodSeed } from "./model.ts";
import { seedId } from "./seed-id.ts";

/** A variant of a good, worked out from its colours and its choice. */
export interface VariantSeed {
  readonly id: string;
  readonly sku: string;
  readonly colour: string;
  readonly price: number;
  /** Pieces that are there when the world begins. */
  readonly stock: number;
  readonly options: VariantOption[];
}

const COLOUR = t("顏色", "Colour");

/** Every colour with every choice. A single colour is no choice: it tints the picture and is not asked for. */
export function variantsOf(good: GoodSeed): VariantSeed[] {
  return good.colours.flatMap((colour) =>
    (good.choice?.of ?? [null]).map((choice) => variant(good, colour, choice)),
  );
}

function variant(good: GoodSeed, colour: string, choice: ChoiceSeed | null): VariantSeed {
  const key = choice ? `${colour}/${choice.key}` : colour;
  const suffix = [good.colours.length > 1 ? colour : null, choice?.key].filter(Boolean);
  return {
    id: seedId(`variant:${good.slug}:${key}`),
    sku: [good.sku, ...suffix].join("-").toUpperCase(),
    colour,
    price: choice?.price ?? good.price,
    stock: good.scarce?.[key] ?? good.stock,
    options: [...colourOption(good, colour), ...choiceOption(good, choice)],
  };
}

function colourOption(good: GoodSeed, colour: string): VariantOption[] {
  const found = COLOURS[colour];
  if (!found) throw new Error(`${good.slug} has the colour "${colour}", which nobody mixed`);
  if (good.colours.length < 2) return [];
  return [{ key: "colour", name: COLOUR, valueKey: colour, value: found.name, swatch: found.hex }];
}

function choiceOption(good: GoodSeed, choice: ChoiceSeed | null): VariantOption[] {
  if (!choice || !good.choice) return [];
  return [
    { key: good.choice.key, name: good.choice.name, valueKey: choice.key, value: choice.name },
  ];
}
