import { SegmentedControl } from "@mantine/core";
import type { DiscountLevel } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { ConfigField } from "../config-field.tsx";
import { fieldId, type EditorField } from "../editor-field.ts";
import { MoneyField } from "../money-field.tsx";
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
      change({ level: form.level, type: form.type, config: keptConfig(draft.config, form) });
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
          {chosen?.fields.map((one) => (
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
      </div>
    </DataCard>
  );
}

/** Values that the other kind's form has too are kept. */
function keptConfig(config: Record<string, unknown>, form: TypeForm): Record<string, unknown> {
  const names = new Set(form.fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(config).filter(([name]) => names.has(name)));
}

function withValue(config: Record<string, unknown>, name: string, value: unknown) {
  const { [name]: _, ...rest } = config;
  return value === undefined ? rest : { ...rest, [name]: value };
}
