import { useQuery } from "@apollo/client/react";
import {
  graphql,
  type AdminDiscountsQuery,
  type DiscountFilter,
  type DiscountLevel,
  type DiscountStatus,
} from "@8521/contract";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, FilterBar, LoadMore, type Filter } from "../../area/index.ts";
import { ButtonLink, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { FilteredEmpty } from "../filtered-empty.tsx";
import { DISCOUNT_TYPES } from "./discount.query.ts";
import { DiscountTable } from "./discount-table.tsx";

const DISCOUNTS = graphql(`
  query AdminDiscounts($after: String, $filter: DiscountFilter) {
    admin {
      discounts(first: 30, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            name
            sentence
            status
            level
            type
            priority
            canStack
            automatic
            startsAt
            endsAt
            maxRedemptions
            used
            spent {
              amount
              currency
            }
            budget {
              amount
              currency
            }
            voucherCount
            partner {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export type DiscountRow = NonNullable<
  AdminDiscountsQuery["admin"]
>["discounts"]["edges"][number]["node"];

const route = getRouteApi("/admin/discounts");
const STATUSES = ["DRAFT", "SCHEDULED", "ACTIVE", "PAUSED", "ENDED", "USED_UP"] as const;
const LEVELS = ["PRODUCT", "CART", "SHIPPING"] as const;

/** Every rule that lowers a price, in the order they are tried. */
export function DiscountsPage() {
  const { t } = useTranslation("admin-discounts");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filters = useDiscountFilters();
  const result = useQuery(DISCOUNTS, { variables: { filter: filterOf(search) } });
  const create = (
    <ButtonLink to="/admin/discounts/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t("list.create")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("list.title")} text={t("list.text")} actions={create} />
      <FilterBar
        values={search}
        search={{ key: "q", label: t("list.search") }}
        filters={filters}
        onChange={(changed) => void navigate({ search: { ...search, ...changed } })}
      />
      <Answer
        result={result}
        waiting={<RowsSkeleton rows={8} height="4rem" />}
        permission="DISCOUNTS"
      >
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.discounts;
          if (edges.length === 0) {
            return Object.keys(search).length > 0 ? (
              <FilteredEmpty onClear={() => void navigate({ search: {} })} />
            ) : (
              <EmptyState title={t("list.empty")} text={t("list.emptyText")} action={create} />
            );
          }
          return (
            <>
              <DiscountTable rows={edges.map(({ node }) => node)} />
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

interface DiscountSearch {
  q?: string;
  status?: string;
  level?: string;
  type?: string;
  by?: string;
}

function filterOf(search: DiscountSearch): DiscountFilter {
  return {
    ...(search.q ? { search: search.q } : {}),
    ...(search.status ? { status: search.status as DiscountStatus } : {}),
    ...(search.level ? { level: search.level as DiscountLevel } : {}),
    ...(search.type ? { type: search.type } : {}),
    ...(search.by ? { automatic: search.by === "automatic" } : {}),
  };
}

function useDiscountFilters(): Filter[] {
  const { t } = useTranslation("admin-discounts");
  const { t: area } = useTranslation("area");
  const { data } = useQuery(DISCOUNT_TYPES, { fetchPolicy: "cache-first" });
  const all = { value: "", label: area("filter.all") };
  const types = new Map(data?.admin?.discountTypes.map(({ type, label }) => [type, label]));
  return [
    {
      key: "status",
      label: t("column.status"),
      kind: "choice",
      choices: [all, ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))],
    },
    {
      key: "level",
      label: t("column.level"),
      kind: "choice",
      choices: [all, ...LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))],
    },
    {
      key: "type",
      label: t("column.type"),
      kind: "choice",
      choices: [all, ...[...types].map(([value, label]) => ({ value, label }))],
    },
    {
      key: "by",
      label: t("column.by"),
      kind: "choice",
      choices: [
        all,
        { value: "automatic", label: t("by.automatic") },
        { value: "code", label: t("by.code") },
      ],
    },
  ];
}
