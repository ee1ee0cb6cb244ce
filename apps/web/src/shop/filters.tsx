import { Button, NativeSelect } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListSearch } from "../app/list-search.ts";
import { splitList } from "../app/search-params.ts";
import { Icon } from "../design/index.ts";
import { ManyOf, OneOf, type FacetValue } from "./facet-groups.tsx";
import { SORTS, sortOf } from "./list-query.ts";
import { PriceRange } from "./price-range.tsx";
import classes from "./list-page.module.css";

export interface Facets {
  categories: readonly FacetValue[];
  collections: readonly FacetValue[];
  tags: readonly FacetValue[];
}

interface FiltersProps {
  search: ListSearch;
  change: (part: Partial<ListSearch> | null) => void;
  facets: Facets | null;
  total: number | null;
}

/** Everything a list can be narrowed by. A column on a desk, a sheet to unfold on a phone. */
export function Filters({ search, change, facets, total }: FiltersProps) {
  const { t } = useTranslation("shop");
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="filter" size={18} />
        {open ? t("list.hideFilters") : t("list.showFilters")}
      </button>
      <aside
        id={id}
        className={classes.panel}
        data-open={open || undefined}
        aria-label={t("list.filters")}
      >
        <NativeSelect
          label={t("list.sort")}
          value={sortOf(search)}
          onChange={(event) => change({ sort: sortParameter(event.currentTarget.value) })}
          data={SORTS.map((sort) => ({ value: sort, label: t(`list.sorts.${sort}`) }))}
        />
        <OneOf
          title={t("list.category")}
          values={facets?.categories}
          chosen={search.category}
          onChoose={(category) => change({ category })}
        />
        <OneOf
          title={t("list.collection")}
          values={facets?.collections}
          chosen={search.collection}
          onChoose={(collection) => change({ collection })}
        />
        <ManyOf
          title={t("list.tags")}
          values={facets?.tags}
          chosen={splitList(search.tag)}
          onChoose={(tags) => change({ tag: tags.join(",") || undefined })}
        />
        <PriceRange key={search.price ?? ""} price={search.price} change={change} />
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={Boolean(search.stock)}
            onChange={(event) => change({ stock: event.currentTarget.checked ? "in" : undefined })}
          />
          {t("list.inStock")}
        </label>
        {total !== null ? (
          <Button className={classes.show} onClick={() => setOpen(false)}>
            {t("list.showResults", { count: total })}
          </Button>
        ) : null}
      </aside>
    </div>
  );
}

function sortParameter(sort: string): string | undefined {
  return sort === "RECOMMENDED" ? undefined : sort.toLowerCase();
}
