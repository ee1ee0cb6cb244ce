import { useTranslation } from "react-i18next";
import classes from "./quantity-stepper.module.css";

interface QuantityStepperProps {
  value: number;
  min?: number;
  max?: number;
  onChange: (value: number) => void;
  /** What is counted, for screen readers. */
  label: string;
  disabled?: boolean;
}

/** A count with minus and plus; 44 px targets, typed numbers allowed. */
export function QuantityStepper({
  value,
  min = 1,
  max = 99,
  onChange,
  label,
  disabled,
}: QuantityStepperProps) {
  const { t } = useTranslation();
  const set = (next: number) => {
    const safe = Math.min(max, Math.max(min, Math.trunc(next)));
    if (Number.isFinite(safe) && safe !== value) onChange(safe);
  };
  return (
    <div className={classes.stepper} role="group" aria-label={label}>
      <button
        type="button"
        disabled={disabled || value <= min}
        aria-label={t("action.decrease")}
        onClick={() => set(value - 1)}
      >
        <Sign d="M4 9h10" />
      </button>
      <input
        inputMode="numeric"
        value={value}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => set(Number(event.currentTarget.value.replace(/\D/g, "") || min))}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        disabled={disabled || value >= max}
        aria-label={t("action.increase")}
        onClick={() => set(value + 1)}
      >
        <Sign d="M4 9h10M9 4v10" />
      </button>
    </div>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 18 18" width="16" height="16" aria-hidden="true">
      <path d={d} stroke="currentColor" strokeWidth="1.700" strokeLinecap="round" fill="none" />
    </svg>
  );
}
