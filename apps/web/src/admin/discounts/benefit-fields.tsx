import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BENEFIT_KINDS, benefitOf, readBenefit, typedIn, type Benefit } from "./benefit.ts";
import classes from "./editor.module.css";

interface BenefitFieldsProps {
  id: string;
  label: string;
  value: unknown;
  error?: string;
  onChange: (benefit: Benefit) => void;
}

/** A kind and a figure: 10 % off, NT$100 off, or for NT$99. */
export function BenefitFields({ id, label, value, error, onChange }: BenefitFieldsProps) {
  const { t } = useTranslation("admin-discounts");
  const benefit = readBenefit(value);
  const isPercent = benefit.kind === "PERCENTAGE";
  return (
    <div className={classes.benefit} role="group" aria-label={label}>
      <NativeSelect
        label={label}
        value={benefit.kind}
        data={BENEFIT_KINDS.map((kind) => ({ value: kind, label: t(`benefit.${kind}`) }))}
        onChange={(event) => {
          const kind = BENEFIT_KINDS.find((each) => each === event.currentTarget.value);
          if (kind) onChange(benefitOf(kind, ""));
        }}
      />
      <TextInput
        id={id}
        aria-label={`${label}: ${t(`benefit.${benefit.kind}`)}`}
        inputMode={isPercent ? "decimal" : "numeric"}
        leftSection={isPercent ? undefined : "NT$"}
        leftSectionWidth={52}
        rightSection={isPercent ? "%" : undefined}
        value={typedIn(benefit)}
        error={error}
        onChange={(event) => onChange(benefitOf(benefit.kind, event.currentTarget.value))}
      />
    </div>
  );
}
