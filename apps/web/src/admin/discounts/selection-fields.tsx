import { useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Checkbox, MultiSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DraftSelection } from "./draft.ts";
import { fieldId } from "./editor-field.ts";
import { ProductPicker } from "./product-picker.tsx";
import classes from "./editor.module.css";

const SHELVES = graphql(`
  query AdminShelves {
    categories {
      id
      name
      children {
        id
        name
      }
    }
    collections {
      id
      name
    }
    products(first: 1) {
      facets {
        tags {
          value
          label
          count
        }
      }
    }
  }
`);

const KINDS = ["PHYSICAL", "COURSE"] as const;

interface SelectionFieldsProps {
  /** Its path in the input: `scope.include`. */
  name: string;
  selection: DraftSelection;
  onChange: (selection: DraftSelection) => void;
}

/** Kinds, categories, collections, tags and single products. */
export function SelectionFields({ name, selection, onChange }: SelectionFieldsProps) {
  const { t } = useTranslation("admin-discounts");
  const { t: common } = useTranslation();
  const shelves = useShelves();
  const set = (part: Partial<DraftSelection>) => onChange({ ...selection, ...part });
  const select = {
    searchable: true,
    clearable: true,
    size: "md",
    nothingFoundMessage: t("picker.none"),
  };
  return (
    <div className={classes.fields}>
      <Checkbox.Group
        label={t("what.kinds")}
        value={selection.kinds}
        onChange={(kinds) => set({ kinds: KINDS.filter((kind) => kinds.includes(kind)) })}
      >
        <div className={classes.chosen}>
          {KINDS.map((kind) => (
            <Checkbox key={kind} size="md" value={kind} label={common(`kind.${kind}`)} mr="md" />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <MultiSelect
          {...select}
          id={fieldId(`${name}.categoryIds`)}
          label={t("what.categories")}
          data={shelves.categories}
          value={selection.categories}
          onChange={(categories) => set({ categories })}
        />
        <MultiSelect
          {...select}
          id={fieldId(`${name}.collectionIds`)}
          label={t("what.collections")}
          data={shelves.collections}
          value={selection.collections}
          onChange={(collections) => set({ collections })}
        />
        <MultiSelect
          {...select}
          id={fieldId(`${name}.tags`)}
          label={t("what.tags")}
          data={[...new Set([...shelves.tags, ...selection.tags])]}
          value={selection.tags}
          onChange={(tags) => set({ tags })}
        />
        <div>
          <ProductPicker
            id={fieldId(`${name}.productIds`)}
            label={t("what.products")}
            onPick={({ id, name: title }) =>
              selection.products.some((each) => each.id === id)
                ? undefined
                : set({ products: [...selection.products, { id, name: title }] })
            }
          />
          <ul className={classes.chosen}>
            {selection.products.map((product) => (
              <li key={product.id}>
                <button
                  type="button"
                  aria-label={t("picker.remove", { name: product.name })}
                  onClick={() =>
                    set({ products: selection.products.filter(({ id }) => id !== product.id) })
                  }
                >
                  {product.name}
                  <IconX size={14} stroke={2} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function useShelves() {
  const { data } = useQuery(SHELVES, { fetchPolicy: "cache-first" });
  const categories = (data?.categories ?? []).flatMap((top) => [
    { value: top.id, label: top.name },
    ...top.children.map(({ id, name }) => ({ value: id, label: `${top.name} › ${name}` })),
  ]);
  return {
    categories,
    collections: (data?.collections ?? []).map(({ id, name }) => ({ value: id, label: name })),
    tags: (data?.products.facets.tags ?? []).map(({ value }) => value),
  };
}
