import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, type ProblemShown } from "../design/index.ts";
import { fieldId } from "./field.tsx";
import type { FieldErrors, FieldName } from "./order-form.ts";
import classes from "./checkout.module.css";

interface ErrorSummaryProps {
  errors: FieldErrors;
  problems: readonly ProblemShown[];
  /** Grows with every press of the button; then the summary takes the focus. */
  attempt: number;
}

/** Everything that keeps the order from being placed, each a link to its field. */
export function ErrorSummary({ errors, problems, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation("checkout");
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(errors) as [FieldName, NonNullable<FieldErrors[FieldName]>][];
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (fields.length === 0) return <ProblemList problems={problems} takesFocus />;
  return (
    <div ref={box} className={classes.errors} role="alert" tabIndex={-1}>
      <strong>{t("errorSummary", { count: fields.length })}</strong>
      <ul>
        {fields.map(([name, error]) => (
          <li key={name}>
            <a
              href={`#${fieldId(name)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(name))?.focus();
              }}
            >
              {t(`field.${name}`)}：{t(`error.${error}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
