import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FigureRow, FigureTile } from "../../area/index.ts";
import { Money } from "../../design/index.ts";
import { formatMoney, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { DashboardFacts } from "./dashboard-page.tsx";

/** Six figures, each with what exactly it counts. */
export function DashboardFigures({ facts }: { facts: DashboardFacts }) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  const { previous } = facts;
  return (
    <FigureRow>
      <FigureTile
        label={t("figure.sales")}
        meaning={t("figure.salesMeaning")}
        value={<Money value={facts.sales} />}
        change={{ now: Number(facts.sales.amount), before: Number(previous.sales.amount) }}
      />
      <FigureTile
        label={t("figure.orders")}
        meaning={t("figure.ordersMeaning")}
        value={formatNumber(facts.orders, locale)}
        change={{ now: facts.orders, before: previous.orders }}
      />
      <FigureTile
        label={t("figure.average")}
        meaning={t("figure.averageMeaning")}
        value={<Money value={facts.averageOrder} />}
        change={{
          now: Number(facts.averageOrder.amount),
          before: Number(previous.averageOrder.amount),
        }}
      />
      <FigureTile
        label={t("figure.discount")}
        meaning={t("figure.discountMeaning")}
        value={<Money value={facts.discountCost} />}
        foot={t("figure.discountFoot", { percent: facts.discountSharePercent })}
      />
      <FigureTile
        label={t("figure.affiliate")}
        meaning={t("figure.affiliateMeaning")}
        value={`${facts.affiliateSharePercent}%`}
        foot={t("figure.affiliateFoot", { amount: formatMoney(facts.commission) })}
      />
      <FigureTile
        label={t("figure.unpaid")}
        meaning={t("figure.unpaidMeaning")}
        tone={facts.unpaidExpiringSoon > 0 ? "wait" : "plain"}
        value={<Money value={facts.unpaidTotal} />}
        foot={
          <Link to="/admin/orders" search={{ state: "AWAITING_PAYMENT" }}>
            {t("figure.unpaidFoot", { count: facts.unpaid, soon: facts.unpaidExpiringSoon })}
          </Link>
        }
      />
    </FigureRow>
  );
}
