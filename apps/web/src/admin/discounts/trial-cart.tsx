import { useTranslation } from "react-i18next";
import { QuantityStepper } from "../../design/index.ts";
import { ProductPicker } from "./product-picker.tsx";
import type { TrialLine } from "./use-preview.ts";
import classes from "./preview-pane.module.css";

interface TrialCartProps {
  lines: readonly TrialLine[];
  onChange: (lines: readonly TrialLine[]) => void;
  /** What is said while nothing is in it. */
  emptyText?: string;
}

/** The cart a draft is tried on: three typical products, or what is chosen here. Quantity 0 takes a line out. */
export function TrialCart({ lines, onChange, emptyText }: TrialCartProps) {
  const { t } = useTranslation("admin-discounts");
  const setQuantity = (variantId: string, quantity: number) =>
    onChange(
      lines
        .map((line) => (line.variantId === variantId ? { ...line, quantity } : line))
        .filter((line) => line.quantity > 0),
    );
  const add = (product: { id: string; name: string; variantId: string }) => {
    if (lines.some(({ variantId }) => variantId === product.variantId)) return;
    onChange([...lines, { variantId: product.variantId, name: product.name, quantity: 1 }]);
  };
  return (
    <section className={classes.cart}>
      <h3>{t("trial.title")}</h3>
      {lines.length === 0 ? (
        <p className={classes.note}>{emptyText ?? t("trial.typical")}</p>
      ) : null}
      <ul>
        {lines.map((line) => (
          <li key={line.variantId}>
            {line.name}
            <QuantityStepper
              label={t("trial.quantityOf", { name: line.name })}
              value={line.quantity}
              min={0}
              onChange={(quantity) => setQuantity(line.variantId, quantity)}
            />
          </li>
        ))}
      </ul>
      <ProductPicker size="sm" label={t("trial.add")} onPick={add} />
    </section>
  );
}
