import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { lastDays } from "./days.ts";
import { RangeSwitch } from "./range-switch.tsx";
import classes from "./period-picker.module.css";

export interface Period {
  from: string;
  to: string;
}

interface PeriodPickerProps {
  value: Period;
  onChange: (period: Period) => void;
}

const PRESETS = [7, 30, 90];

/** A period of days: one of the usual ones, or from one day to another. */
export function PeriodPicker({ value, onChange }: PeriodPickerProps) {
  const { t } = useTranslation("area");
  const preset = PRESETS.find((days) => isSame(lastDays(days), value));
  const day = (key: keyof Period) => (
    <TextInput
      type="date"
      size="sm"
      label={t(`period.${key}`)}
      value={value[key]}
      max={key === "from" ? value.to : undefined}
      min={key === "to" ? value.from : undefined}
      onChange={(event) => {
        const next = { ...value, [key]: event.currentTarget.value };
        if (next.from && next.to && next.from <= next.to) onChange(next);
      }}
    />
  );
  return (
    <div className={classes.picker}>
      <RangeSwitch
        value={String(preset ?? "")}
        onChange={(days) => onChange(lastDays(Number(days)))}
      />
      <div className={classes.days}>
        {day("from")}
        {day("to")}
      </div>
    </div>
  );
}

const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** The period of an address: its days when both are there, else the last thirty. */
export function periodOf({ from, to }: { from?: string; to?: string }): Period {
  return from && to && from <= to ? { from, to } : lastDays(30);
}
