import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../design/index.ts";
import { fieldId } from "./field.tsx";
import type { SectionProps } from "./section.ts";
import classes from "./checkout.module.css";

/** A note to the shop, and the terms in two plain sentences. */
export function TermsSection({ form, set, errors }: SectionProps) {
  const { t } = useTranslation("checkout");
  const id = fieldId("agreed");
  return (
    <DataCard title={t("terms.title")}>
      <Textarea
        label={t("field.note")}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        rows={2}
        maxLength={500}
      />
      <label className={classes.agree}>
        <input
          id={id}
          type="checkbox"
          checked={form.agreed}
          aria-invalid={Boolean(errors.agreed)}
          aria-describedby={errors.agreed ? `${id}-error` : undefined}
          onChange={(event) => set({ agreed: event.currentTarget.checked })}
        />
        <span>{t("terms.text")}</span>
      </label>
      {errors.agreed ? (
        <p id={`${id}-error`} className={classes.error}>
          {t("error.agree")}
        </p>
      ) : null}
    </DataCard>
  );
}
