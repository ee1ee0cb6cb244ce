import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { readBenefit } from "./benefit.ts";
import { BenefitFields } from "./benefit-fields.tsx";
import classes from "./editor.module.css";

interface UnitsFieldProps {
  id: string;
  label: string;
  /** `{ quantity, scope? }`, and for what is got also `benefit`. A scope is kept as it is. */
  value: unknown;
  withBenefit?: boolean;
  error?: string;
  onChange: (value: Record<string, unknown>) => void;
}

/** How many are bought, or how many are got and for what. */
export function UnitsField({ id, label, value, withBenefit, error, onChange }: UnitsFieldProps) {
  const { t } = useTranslation("admin-discounts");
  const held = (value ?? {}) as Record<string, unknown>;
  const set = (part: Record<string, unknown>) =>
    onChange({
      quantity: 1,
      ...(withBenefit ? { benefit: readBenefit(held["benefit"]) } : {}),
      ...held,
      ...part,
    });
  return (
    <div className={classes.fields}>
      <TextInput
        id={id}
        label={t("units.quantityOf", { label })}
        inputMode="numeric"
        required
        value={held["quantity"] ? String(held["quantity"]) : ""}
        error={error}
        onChange={(event) =>
          set({ quantity: Number(event.currentTarget.value.replace(/\D/g, "")) })
        }
      />
      {withBenefit ? (
        <BenefitFields
          id={`${id}-benefit`}
          label={t("tiers.benefit")}
          value={held["benefit"]}
          onChange={(benefit) => set({ benefit })}
        />
      ) : null}
    </div>
  );
}
