import { useQuery } from "@apollo/client/react";
import { graphql, type AffiliateOverviewQuery } from "@8521/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, lastDays, RangeSwitch } from "../../area/index.ts";
import { Bar, DataCard, Loading, PageHeader } from "../../design/index.ts";
import { EarningsChart } from "./earnings-chart.tsx";
import { EarningsTiles } from "./earnings-tiles.tsx";
import { Funnel } from "./funnel.tsx";
import { ShareCard } from "./share-card.tsx";
import classes from "./overview.module.css";

const OVERVIEW = graphql(`
  query AffiliateOverview($range: DayRange!) {
    affiliatePortal {
      affiliate {
        id
        displayName
        slug
        status
        link
        commissionSentence
      }
      codes {
        id
        code
        sentence
        isActive
        endsAt
      }
      overview(range: $range) {
        clicks
        orders
        conversionPercent
        sales {
          amount
          currency
        }
        pending {
          amount
          currency
        }
        approved {
          amount
          currency
        }
        paid {
          amount
          currency
        }
        reversed {
          amount
          currency
        }
        days {
          day
          clicks
          orders
          earned {
            amount
            currency
          }
        }
      }
    }
  }
`);

export type PortalFacts = NonNullable<AffiliateOverviewQuery["affiliatePortal"]>;

const route = getRouteApi("/affiliate/");
const DEFAULT_DAYS = "30";

/** What to share, what it brings, and what is earned. */
export function OverviewPage() {
  const { t } = useTranslation("affiliate");
  const { days = DEFAULT_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const result = useQuery(OVERVIEW, { variables: { range: lastDays(Number(days) || 30) } });
  const name = result.data?.affiliatePortal?.affiliate.displayName;
  return (
    <>
      <PageHeader
        title={name ? t("overview.hello", { name }) : t("place.overview")}
        text={result.data?.affiliatePortal?.affiliate.commissionSentence ?? t("overview.text")}
        actions={
          <RangeSwitch
            value={days}
            onChange={(value) =>
              void navigate({ search: { days: value === DEFAULT_DAYS ? undefined : value } })
            }
          />
        }
      />
      <Answer result={result} waiting={<OverviewSkeleton />} permission="AFFILIATE_PORTAL">
        {({ affiliatePortal }) => (affiliatePortal ? <Overview portal={affiliatePortal} /> : null)}
      </Answer>
    </>
  );
}

function Overview({ portal }: { portal: PortalFacts }) {
  const { t } = useTranslation("affiliate");
  const isFirstDay = portal.overview.clicks === 0 && portal.overview.orders === 0;
  return (
    <div className={classes.page}>
      <ShareCard portal={portal} />
      <EarningsTiles overview={portal.overview} />
      {isFirstDay ? (
        <DataCard title={t("start.title")} tone="sunken">
          <ol className={classes.start}>
            {(["copy", "post", "tell"] as const).map((step) => (
              <li key={step}>{t(`start.${step}`)}</li>
            ))}
          </ol>
        </DataCard>
      ) : (
        <>
          <Funnel overview={portal.overview} />
          <EarningsChart overview={portal.overview} />
        </>
      )}
    </div>
  );
}

function OverviewSkeleton() {
  return (
    <Loading>
      <div className={classes.page}>
        <Bar height="15rem" />
        <Bar height="8rem" />
        <Bar height="10rem" />
        <Bar height="24rem" />
      </div>
    </Loading>
  );
}
