import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconSearch, IconX } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./filter-bar.module.css";

export type FilterValues = Record<string, string | undefined>;

export type Filter =
  | {
      key: string;
      label: string;
      kind: "choice";
      choices: readonly { value: string; label: string }[];
    }
  | { key: string; label: string; kind: "day" };

interface FilterBarProps {
  values: FilterValues;
  filters: readonly Filter[];
  /** Called with what changed; undefined takes a filter away. */
  onChange: (changed: FilterValues) => void;
  search?: { key: string; label: string };
  /** To the right: CSV and the like. */
  tools?: ReactNode;
}

/** Search, filters and what is filtered by, as chips that can be taken away. The address holds the values. */
export function FilterBar({ values, filters, onChange, search, tools }: FilterBarProps) {
  const { t } = useTranslation("area");
  const [open, setOpen] = useState(false);
  const active = activeFilters(values, filters, search);
  return (
    <div className={classes.bar}>
      <div className={classes.row} data-many={filters.length > 4 || undefined}>
        {search ? (
          <SearchField
            key={values[search.key] ?? ""}
            label={search.label}
            value={values[search.key] ?? ""}
            onSearch={(text) => onChange({ [search.key]: text || undefined })}
          />
        ) : null}
        <Button
          className={classes.toggle}
          variant="default"
          aria-expanded={open}
          leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.7} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t("filter.open")}
        </Button>
        <div className={classes.filters} data-open={open || undefined}>
          {filters.map((filter) => (
            <FilterField
              key={filter.key}
              filter={filter}
              value={values[filter.key] ?? ""}
              onChange={(value) => onChange({ [filter.key]: value || undefined })}
            />
          ))}
        </div>
        {tools ? <div className={classes.tools}>{tools}</div> : null}
      </div>
      {active.length > 0 ? (
        <ul className={classes.chips} aria-label={t("filter.active")}>
          {active.map(({ key, text }) => (
            <li key={key}>
              <button
                type="button"
                aria-label={t("filter.remove", { text })}
                onClick={() => onChange({ [key]: undefined })}
              >
                {text}
                <IconX size={14} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              data-plain
              onClick={() =>
                onChange(Object.fromEntries(active.map(({ key }) => [key, undefined])))
              }
            >
              {t("filter.clear")}
            </button>
          </li>
        </ul>
      ) : null}
    </div>
  );
}

function SearchField(props: { label: string; value: string; onSearch: (text: string) => void }) {
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onSearch(String(new FormData(event.currentTarget).get("q") ?? "").trim());
        }}
      >
        <TextInput
          name="q"
          type="search"
          size="sm"
          enterKeyHint="search"
          defaultValue={props.value}
          aria-label={props.label}
          placeholder={props.label}
          leftSection={<IconSearch size={17} stroke={1.7} aria-hidden />}
        />
      </form>
    </search>
  );
}

const quietLabel = { label: { color: "var(--ink-dim)", fontSize: "0.8125rem", marginBottom: 0 } };

interface FilterFieldProps {
  filter: Filter;
  value: string;
  onChange: (value: string) => void;
}

function FilterField({ filter, value, onChange }: FilterFieldProps) {
  if (filter.kind === "day") {
    return (
      <TextInput
        type="date"
        size="sm"
        label={filter.label}
        styles={quietLabel}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <NativeSelect
      size="sm"
      label={filter.label}
      styles={quietLabel}
      value={value}
      data={[...filter.choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function activeFilters(
  values: FilterValues,
  filters: readonly Filter[],
  search?: { key: string; label: string },
): { key: string; text: string }[] {
  const searched = search && values[search.key];
  return [
    ...(searched ? [{ key: search.key, text: `“${searched}”` }] : []),
    ...filters.flatMap((filter) => {
      const value = values[filter.key];
      if (!value) return [];
      const text =
        filter.kind === "choice"
          ? filter.choices.find((choice) => choice.value === value)?.label
          : value;
      return [{ key: filter.key, text: `${filter.label}: ${text ?? value}` }];
    }),
  ];
}
