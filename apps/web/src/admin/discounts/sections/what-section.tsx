import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import type { EditorField } from "../editor-field.ts";
import { ScopeField } from "../scope-field.tsx";
import classes from "../editor.module.css";

/** Which products it is about; nothing chosen means all. What is excluded wins. */
export function WhatSection({ field }: { field: EditorField }) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change } = field;
  return (
    <DataCard title={t("what.title")}>
      <p className={classes.help}>{t("what.help")}</p>
      <ScopeField name="scope" scope={draft} onChange={change} />
    </DataCard>
  );
}
