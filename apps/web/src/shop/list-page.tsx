import type { ProductKind } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListSearch } from "../app/list-search.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import {
  EmptyState,
  ErrorState,
  LiveMessage,
  PageHeader,
  ProductGridSkeleton,
} from "../design/index.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { Filters } from "./filters.tsx";
import { filterOf, ListQuery, sortOf } from "./list-query.ts";
import { ProductGrid } from "./product-grid.tsx";
import classes from "./list-page.module.css";

const PAGE = 24;

/** Goods alone. */
export function GoodsPage() {
  const { t } = useTranslation("shop");
  return <List kind="PHYSICAL" title={t("list.goodsTitle")} text={t("list.goodsText")} />;
}

/** Courses alone. */
export function CoursesPage() {
  const { t } = useTranslation("shop");
  return <List kind="COURSE" title={t("list.coursesTitle")} text={t("list.coursesText")} />;
}

/** Everything that matches: a search, a category, a collection. */
export function SearchPage() {
  const { t } = useTranslation("shop");
  const { q } = useSearch({ strict: false });
  return <List kind={null} title={q ? t("list.searchFor", { q }) : t("list.searchTitle")} />;
}

interface ListProps {
  kind: ProductKind | null;
  title: string;
  text?: string;
}

function List({ kind, title, text }: ListProps) {
  const { t } = useTranslation("shop");
  const { search, change } = useListSearch();
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(ListQuery, {
    variables: { first: PAGE, filter: filterOf(search, kind), sort: sortOf(search) },
    notifyOnNetworkStatusChange: true,
  });
  // The shelf stays while new filters are asked for; only a first visit draws skeletons.
  const products = (data ?? previousData)?.products;
  const heading = headingOf(search, products?.facets) ?? title;
  usePageTitle(heading);
  const count = products ? t("list.count", { count: products.totalCount }) : null;
  return (
    <div className="page">
      <PageHeader title={heading} text={text ?? count} />
      <LiveMessage text={loading ? null : count} />
      <div className={classes.columns}>
        <Filters
          search={search}
          change={change}
          facets={products?.facets ?? null}
          total={products?.totalCount ?? null}
        />
        <div
          className={classes.results}
          aria-busy={loading}
          data-stale={(loading && !data) || undefined}
        >
          <ActiveFilters search={search} change={change} facets={products?.facets ?? null} />
          {error && !products ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
          {!products && !error ? <ProductGridSkeleton count={12} /> : null}
          {products?.edges.length === 0 ? (
            <EmptyState
              title={t("state.filteredEmpty", { ns: "everywhere" })}
              text={t("list.emptyText")}
              action={
                <Button onClick={() => change(null)}>
                  {t("action.clearAll", { ns: "everywhere" })}
                </Button>
              }
            />
          ) : null}
          {products ? <ProductGrid products={products.edges.map((edge) => edge.node)} /> : null}
          {products?.pageInfo.hasNextPage ? (
            <div className={classes.more}>
              <Button
                variant="default"
                loading={loading}
                onClick={() =>
                  void fetchMore({ variables: { after: products.pageInfo.endCursor } })
                }
              >
                {t("action.loadMore", { ns: "everywhere" })}
              </Button>
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** What the address asks, and a way to change it: some keys, or null for everything off. */
function useListSearch() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (part: Partial<ListSearch> | null) =>
    void navigate({
      to: ".",
      search: part ? { ...search, ...part } : {},
      replace: true,
      resetScroll: false,
    });
  return { search, change };
}

interface HeadingFacets {
  categories: readonly { value: string; label: string }[];
  collections: readonly { value: string; label: string }[];
}

/** A list of one category or collection is called by its name. */
function headingOf(search: ListSearch, facets: HeadingFacets | undefined): string | null {
  if (search.q || !facets) return null;
  const collection = facets.collections.find(({ value }) => value === search.collection);
  const category = facets.categories.find(({ value }) => value === search.category);
  return collection?.label ?? category?.label ?? null;
}
