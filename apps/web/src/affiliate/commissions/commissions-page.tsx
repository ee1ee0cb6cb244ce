import { useQuery } from "@apollo/client/react";
import { graphql, type AffiliateCommissionsQuery, type CommissionState } from "@8521/contract";
import { SegmentedControl } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import { EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { CommissionCard } from "./commission-card.tsx";
import classes from "./commissions.module.css";

const COMMISSIONS = graphql(`
  query AffiliateCommissions($after: String, $states: [CommissionState!]) {
    affiliatePortal {
      commissions(first: 20, after: $after, states: $states) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            orderReference
            state
            base {
              amount
              currency
            }
            amount {
              amount
              currency
            }
            rule
            releasesAt
            createdAt
            entries {
              kind
              reason
              at
              amount {
                amount
                currency
              }
            }
          }
        }
      }
    }
  }
`);

export type CommissionFacts = NonNullable<
  AffiliateCommissionsQuery["affiliatePortal"]
>["commissions"]["edges"][number]["node"];

const route = getRouteApi("/affiliate/commissions");
const STATES = [
  "PENDING",
  "APPROVED",
  "PAID",
  "REVERSED",
] as const satisfies readonly CommissionState[];

/** Every commission with its order, base, rule and ledger; and when it is released. */
export function CommissionsPage() {
  const { t } = useTranslation("affiliate");
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const states = STATES.filter((each) => each === state);
  const result = useQuery(COMMISSIONS, {
    variables: { states: states.length > 0 ? states : null },
  });
  return (
    <>
      <PageHeader title={t("commissions.title")} text={t("commissions.text")} />
      <div className={classes.filter}>
        <SegmentedControl
          aria-label={t("commissions.show")}
          value={states[0] ?? "ALL"}
          onChange={(value) =>
            void navigate({ search: { state: value === "ALL" ? undefined : value } })
          }
          data={[
            { value: "ALL", label: t("commissions.all") },
            ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
        />
      </div>
      <Answer
        result={result}
        waiting={<RowsSkeleton rows={5} height="7rem" />}
        permission="AFFILIATE_PORTAL"
      >
        {({ affiliatePortal }) => {
          if (!affiliatePortal) return null;
          const { edges, pageInfo, totalCount } = affiliatePortal.commissions;
          if (edges.length === 0) {
            return (
              <EmptyState
                title={states.length > 0 ? t("commissions.emptyState") : t("commissions.empty")}
                text={t("commissions.emptyText")}
              />
            );
          }
          return (
            <>
              <ul className={classes.list}>
                {edges.map(({ node }) => (
                  <CommissionCard key={node.id} commission={node} />
                ))}
              </ul>
              <LoadMore
                shown={edges.length}
                total={totalCount}
                loading={result.loading}
                onMore={
                  pageInfo.hasNextPage
                    ? () => void result.fetchMore({ variables: { after: pageInfo.endCursor } })
                    : undefined
                }
              />
            </>
          );
        }}
      </Answer>
    </>
  );
}
