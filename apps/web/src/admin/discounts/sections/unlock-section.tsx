import { Checkbox, MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import type { PaymentMethod } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { fieldId, type EditorField } from "../editor-field.ts";
import { MoneyField } from "../money-field.tsx";
import { ScopeField } from "../scope-field.tsx";
import { namesAnything } from "../selection.ts";
import classes from "../editor.module.css";

/** What must be in the cart, and how it is paid and sent, before it applies. */
export function UnlockSection({ field }: { field: EditorField }) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change, choices, error } = field;
  const { paymentMethods, shippingMethods } = choices.shop;
  const isRequiring =
    namesAnything(draft.required.include) || namesAnything(draft.required.exclude);
  if (draft.other) {
    return (
      <DataCard title={t("unlock.title")}>
        <p className={classes.note}>{t("unlock.other")}</p>
      </DataCard>
    );
  }
  return (
    <DataCard title={t("unlock.title")}>
      <p className={classes.help}>{t("unlock.help")}</p>
      <div className={classes.fields}>
        <div className={classes.pair}>
          <MoneyField
            id={fieldId("conditions.minimumAmount")}
            label={t("unlock.amount")}
            help={t("unlock.amountHelp")}
            value={draft.minimumAmount}
            error={error("conditions.minimumAmount")}
            onChange={(minimumAmount) => change({ minimumAmount })}
          />
          <TextInput
            id={fieldId("conditions.minimumQuantity")}
            label={t("unlock.quantity")}
            description={t("unlock.quantityHelp")}
            inputMode="numeric"
            value={draft.minimumQuantity}
            error={error("conditions.minimumQuantity")}
            onChange={(event) => change({ minimumQuantity: event.currentTarget.value })}
          />
        </div>
        <Checkbox
          size="md"
          label={t("unlock.overScope")}
          checked={draft.minimumOverScope}
          onChange={(event) => change({ minimumOverScope: event.currentTarget.checked })}
        />
        <details className={classes.fold} open={isRequiring || undefined}>
          <summary>{t("unlock.required")}</summary>
          <ScopeField
            name="conditions.requiredScope"
            label={t("unlock.requiredLabel")}
            help={t("unlock.requiredHelp")}
            scope={draft.required}
            onChange={(required) => change({ required })}
          />
          <TextInput
            id={fieldId("conditions.requiredQuantity")}
            label={t("unlock.requiredQuantity")}
            inputMode="numeric"
            mt="md"
            maw="16rem"
            value={draft.requiredQuantity}
            error={error("conditions.requiredQuantity")}
            onChange={(event) => change({ requiredQuantity: event.currentTarget.value })}
          />
        </details>
        <details
          className={classes.fold}
          open={draft.paymentMethods.length + draft.shippingMethods.length > 0 || undefined}
        >
          <summary>{t("unlock.more")}</summary>
          <div className={classes.pair}>
            <MultiSelect
              id={fieldId("conditions.paymentMethods")}
              label={t("unlock.payment")}
              size="md"
              data={paymentMethods.map(({ method, name }) => ({ value: method, label: name }))}
              value={draft.paymentMethods}
              onChange={(methods) => change({ paymentMethods: methods as PaymentMethod[] })}
            />
            <MultiSelect
              id={fieldId("conditions.shippingMethods")}
              label={t("unlock.shipping")}
              size="md"
              data={shippingMethods.map(({ code, name }) => ({ value: code, label: name }))}
              value={draft.shippingMethods}
              onChange={(methods) => change({ shippingMethods: methods })}
            />
            <NativeSelect
              id={fieldId("conditions.match")}
              label={t("unlock.match")}
              value={draft.match}
              data={[
                { value: "ALL", label: t("unlock.all") },
                { value: "ANY", label: t("unlock.any") },
              ]}
              onChange={(event) =>
                change({ match: event.currentTarget.value === "ANY" ? "ANY" : "ALL" })
              }
            />
          </div>
        </details>
      </div>
    </DataCard>
  );
}
