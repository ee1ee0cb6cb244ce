import { Checkbox, MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ChosenList } from "./chosen-list.tsx";
import { fieldId } from "./editor-field.ts";
import { ProductPicker } from "./product-picker.tsx";
import type { DraftSelection } from "./selection.ts";
import { useShelves } from "./use-shelves.ts";
import classes from "./editor.module.css";

const KINDS = ["PHYSICAL", "COURSE"] as const;

interface SelectionFieldsProps {
  /** Its path in the input: `scope.include`. */
  name: string;
  selection: DraftSelection;
  onChange: (selection: DraftSelection) => void;
  /** Ranges name no ranges. */
  withoutRanges?: boolean | undefined;
}

/** Ranges, kinds, categories, collections, tags, catalogs and single products. */
export function SelectionFields({
  name,
  selection,
  onChange,
  withoutRanges,
}: SelectionFieldsProps) {
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
  const lists = [
    ...(withoutRanges ? [] : [["ranges", "rangeIds", shelves.ranges] as const]),
    ["categories", "categoryIds", shelves.categories] as const,
    ["collections", "collectionIds", shelves.collections] as const,
    ["tags", "tags", [...new Set([...shelves.tags, ...selection.tags])]] as const,
    ["catalogs", "catalogIds", shelves.catalogs] as const,
  ];
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
        {lists.map(([list, input, data]) => (
          <MultiSelect
            {...select}
            key={list}
            id={fieldId(`${name}.${input}`)}
            label={t(`what.${list}`)}
            data={data}
            value={selection[list]}
            onChange={(chosen) => set({ [list]: chosen })}
          />
        ))}
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
          <ChosenList chosen={selection.products} onChange={(products) => set({ products })} />
          <ChosenList chosen={selection.variants} onChange={(variants) => set({ variants })} />
        </div>
      </div>
    </div>
  );
}
