import { useTranslation } from "react-i18next";
import { formatDateTime, formatRemaining } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { useNow } from "./use-now.ts";

/** A deadline as date and as what is left: "11月24日 23:59 前，剩 2 天 3 小時". Plain text, no ticking. */
export function Deadline({ at }: { at: string | number }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const left = formatRemaining(at, useNow(), locale);
  const when = formatDateTime(lastMinute(at), locale);
  return (
    <time dateTime={new Date(at).toISOString()}>
      {left ? t("deadline.until", { when, left }) : t("deadline.passed", { when })}
    </time>
  );
}

/** A deadline is the first instant that is too late; people say the last minute of the day, not the next midnight. */
function lastMinute(at: string | number): number {
  const instant = new Date(at).getTime();
  const isMidnight =
    new Intl.DateTimeFormat("en", {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "Asia/Taipei",
    }).format(instant) === "00:00";
  return isMidnight ? instant - 1 : instant;
}
