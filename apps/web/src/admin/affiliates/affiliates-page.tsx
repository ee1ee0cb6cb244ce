import { useQuery } from "@apollo/client/react";
import { graphql, type AdminAffiliatesQuery, type AffiliateStatus } from "@8521/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, FilterBar, LoadMore } from "../../area/index.ts";
import { EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { FilteredEmpty } from "../filtered-empty.tsx";
import { AffiliateTable } from "./affiliate-table.tsx";

const AFFILIATES = graphql(`
  query AdminAffiliates($after: String, $status: AffiliateStatus, $search: String) {
    admin {
      affiliates(first: 20, after: $after, status: $status, search: $search) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            affiliate {
              id
              slug
              displayName
              status
              commissionSentence
            }
            commissionRate
            codeCount
            clicks
            orders
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
            createdAt
          }
        }
      }
    }
  }
`);

export type AffiliateRow = NonNullable<
  AdminAffiliatesQuery["admin"]
>["affiliates"]["edges"][number]["node"];

const route = getRouteApi("/admin/affiliates");
const STATUSES = ["PENDING", "ACTIVE", "SUSPENDED", "CLOSED"] as const;

/** Everybody who recommends, with what they brought and what they are owed. */
export function AffiliatesPage() {
  const { t } = useTranslation("admin");
  const { t: area } = useTranslation("area");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const result = useQuery(AFFILIATES, {
    variables: { search: search.q, status: search.status as AffiliateStatus | undefined },
  });
  const isFiltered = Boolean(search.q ?? search.status);
  return (
    <>
      <PageHeader title={t("affiliates.title")} text={t("affiliates.text")} />
      <FilterBar
        values={search}
        search={{ key: "q", label: t("affiliates.search") }}
        filters={[
          {
            key: "status",
            label: t("affiliates.status"),
            kind: "choice",
            choices: [
              { value: "", label: area("filter.all") },
              ...STATUSES.map((value) => ({ value, label: t(`affiliates.statuses.${value}`) })),
            ],
          },
        ]}
        onChange={(changed) => void navigate({ search: { ...search, ...changed } })}
      />
      <Answer result={result} waiting={<RowsSkeleton rows={5} />} permission="AFFILIATES">
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.affiliates;
          if (edges.length === 0) {
            return isFiltered ? (
              <FilteredEmpty onClear={() => void navigate({ search: {} })} />
            ) : (
              <EmptyState title={t("affiliates.empty")} text={t("affiliates.emptyText")} />
            );
          }
          return (
            <>
              <AffiliateTable rows={edges.map(({ node }) => node)} />
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
