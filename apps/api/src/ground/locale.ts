import { registerEnumType } from "type-graphql";

/** The languages the shop speaks, as the API writes them. */
export const Locale = { ZH_TW: "ZH_TW", EN: "EN" } as const;
export type Locale = keyof typeof Locale;
registerEnumType(Locale, {
  name: "Locale",
  description: "The languages the shop speaks.",
  valuesConfig: {
    ZH_TW: {
      description:
        "Traditional Chinese as written in Taiwan (`zh-TW`). The first language of the shop.",
    },
    EN: { description: "English (`en`)." },
  },
});

/** The languages as the house writes them. */
export type Language = "zh-TW" | "en";

export const languageOf = (locale: Locale): Language => (locale === "EN" ? "en" : "zh-TW");

/** The language to answer in: the first of `Accept-Language` that the shop speaks, else zh-TW. */
export function requestLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.tag.startsWith("en") ? "en" : "zh-TW";
}
