import { SegmentedControl } from "@mantine/core";
import type { DiscountLevel } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { ConfigField } from "../config-field.tsx";
import { fieldId, type EditorField } from "../editor-field.ts";
import { MoneyField } from "../money-field.tsx";
import { ScopeField } from "../scope-field.tsx";
import { everything } from "../selection.ts";
import type { TypeForm } from "../discount.query.ts";
import classes from "../editor.module.css";

const LEVELS: readonly DiscountLevel[] = ["PRODUCT", "CART", "SHIPPING"];

/** Where it works, which kind it is, and how much: the fields come from the API's form of that kind. */
export function ValueSection({ field }: { field: EditorField }) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change, choices, error } = field;
  const forms = choices.admin?.discountTypes ?? [];
  const here = forms.filter(({ level }) => level === draft.level);
  const chosen = here.find(({ type }) => type === draft.type);
  const choose = (form: TypeForm | undefined) => {
    if (form)
      change({
        level: form.level,
        type: form.type,
        config: kept(draft.config, form),
        configScopes: kept(draft.configScopes, form),
      });
  };
  const chooseLevel = (level: string) =>
    choose(
      forms.find((form) => form.level === level && form.type === draft.type) ??
        forms.find((form) => form.level === level),
    );
  return (
    <DataCard title={t("value.title")}>
      <div className={classes.fields}>
        <SegmentedControl
          fullWidth
          value={draft.level}
          onChange={chooseLevel}
          aria-label={t("column.level")}
          data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <p className={classes.help} style={{ margin: 0 }}>
          {t(`levelHelp.${draft.level}`)}
        </p>
        <fieldset className={classes.kinds}>
          <legend>{t("column.type")}</legend>
          {here.map((form) => (
            <label key={form.type} className={classes.kind}>
              <input
                type="radio"
                name="type"
                checked={form.type === draft.type}
                onChange={() => choose(form)}
              />
              <strong>{form.label}</strong>
              <span>{form.description}</span>
            </label>
          ))}
        </fieldset>
        <div className={classes.pair}>
          {chosen?.fields.filter(isPlain).map((one) => (
            <ConfigField
              key={`${chosen.level}-${chosen.type}-${one.name}`}
              field={one}
              value={draft.config[one.name]}
              error={error(`config.${one.name}`)}
              onChange={(value) => change({ config: withValue(draft.config, one.name, value) })}
            />
          ))}
          <MoneyField
            id={fieldId("maxDiscountAmount")}
            label={t("value.cap")}
            help={t("value.capHelp")}
            value={draft.maxDiscountAmount}
            error={error("maxDiscountAmount")}
            onChange={(maxDiscountAmount) => change({ maxDiscountAmount })}
          />
        </div>
        {chosen?.fields
          .filter((one) => !isPlain(one))
          .map((one) => (
            <ScopeField
              key={`${chosen.type}-${one.name}`}
              name={`config.${one.name}`}
              label={one.label}
              help={one.help ?? undefined}
              scope={draft.configScopes[one.name] ?? everything}
              onChange={(scope) =>
                change({ configScopes: { ...draft.configScopes, [one.name]: scope } })
              }
            />
          ))}
      </div>
    </DataCard>
  );
}

/** A field that one value says; a scope takes a part of the form of its own. */
function isPlain({ kind }: TypeForm["fields"][number]): boolean {
  return kind !== "SCOPE";
}

/** Values that the other kind's form has too are kept. */
function kept<Value>(
  values: { readonly [name: string]: Value },
  form: TypeForm,
): Record<string, Value> {
  const names = new Set(form.fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

function withValue(config: Record<string, unknown>, name: string, value: unknown) {
  const { [name]: _, ...rest } = config;
  return value === undefined ? rest : { ...rest, [name]: value };
}
