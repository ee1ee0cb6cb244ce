import type { InvoiceKind } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { DataCard } from "../design/index.ts";
import { Field } from "./field.tsx";
import type { SectionProps } from "./section.ts";
import classes from "./checkout.module.css";

const KINDS: readonly InvoiceKind[] = ["MEMBER", "MOBILE_BARCODE", "COMPANY", "DONATION"];

/** The e-invoice: kept with us, to a phone's carrier, to a company, or given away. */
export function InvoiceSection({ isMember, ...section }: SectionProps & { isMember: boolean }) {
  const { t } = useTranslation("checkout");
  const { form, set } = section;
  return (
    <DataCard title={t("invoice.title")}>
      <fieldset className={classes.chips}>
        <legend className="visually-hidden">{t("invoice.title")}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="invoiceKind"
              checked={form.invoiceKind === kind}
              onChange={() => set({ invoiceKind: kind, invoiceValue: "" })}
            />
            {kind === "MEMBER" && !isMember ? t("invoice.kind.EMAIL") : t(`invoice.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      {form.invoiceKind === "MEMBER" ? (
        <p className={classes.small}>{t("invoice.memberText")}</p>
      ) : (
        <div className={classes.fields}>
          <Field
            {...section}
            name="invoiceValue"
            label={t(`invoice.value.${form.invoiceKind}`)}
            placeholder={t(`invoice.example.${form.invoiceKind}`)}
            inputMode={form.invoiceKind === "MOBILE_BARCODE" ? "text" : "numeric"}
            autoCapitalize="characters"
            required
          />
          {form.invoiceKind === "COMPANY" ? (
            <Field {...section} name="invoiceTitle" autoComplete="organization" />
          ) : null}
        </div>
      )}
    </DataCard>
  );
}
