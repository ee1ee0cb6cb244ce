import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import type { EditorField } from "../editor-field.ts";
import { SelectionFields } from "../selection-fields.tsx";
import classes from "../editor.module.css";

/** Which products it is about; nothing chosen means all. What is excluded wins. */
export function WhatSection({ field }: { field: EditorField }) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change } = field;
  const { exclude } = draft;
  const isExcluding = Object.values(exclude).some((list) => list.length > 0);
  return (
    <DataCard title={t("what.title")}>
      <p className={classes.help}>{t("what.help")}</p>
      <div className={classes.fields}>
        <SelectionFields
          name="scope.include"
          selection={draft.include}
          onChange={(include) => change({ include })}
        />
        <details className={classes.fold} open={isExcluding || undefined}>
          <summary>{t("what.exclude")}</summary>
          <SelectionFields
            name="scope.exclude"
            selection={exclude}
            onChange={(next) => change({ exclude: next })}
          />
        </details>
      </div>
    </DataCard>
  );
}
