import type { Locale } from "../ground/locale.ts";

/** The house's word for a language as the API writes it. */
export function customerLocale(language: string): Locale {
  return language === "en" ? "EN" : "ZH_TW";
}
