import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { formatMoney } from "../../../i18n/format.ts";
import type { DiscountFacts } from "../discount.query.ts";
import { HotDiscount } from "../hot-discount.tsx";
import { fieldId, type EditorField } from "../editor-field.ts";
import { MoneyField } from "../money-field.tsx";
import classes from "../editor.module.css";

interface LimitsSectionProps {
  field: EditorField;
  discount?: DiscountFacts;
}

/** How often, how often by one customer, and how much it may cost in all. */
export function LimitsSection({ field, discount }: LimitsSectionProps) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change, error } = field;
  return (
    <DataCard
      title={t("limits.title")}
      aside={
        discount ? (
          <span className={classes.help} style={{ margin: 0 }}>
            {t("limits.soFar", { count: discount.used, amount: formatMoney(discount.spent) })}
          </span>
        ) : null
      }
    >
      <p className={classes.help}>{t("limits.help")}</p>
      <div className={classes.pair}>
        <TextInput
          id={fieldId("maxRedemptions")}
          label={t("limits.total")}
          inputMode="numeric"
          placeholder={t("limits.none")}
          value={draft.maxRedemptions}
          error={error("maxRedemptions")}
          onChange={(event) => change({ maxRedemptions: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId("maxRedemptionsPerCustomer")}
          label={t("limits.perCustomer")}
          inputMode="numeric"
          placeholder={t("limits.none")}
          value={draft.maxRedemptionsPerCustomer}
          error={error("maxRedemptionsPerCustomer")}
          onChange={(event) => change({ maxRedemptionsPerCustomer: event.currentTarget.value })}
        />
        <MoneyField
          id={fieldId("budget")}
          label={t("limits.budget")}
          help={t("limits.budgetHelp")}
          value={draft.budget}
          error={error("budget")}
          onChange={(budget) => change({ budget })}
        />
      </div>
      {discount ? <HotDiscount discount={discount} /> : null}
    </DataCard>
  );
}
