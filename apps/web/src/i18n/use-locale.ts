import { useTranslation } from "react-i18next";
import type { Locale } from "./locale.ts";

/** The language the screen is in; the component draws again when it changes. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "zh-TW";
}
