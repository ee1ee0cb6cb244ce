import type { VariantFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { variantOf, type Choice, type OptionGroup } from "./variant-choice.ts";
import classes from "./product-page.module.css";

interface VariantPickerProps {
  groups: readonly OptionGroup[];
  variants: readonly VariantFieldsFragment[];
  choice: Choice;
  onPick: (key: string, valueKey: string) => void;
}

/** Options as radios: colours with their swatch and word, sizes as words. What is sold out says so. */
export function VariantPicker({ groups, variants, choice, onPick }: VariantPickerProps) {
  const { t } = useTranslation("shop");
  return groups.map((group) => {
    const chosen = group.values.find(({ valueKey }) => valueKey === choice[group.key]);
    return (
      <fieldset key={group.key} className={classes.options}>
        <legend>{t("product.chosen", { name: group.name, value: chosen?.value ?? "" })}</legend>
        <div>
          {group.values.map(({ valueKey, value, swatch }) => {
            const variant = variantOf(variants, { ...choice, [group.key]: valueKey });
            const missing = variant === null;
            const soldOut = variant?.stock === "SOLD_OUT";
            return (
              <label
                key={valueKey}
                className={classes.value}
                data-dim={missing || soldOut || undefined}
              >
                <input
                  type="radio"
                  name={group.key}
                  checked={choice[group.key] === valueKey}
                  onChange={() => onPick(group.key, valueKey)}
                />
                {swatch ? (
                  <span
                    className={classes.swatch}
                    style={{ background: swatch }}
                    aria-hidden="true"
                  />
                ) : null}
                {value}
                {missing ? (
                  <span className="visually-hidden">({t("product.unavailableHere")})</span>
                ) : null}
                {soldOut ? (
                  <span className="visually-hidden">
                    ({t("status.stock.SOLD_OUT", { ns: "everywhere" })})
                  </span>
                ) : null}
              </label>
            );
          })}
        </div>
      </fieldset>
    );
  });
}
