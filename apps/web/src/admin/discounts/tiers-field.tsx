import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { readBenefit, type Benefit } from "./benefit.ts";
import { BenefitFields } from "./benefit-fields.tsx";
import classes from "./editor.module.css";

interface Tier {
  from: number;
  benefit: Benefit;
}

interface TiersFieldProps {
  id: string;
  label: string;
  value: unknown;
  error?: string;
  onChange: (tiers: Tier[]) => void;
}

/** Steps in order: from how many pieces or how much money, and what that gives. */
export function TiersField({ id, label, value, error, onChange }: TiersFieldProps) {
  const { t } = useTranslation("admin-discounts");
  const tiers = readTiers(value);
  const change = (index: number, part: Partial<Tier>) =>
    onChange(tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)));
  return (
    <fieldset className={classes.tiers} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {tiers.map((tier, index) => (
        <div key={index} className={classes.tier}>
          <TextInput
            label={t("tiers.from")}
            inputMode="numeric"
            value={tier.from ? String(tier.from) : ""}
            onChange={(event) =>
              change(index, { from: Number(event.currentTarget.value.replace(/\D/g, "")) })
            }
          />
          <BenefitFields
            id={`${id}-${index}`}
            label={t("tiers.benefit")}
            value={tier.benefit}
            onChange={(benefit) => change(index, { benefit })}
          />
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t("tiers.remove", { from: tier.from })}
            disabled={tiers.length === 1}
            onClick={() => onChange(tiers.filter((_, at) => at !== index))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error ? <p className={classes.wrong}>{error}</p> : null}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() =>
          onChange([...tiers, { from: (tiers.at(-1)?.from ?? 0) * 2, benefit: readBenefit(null) }])
        }
      >
        {t("tiers.add")}
      </Button>
    </fieldset>
  );
}

function readTiers(value: unknown): Tier[] {
  if (!Array.isArray(value) || value.length === 0) return [{ from: 2, benefit: readBenefit(null) }];
  return value.map((tier: { from?: unknown; benefit?: unknown }) => ({
    from: Number(tier.from) || 0,
    benefit: readBenefit(tier.benefit),
  }));
}
