import { useTranslation } from "react-i18next";
import { ProgressBar } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { BatchFacts } from "./batch.query.ts";

type Progress = Pick<BatchFacts, "state" | "made" | "count" | "codesPerSecond" | "secondsLeft">;

/** How far a batch is, as a bar and in words: codes, rate, what is left. */
export function BatchProgress({ batch }: { batch: Progress }) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const { made, count, codesPerSecond, secondsLeft, state } = batch;
  const words = [
    t("progress.done", { made: formatNumber(made, locale), count: formatNumber(count, locale) }),
    ...(state === "RUNNING" && codesPerSecond !== null
      ? [t("progress.rate", { rate: formatNumber(codesPerSecond, locale) })]
      : []),
    ...(state === "RUNNING" && secondsLeft !== null ? [leftIn(secondsLeft)] : []),
  ];
  function leftIn(seconds: number): string {
    return seconds < 90
      ? t("progress.seconds", { count: seconds })
      : t("progress.minutes", { count: Math.round(seconds / 60) });
  }
  return (
    <ProgressBar percent={count === 0 ? 100 : (made / count) * 100} label={words.join(" · ")} />
  );
}
