import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CodeText } from "../../design/index.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import classes from "./batches.module.css";
import type { EstimateState } from "./use-estimate.ts";

interface EstimateBoxProps {
  estimate: EstimateState;
  onTake: (pattern: string) => void;
}

/** How a code would look and how safe it is from guessing; or why not, with a pattern that would do. */
export function EstimateBox({ estimate: { answer }, onTake }: EstimateBoxProps) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  if (!answer) return <p className={classes.quiet}>{t("estimate.waiting")}</p>;
  const { estimate, problems, suggestedPattern } = answer;
  if (!estimate) {
    return (
      <div className={classes.estimate} data-tone="bad" role="status">
        {problems.map(({ code, message }) => (
          <p key={code}>{message}</p>
        ))}
        {suggestedPattern ? (
          <div>
            <Button variant="default" size="sm" onClick={() => onTake(suggestedPattern)}>
              {t("estimate.take", { pattern: suggestedPattern.replaceAll(/\{(#+)\}/g, "$1") })}
            </Button>
          </div>
        ) : null}
      </div>
    );
  }
  const short = new Intl.NumberFormat(locale, {
    notation: "compact",
    maximumSignificantDigits: 3,
  });
  return (
    <div className={classes.estimate} role="status">
      <p>
        {t("estimate.sample")} <CodeText size="small">{estimate.sample}</CodeText>
      </p>
      <p className={classes.quiet}>
        {t("estimate.space", {
          space: short.format(BigInt(estimate.space)),
          odds: short.format(BigInt(estimate.guessOdds)),
        })}
      </p>
    </div>
  );
}
