import type { SelectionFilter, SelectionStatus } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { FilterBar, LoadMore } from "../../area/index.ts";
import { EmptyState } from "../../design/index.ts";
import { FilteredEmpty } from "../filtered-empty.tsx";
import { CreateLink } from "./ranges-header.tsx";

/** What the address of a list narrows it down by. */
export interface SelectionSearch {
  q?: string;
  status?: string;
}

/** The same as the API is asked it. */
export function filterOf({ q, status }: SelectionSearch): SelectionFilter {
  return {
    ...(q ? { search: q } : {}),
    ...(status ? { status: status as SelectionStatus } : {}),
  };
}

interface SelectionFilterBarProps {
  search: SelectionSearch;
  onChange: (search: SelectionSearch) => void;
}

/** By name; what was put away only when asked for. */
export function SelectionFilterBar({ search, onChange }: SelectionFilterBarProps) {
  const { t } = useTranslation("admin-ranges");
  return (
    <FilterBar
      values={{ ...search }}
      search={{ key: "q", label: t("list.search") }}
      filters={[
        {
          key: "status",
          label: t("column.status"),
          kind: "choice",
          choices: [
            { value: "", label: t("status.ACTIVE") },
            { value: "ARCHIVED", label: t("status.ARCHIVED") },
          ],
        },
      ]}
      onChange={(changed) => onChange({ ...search, ...changed })}
    />
  );
}

interface EmptyListProps {
  page: "ranges" | "catalogs";
  isFiltered: boolean;
  onClear: () => void;
}

/** Nothing there yet, or nothing that matches. */
export function EmptyList({ page, isFiltered, onClear }: EmptyListProps) {
  const { t } = useTranslation("admin-ranges");
  if (isFiltered) return <FilteredEmpty onClear={onClear} />;
  return (
    <EmptyState
      title={t(`${page}.empty`)}
      text={t(`${page}.emptyText`)}
      action={<CreateLink page={page} />}
    />
  );
}

interface MoreOfListProps {
  shown: number;
  total: number;
  loading: boolean;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  fetchMore: (options: { variables: { after: string | null } }) => Promise<unknown>;
}

/** The next page of a list. */
export function MoreOfList({ shown, total, loading, pageInfo, fetchMore }: MoreOfListProps) {
  return (
    <LoadMore
      shown={shown}
      total={total}
      loading={loading}
      onMore={
        pageInfo.hasNextPage
          ? () => void fetchMore({ variables: { after: pageInfo.endCursor ?? null } })
          : undefined
      }
    />
  );
}
