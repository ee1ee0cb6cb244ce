import { useTranslation } from "react-i18next";
import { Icon } from "../design/index.ts";
import { changeLocale } from "../i18n/i18n.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { client } from "./client.ts";
import classes from "./header.module.css";

/** One button to the other language, named in that language. What the server wrote is asked for again. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const locale = useLocale();
  const other = locale === "zh-TW" ? "en" : "zh-TW";
  return (
    <button
      type="button"
      className={`${classes.tool} ${classes.plain}`}
      lang={other === "en" ? "en" : "zh-Hant-TW"}
      onClick={() => void changeLocale(other).then(() => client.refetchObservableQueries())}
    >
      <Icon name="language" />
      <span className={classes.word}>{other === "en" ? "EN" : "中文"}</span>
      <span className="visually-hidden"> {t(`language.${other}`)}</span>
    </button>
  );
}
