import { discountTypes } from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";
import type { DiscountTypeForm, FormField } from "./discount-form.type.ts";
import type { DiscountLevel } from "../carts/pricing.type.ts";

type Words = readonly [zhTW: string, en: string];

interface FieldWords {
  readonly label: Words;
  readonly help?: Words;
  readonly kind: FormField["kind"];
  readonly required?: boolean;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly choices?: readonly (readonly [value: string, ...label: Words])[];
}

interface TypeWords {
  readonly label: Words;
  readonly description: { readonly [level in DiscountLevel]?: Words };
  readonly fields: (level: DiscountLevel) => { readonly [name: string]: FieldWords };
}

const BENEFIT: FieldWords = { label: ["優惠內容", "Benefit"], kind: "JSON", required: true };
const TIMES: FieldWords = {
  label: ["最多套用次數", "Applications at most"],
  kind: "INTEGER",
  minimum: "1",
};
const scope = (label: Words, help: Words): FieldWords => ({ label, help, kind: "SCOPE" });
const OWN: Words = ["不選就是這個折扣的適用商品", "Choose nothing for the discount's own products"];
const ALL: Words = ["不選就是所有商品", "Choose nothing for every product"];
const BUY: FieldWords = { label: ["購買", "Buy"], kind: "JSON", required: true };
const GET: FieldWords = { label: ["獲得", "Get"], kind: "JSON", required: true };

/** What the editor says about each type of the engine's registry. */
const TYPES: { readonly [type: string]: TypeWords } = {
  PERCENTAGE: {
    label: ["百分比折扣", "Percentage off"],
    description: {
      PRODUCT: ["指定商品打折", "A percentage off matching items"],
      CART: ["整筆訂單打折", "A percentage off the order"],
      SHIPPING: ["運費打折，100% 就是免運", "A percentage off shipping; 100% is free shipping"],
    },
    fields: () => ({
      percentOff: {
        label: ["折扣百分比", "Percent off"],
        help: ["填 10 就是打 9 折", "10 takes ten percent off"],
        kind: "PERCENT",
        required: true,
        minimum: "0.00001",
        maximum: "100",
      },
    }),
  },
  FIXED_AMOUNT: {
    label: ["折抵金額", "Amount off"],
    description: {
      PRODUCT: [
        "每件或全部指定商品折抵固定金額",
        "An amount off each matching item, or off all of them",
      ],
      CART: ["整筆訂單折抵固定金額", "An amount off the order"],
      SHIPPING: ["運費折抵固定金額", "An amount off shipping"],
    },
    fields: (level) => ({
      amountOff: { label: ["折抵金額", "Amount off"], kind: "MONEY", required: true, minimum: "1" },
      ...(level === "PRODUCT"
        ? {
            allocation: {
              label: ["折抵方式", "How"],
              kind: "CHOICE" as const,
              choices: [
                ["PER_UNIT", "每件都折", "Off each item"],
                ["ACROSS", "全部商品折一次", "Once over all of them"],
              ] as const,
            },
          }
        : {}),
    }),
  },
  FIXED_PRICE: {
    label: ["固定價格", "Fixed price"],
    description: {
      PRODUCT: [
        "指定商品每件特價，只降不升",
        "A price for each matching item; lowers, never raises",
      ],
      CART: ["適用商品合計一個價格", "One price for the matching items together"],
      SHIPPING: ["運費一個價格", "One price for shipping"],
    },
    fields: () => ({
      price: { label: ["價格", "Price"], kind: "MONEY", required: true, minimum: "0" },
    }),
  },
  TIERED: {
    label: ["階梯優惠", "Tiers"],
    description: { PRODUCT: ["買越多折越多、每滿額折", "The more is bought, the more comes off"] },
    fields: () => ({
      basis: {
        label: ["依據", "Counted by"],
        kind: "CHOICE",
        required: true,
        choices: [
          ["QUANTITY", "件數", "Pieces"],
          ["AMOUNT", "金額", "Money"],
        ],
      },
      tiers: { label: ["階梯", "Tiers"], kind: "JSON", required: true },
      repeat: { label: ["每滿一次折一次", "Once for each full step"], kind: "BOOLEAN" },
    }),
  },
  BUY_X_GET_Y: {
    label: ["買 X 送 Y", "Buy X get Y"],
    description: { PRODUCT: ["買幾件送幾件、加價購", "Buy some, get some free or cheaper"] },
    fields: () => ({
      buy: BUY,
      get: GET,
      "buy.scope": scope(["要買的商品", "What is bought"], OWN),
      "get.scope": scope(
        ["送的或加購的商品", "What is got"],
        ["不選就和要買的商品一樣", "Choose nothing for what is bought"],
      ),
      maxApplications: TIMES,
    }),
  },
  BUNDLE_PRICE: {
    label: ["任選組合價", "Bundle price"],
    description: { PRODUCT: ["任選幾件一個價", "Any so many for one price"] },
    fields: () => ({
      size: { label: ["件數", "Pieces"], kind: "INTEGER", required: true, minimum: "2" },
      benefit: BENEFIT,
      maxApplications: TIMES,
    }),
  },
  NTH_UNIT: {
    label: ["第 N 件優惠", "Nth item"],
    description: { PRODUCT: ["第二件半價", "The second at half price"] },
    fields: () => ({
      n: { label: ["第幾件", "Which"], kind: "INTEGER", required: true, minimum: "2" },
      benefit: BENEFIT,
      pick: {
        label: ["折哪一件", "Which one of them"],
        kind: "CHOICE",
        choices: [
          ["LAST_OF_RUN", "每組的最後一件", "The last of each run"],
          ["CHEAPEST", "最便宜的", "The cheapest of all"],
        ],
      },
      maxApplications: TIMES,
    }),
  },
  PAIR_PRICE: {
    label: ["配對價", "Pair price"],
    description: { PRODUCT: ["兩種商品各一件，一個價", "One of each, for one price"] },
    fields: () => ({
      first: scope(["其中一件", "One of these"], ALL),
      second: scope(["搭配另一件", "With one of these"], ALL),
      price: {
        label: ["一對的價格", "Price of a pair"],
        kind: "MONEY",
        required: true,
        minimum: "0",
      },
      maxApplications: TIMES,
    }),
  },
};

/** Every type of the registry at each of its levels, with the form it needs. */
export function discountForms(c: Context): DiscountTypeForm[] {
  return [...discountTypes.values()].flatMap((definition) =>
    definition.levels.map((level) => formOf(c, definition.type, level)),
  );
}

function formOf(c: Context, type: string, level: DiscountLevel): DiscountTypeForm {
  const known = TYPES[type];
  const description = known?.description[level];
  return {
    type,
    level,
    label: known ? say(c, ...known.label) : type,
    description: description ? say(c, ...description) : "",
    fields: Object.entries(known?.fields(level) ?? {}).map(([name, field]) => ({
      name,
      label: say(c, ...field.label),
      help: field.help ? say(c, ...field.help) : null,
      kind: field.kind,
      required: field.required ?? false,
      minimum: field.minimum ?? null,
      maximum: field.maximum ?? null,
      choices: (field.choices ?? []).map(([value, ...label]) => ({
        value,
        label: say(c, ...label),
      })),
    })),
  };
}
