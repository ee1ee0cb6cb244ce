import { useTranslation } from "react-i18next";
import classes from "./editor.module.css";
import { type DraftScope, namesAnything } from "./selection.ts";
import { SelectionFields } from "./selection-fields.tsx";

interface ScopeFieldProps {
  /** Its path in the input: `scope`; empty when it is the input itself. */
  name: string;
  /** What it is about; absent where a card's title says so. */
  label?: string;
  help?: string | undefined;
  scope: DraftScope;
  onChange: (scope: DraftScope) => void;
  /** Ranges name no ranges. */
  withoutRanges?: boolean;
}

/** What is included and, folded away until it is needed, what is excluded. */
export function ScopeField({ name, label, help, scope, onChange, withoutRanges }: ScopeFieldProps) {
  const { t } = useTranslation("admin-discounts");
  const { include, exclude } = scope;
  const prefix = name ? `${name}.` : "";
  return (
    <fieldset className={classes.scope} data-framed={label ? true : undefined}>
      {label ? <legend>{label}</legend> : null}
      {help ? <p className={classes.help}>{help}</p> : null}
      <div className={classes.fields}>
        <SelectionFields
          name={`${prefix}include`}
          selection={include}
          withoutRanges={withoutRanges}
          onChange={(next) => onChange({ include: next, exclude })}
        />
        <details className={classes.fold} open={namesAnything(exclude) || undefined}>
          <summary>{t("what.exclude")}</summary>
          <SelectionFields
            name={`${prefix}exclude`}
            selection={exclude}
            withoutRanges={withoutRanges}
            onChange={(next) => onChange({ include, exclude: next })}
          />
        </details>
      </div>
    </fieldset>
  );
}
