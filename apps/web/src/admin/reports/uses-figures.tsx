import { useTranslation } from "react-i18next";
import { FigureRow, FigureTile, formatDay } from "../../area/index.ts";
import { Money } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { UsesFacts } from "./reports.query.ts";
import classes from "./reports.module.css";

const share = (percent: string | null | undefined): string => (percent ? `${percent}%` : "–");

/** Six figures, each with what exactly it counts, against as many days before. */
export function UsesFigures({ report }: { report: UsesFacts }) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const { total, totalBefore: before } = report;
  const count = (figure: "uses" | "orders") => (
    <FigureTile
      label={t(`figure.${figure}`)}
      meaning={t(`meaning.${figure}`)}
      value={formatNumber(total[figure], locale)}
      change={{ now: total[figure], before: before[figure] }}
    />
  );
  const money = (figure: "discountGiven" | "revenue" | "averageOrder") => (
    <FigureTile
      label={t(`figure.${figure}`)}
      meaning={t(`meaning.${figure}`)}
      value={<Money value={total[figure]} />}
      change={{
        now: Number(total[figure].amount),
        before: Number(before[figure].amount),
        inverse: figure === "discountGiven",
      }}
    />
  );
  return (
    <div className={classes.figures}>
      <FigureRow>
        {money("revenue")}
        {money("discountGiven")}
        {count("uses")}
        {count("orders")}
        {money("averageOrder")}
        <FigureTile
          label={t("figure.newCustomers")}
          meaning={t("meaning.newCustomers")}
          value={share(total.newCustomerPercent)}
          foot={t("figure.newBefore", { percent: share(before.newCustomerPercent) })}
        />
      </FigureRow>
      <p className={classes.quiet}>
        {t("uses.compared", {
          from: formatDay(report.beforeFrom, locale),
          to: formatDay(report.beforeTo, locale),
        })}
      </p>
    </div>
  );
}
