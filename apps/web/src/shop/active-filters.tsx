import { useTranslation } from "react-i18next";
import type { ListSearch } from "../app/list-search.ts";
import { splitList } from "../app/search-params.ts";
import type { Facets } from "./filters.tsx";
import classes from "./list-page.module.css";

interface ActiveFiltersProps {
  search: ListSearch;
  change: (part: Partial<ListSearch> | null) => void;
  facets: Facets | null;
}

/** The filters that are on, as chips to take off. Nothing when none is. */
export function ActiveFilters({ search, change, facets }: ActiveFiltersProps) {
  const { t } = useTranslation("shop");
  const priceName = usePriceName(search.price);
  const label = (values: Facets[keyof Facets] | undefined, value: string) =>
    values?.find((each) => each.value === value)?.label ?? value;
  const tags = splitList(search.tag);
  const chips: { name: string; off: Partial<ListSearch> }[] = [
    ...(search.q ? [{ name: `「${search.q}」`, off: { q: undefined } }] : []),
    ...(search.category
      ? [{ name: label(facets?.categories, search.category), off: { category: undefined } }]
      : []),
    ...(search.collection
      ? [{ name: label(facets?.collections, search.collection), off: { collection: undefined } }]
      : []),
    ...tags.map((tag) => ({
      name: label(facets?.tags, tag),
      off: { tag: tags.filter((each) => each !== tag).join(",") || undefined },
    })),
    ...(priceName ? [{ name: priceName, off: { price: undefined } }] : []),
    ...(search.stock ? [{ name: t("list.inStock"), off: { stock: undefined } }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className={classes.active} role="group" aria-label={t("list.active")}>
      {chips.map(({ name, off }) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          aria-label={t("list.removeFilter", { name })}
          onClick={() => change(off)}
        >
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 ? (
        <button type="button" className={classes.plain} onClick={() => change(null)}>
          {t("action.clearAll", { ns: "everywhere" })}
        </button>
      ) : null}
    </div>
  );
}

function usePriceName(price: string | undefined): string | null {
  const { t } = useTranslation("shop");
  const [min, max] = (price ?? "").split("-");
  if (min && max) return t("list.priceRange", { min, max });
  if (min) return t("list.priceFrom", { min });
  return max ? t("list.priceTo", { max }) : null;
}
