import { useQuery } from "@apollo/client/react";
import type { VoucherFilter, VoucherStatus } from "@8521/contract";
import { IconArrowMerge, IconPlus, IconStack2 } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer, FilterBar, LoadMore, type Filter } from "../../area/index.ts";
import { ButtonLink, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { FilteredEmpty } from "../filtered-empty.tsx";
import { ManyBar } from "./many-bar.tsx";
import { SavedViews } from "./saved-views.tsx";
import { VOUCHER_CHOICES, VOUCHERS } from "./voucher.query.ts";
import { VoucherTable } from "./voucher-table.tsx";

const route = getRouteApi("/admin/vouchers");
const STATUSES = ["ACTIVE", "PAUSED", "RETIRED", "MERGED"] as const;

/** Everything that carries a code, newest first. A code is found whole, whatever its case or dashes. */
export function VouchersPage() {
  const { t } = useTranslation("admin-vouchers");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filters = useVoucherFilters();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter: VoucherFilter = {
    ...(search.q ? { code: search.q } : {}),
    ...(search.status ? { status: search.status as VoucherStatus } : {}),
    ...(search.discount ? { discountId: search.discount } : {}),
    ...(search.affiliate ? { affiliateId: search.affiliate } : {}),
    ...(search.batch ? { batchId: search.batch } : {}),
  };
  const result = useQuery(VOUCHERS, { variables: { filter } });
  const create = (
    <ButtonLink
      to="/admin/vouchers/new"
      search={{ discount: search.discount, affiliate: search.affiliate }}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t("list.create")}
    </ButtonLink>
  );
  const actions = (
    <>
      <ButtonLink
        variant="default"
        to="/admin/vouchers/batches"
        leftSection={<IconStack2 size={18} aria-hidden />}
      >
        {t("list.batches")}
      </ButtonLink>
      <ButtonLink
        variant="default"
        to="/admin/vouchers/duplicates"
        leftSection={<IconArrowMerge size={18} aria-hidden />}
      >
        {t("list.duplicates")}
      </ButtonLink>
      {create}
    </>
  );
  return (
    <>
      <PageHeader title={t("list.title")} text={t("list.text")} actions={actions} />
      <SavedViews search={search} />
      <FilterBar
        values={search}
        search={{ key: "q", label: t("list.search") }}
        filters={filters}
        onChange={(changed) => void navigate({ search: { ...search, ...changed } })}
      />
      <Answer result={result} waiting={<RowsSkeleton rows={8} />} permission="DISCOUNTS">
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.vouchers;
          if (edges.length === 0) {
            return Object.keys(search).length > 0 ? (
              <FilteredEmpty onClear={() => void navigate({ search: {} })} />
            ) : (
              <EmptyState title={t("list.empty")} text={t("list.emptyText")} action={create} />
            );
          }
          return (
            <>
              <ManyBar rows={edges.map(({ node }) => node)} chosen={chosen} onChoose={setChosen} />
              <VoucherTable
                rows={edges.map(({ node }) => node)}
                chosen={chosen}
                onChoose={setChosen}
              />
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

function useVoucherFilters(): Filter[] {
  const { t } = useTranslation("admin-vouchers");
  const { t: area } = useTranslation("area");
  const { data } = useQuery(VOUCHER_CHOICES, { fetchPolicy: "cache-first" });
  const all = { value: "", label: area("filter.all") };
  return [
    {
      key: "status",
      label: t("column.status"),
      kind: "choice",
      choices: [all, ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))],
    },
    {
      key: "discount",
      label: t("column.discount"),
      kind: "choice",
      choices: [
        all,
        ...(data?.admin?.discounts.edges ?? []).map(({ node }) => ({
          value: node.id,
          label: node.name,
        })),
      ],
    },
    {
      key: "affiliate",
      label: t("column.owner"),
      kind: "choice",
      choices: [
        all,
        ...(data?.admin?.affiliates.edges ?? []).map(({ node }) => ({
          value: node.affiliate.id,
          label: node.affiliate.displayName,
        })),
      ],
    },
  ];
}
