import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListSearch } from "../app/list-search.ts";
import { splitList } from "../app/search-params.ts";
import { Icon } from "../design/index.ts";
import { SORTS, sortOf } from "./list-query.ts";
import classes from "./list-page.module.css";

interface FacetValue {
  value: string;
  label: string;
  count: number;
}

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

interface OneOfProps {
  title: string;
  values: readonly FacetValue[] | undefined;
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
}

/** One or none: choosing the chosen again takes it off. */
function OneOf({ title, values, chosen, onChoose }: OneOfProps) {
  if (!values || values.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.options} data-list>
        {values.map(({ value, label, count }) => (
          <label key={value} className={classes.option}>
            <input
              type="checkbox"
              checked={chosen === value}
              onChange={() => onChoose(chosen === value ? undefined : value)}
            />
            {label} <small>{count}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ManyOfProps {
  title: string;
  values: readonly FacetValue[] | undefined;
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
}

function ManyOf({ title, values, chosen, onChoose }: ManyOfProps) {
  if (!values || values.length === 0) return null;
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.options}>
        {values.map(({ value, label, count }) => (
          <label key={value} className={classes.option}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {label} <small>{count}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface PriceRangeProps {
  price: string | undefined;
  change: FiltersProps["change"];
}

function PriceRange({ price, change }: PriceRangeProps) {
  const { t } = useTranslation("shop");
  const [low = "", high = ""] = (price ?? "").split("-");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const range = `${digits(form.get("low"))}-${digits(form.get("high"))}`;
        change({ price: range === "-" ? undefined : range });
      }}
    >
      <fieldset className={classes.group}>
        <legend>{t("list.price")}</legend>
        <div className={classes.prices}>
          <TextInput
            name="low"
            size="sm"
            inputMode="numeric"
            defaultValue={low}
            placeholder={t("list.priceMin")}
            aria-label={t("list.priceMin")}
          />
          <TextInput
            name="high"
            size="sm"
            inputMode="numeric"
            defaultValue={high}
            placeholder={t("list.priceMax")}
            aria-label={t("list.priceMax")}
          />
          <Button type="submit" size="sm" variant="default">
            {t("list.apply")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}

function digits(value: FormDataEntryValue | null): string {
  return (typeof value === "string" ? value : "").normalize("NFKC").replace(/\D/g, "");
}
