import type { Told } from "@8521/contract/scenarios";
import { useTranslation } from "react-i18next";

/** Says a text of the examples in the language of the page. */
export function useTold(): (text: Told) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language === "en" ? text.en : text["zh-TW"]);
}
