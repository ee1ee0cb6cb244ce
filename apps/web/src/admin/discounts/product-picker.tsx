import { useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "../../design/index.ts";
import classes from "./product-picker.module.css";

const FIND = graphql(`
  query AdminFindProducts($search: String, $partner: String) {
    products(first: 12, filter: { search: $search, partner: $partner }) {
      edges {
        cursor
        node {
          id
          name
          priceFrom {
            amount
            currency
          }
          variants {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface ProductPickerProps {
  label: string;
  id?: string;
  size?: "sm" | "md";
  error?: string;
  /** Slug of the only partner whose products are found. */
  partner?: string | undefined;
  onPick: (product: { id: string; name: string; variantId: string }) => void;
}

/** Finds a product by a few letters of its name. Arrow keys choose, Enter picks. */
export function ProductPicker({
  label,
  id,
  size = "md",
  error,
  partner,
  onPick,
}: ProductPickerProps) {
  const { t } = useTranslation("admin-discounts");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), 250);
  const { data } = useQuery(FIND, {
    variables: { search: settled || null, partner: partner ?? null },
    skip: !combobox.dropdownOpened,
    fetchPolicy: "cache-first",
  });
  const products = data?.products.edges.map(({ node }) => node) ?? [];
  const pick = (productId: string) => {
    const product = products.find((each) => each.id === productId);
    const variantId = product?.variants[0]?.id;
    if (product && variantId) onPick({ id: product.id, name: product.name, variantId });
    setText("");
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          id={id}
          size={size}
          label={label}
          error={error}
          placeholder={t("picker.placeholder")}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} className={classes.options} aria-label={label}>
          {products.map((product) => (
            <Combobox.Option key={product.id} value={product.id} className={classes.option}>
              <span>{product.name}</span>
              <Money value={product.priceFrom} tone="dim" />
            </Combobox.Option>
          ))}
          {products.length === 0 ? <Combobox.Empty>{t("picker.none")}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
