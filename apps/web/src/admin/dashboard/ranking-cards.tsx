import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CodeText, DataCard, Money } from "../../design/index.ts";
import { formatMoney } from "../../i18n/format.ts";
import type { DashboardFacts } from "./dashboard-page.tsx";
import classes from "./dashboard.module.css";

const MOST_CODES = 7;

interface RankingItem {
  key: string;
  name: ReactNode;
  quiet: string;
  end: ReactNode;
  endQuiet: string;
  /** What the bar shows. */
  weight: number;
}

/** The codes used most. */
export function CodesCard({ facts }: { facts: DashboardFacts }) {
  const { t } = useTranslation("admin");
  const items = facts.topCodes.slice(0, MOST_CODES).map((code): RankingItem => ({
    key: code.voucherId,
    name: (
      <Link to="/admin/vouchers/$id" params={{ id: code.voucherId }}>
        <CodeText size="small">{code.label}</CodeText>
      </Link>
    ),
    quiet: code.affiliateName ?? t("dashboard.noOwner"),
    end: <Money value={code.sales} />,
    endQuiet: t("dashboard.codeFoot", {
      count: code.orders,
      amount: formatMoney(code.discountCost),
    }),
    weight: code.orders,
  }));
  return (
    <RankingCard
      title={t("dashboard.topCodes")}
      empty={t("dashboard.noCodes")}
      items={items}
      aside={<Link to="/admin/vouchers">{t("dashboard.allCodes")}</Link>}
    />
  );
}

/** The affiliates that sold most. */
export function AffiliatesCard({ facts }: { facts: DashboardFacts }) {
  const { t } = useTranslation("admin");
  const items = facts.topAffiliates.map((figure): RankingItem => ({
    key: figure.affiliate.id,
    name: (
      <Link to="/admin/orders" search={{ affiliate: figure.affiliate.id }}>
        {figure.affiliate.displayName}
      </Link>
    ),
    quiet: `@${figure.affiliate.slug}`,
    end: <Money value={figure.sales} />,
    endQuiet: t("dashboard.affiliateFoot", {
      count: figure.orders,
      amount: formatMoney(figure.commission),
    }),
    weight: Number(figure.sales.amount),
  }));
  return (
    <RankingCard
      title={t("dashboard.topAffiliates")}
      empty={t("dashboard.noAffiliates")}
      items={items}
    />
  );
}

/** Why codes were refused, most frequent first. */
export function ReasonsCard({ facts }: { facts: DashboardFacts }) {
  const { t } = useTranslation("admin");
  const items = facts.refusedReasons.map((figure): RankingItem => ({
    key: figure.reason,
    name: figure.label,
    quiet: "",
    end: t("dashboard.times", { count: figure.count }),
    endQuiet: "",
    weight: figure.count,
  }));
  return (
    <RankingCard title={t("dashboard.reasons")} empty={t("dashboard.noReasons")} items={items} />
  );
}

interface RankingCardProps {
  title: string;
  empty: string;
  items: readonly RankingItem[];
  aside?: ReactNode;
}

function RankingCard(props: RankingCardProps) {
  const most = Math.max(1, ...props.items.map(({ weight }) => weight));
  return (
    <DataCard title={props.title} aside={props.aside}>
      {props.items.length === 0 ? <p className={classes.quiet}>{props.empty}</p> : null}
      <ol className={classes.ranking}>
        {props.items.map(({ key, name, quiet, end, endQuiet, weight }) => (
          <li key={key}>
            <span className={classes.name}>
              {name}
              <span className={classes.quiet}>{quiet}</span>
            </span>
            <span className={classes.end}>{end}</span>
            {endQuiet ? (
              <span className={`${classes.quiet} ${classes.end}`} style={{ gridColumn: "1 / -1" }}>
                {endQuiet}
              </span>
            ) : null}
            <span className={classes.meter} aria-hidden="true">
              <span style={{ width: `${(weight / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </DataCard>
  );
}
