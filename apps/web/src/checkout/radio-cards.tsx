import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./radio-cards.module.css";

interface RadioCardsProps {
  id: string;
  legend: string;
  hideLegend?: boolean;
  error?: string;
  children: ReactNode;
}

/** A choice of one, each with its price and condition in sight. */
export function RadioCards({ id, legend, hideLegend, error, children }: RadioCardsProps) {
  const { t } = useTranslation("checkout");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes.cards}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={hideLegend ? "visually-hidden" : undefined}>{legend}</legend>
      {children}
      {error ? (
        <p id={`${id}-error`} className={classes.error}>
          {t("error.choose")}
        </p>
      ) : null}
    </fieldset>
  );
}

interface RadioCardProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  title: string;
  text?: string;
  aside?: ReactNode;
  disabled?: boolean;
}

/** One way: its name, its condition, its price. */
export function RadioCard({
  name,
  checked,
  onChoose,
  title,
  text,
  aside,
  disabled,
}: RadioCardProps) {
  return (
    <label className={classes.card} data-disabled={disabled || undefined}>
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={onChoose} />
      <span className={classes.words}>
        <strong>{title}</strong>
        {text ? <small>{text}</small> : null}
      </span>
      {aside ? <span className={classes.aside}>{aside}</span> : null}
    </label>
  );
}
