import type { LocalizedText } from "@8521/database";
import type { Context } from "./context.ts";
import { languageOf, type Locale } from "./locale.ts";

/** A text in the language of the request, else in the shop's first language, else empty. */
export function words(
  c: Pick<Context, "language">,
  text: Partial<LocalizedText> | null | undefined,
  locale?: Locale | null,
): string {
  const language = locale ? languageOf(locale) : c.language;
  return text?.[language] ?? text?.["zh-TW"] ?? text?.en ?? "";
}

/** Picks the sentence of the request's language: `say(c, "已付款", "Paid")`. */
export function say(c: Pick<Context, "language">, zhTW: string, en: string): string {
  return c.language === "en" ? en : zhTW;
}
