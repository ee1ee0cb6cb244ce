import { useTranslation } from "react-i18next";
import { DataCard, Money } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { sumOf } from "./sum.ts";
import type { PortalFacts } from "./overview-page.tsx";
import classes from "./overview.module.css";

/** Clicks to orders to commission, with what lies between. */
export function Funnel({ overview }: { overview: PortalFacts["overview"] }) {
  const { t } = useTranslation("affiliate");
  const locale = useLocale();
  const earned = sumOf(
    overview.days.map((day) => day.earned),
    overview.pending.currency,
  );
  const perOrder =
    overview.orders > 0
      ? {
          amount: String(Math.round(Number(earned.amount) / overview.orders)),
          currency: earned.currency,
        }
      : null;
  return (
    <DataCard title={t("funnel.title")}>
      <ol className={classes.funnel}>
        <li>
          <span className={classes.between} />
          <span className={classes.figure}>{formatNumber(overview.clicks, locale)}</span>
          {t("funnel.clicks")}
          <small>{t("funnel.clicksMeaning")}</small>
        </li>
        <li>
          <span className={classes.between}>
            {overview.conversionPercent === null
              ? "–"
              : t("funnel.conversion", { percent: overview.conversionPercent })}
          </span>
          <span className={classes.figure}>{formatNumber(overview.orders, locale)}</span>
          {t("funnel.orders")}
          <small>{t("funnel.ordersMeaning")}</small>
        </li>
        <li>
          <span className={classes.between}>
            {perOrder ? (
              <>
                {t("funnel.perOrder")} <Money value={perOrder} />
              </>
            ) : (
              "–"
            )}
          </span>
          <span className={classes.figure}>
            <Money value={earned} />
          </span>
          {t("funnel.earned")}
          <small>{t("funnel.earnedMeaning")}</small>
        </li>
      </ol>
    </DataCard>
  );
}
