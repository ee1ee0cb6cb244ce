import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { fieldId, type EditorField } from "../editor-field.ts";
import classes from "../editor.module.css";

/** The name shoppers read, in both languages. */
export function NameSection({ field }: { field: EditorField }) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change, error } = field;
  return (
    <DataCard title={t("name.title")}>
      <p className={classes.help}>{t("name.help")}</p>
      <div className={classes.pair}>
        <TextInput
          id={fieldId("name.zhTW")}
          label={t("name.zhTW")}
          value={draft.zhTW}
          onChange={(event) => change({ zhTW: event.currentTarget.value })}
          error={error("name.zhTW") ?? error("name")}
          lang="zh-Hant-TW"
          required
        />
        <TextInput
          id={fieldId("name.en")}
          label={t("name.en")}
          value={draft.en}
          onChange={(event) => change({ en: event.currentTarget.value })}
          error={error("name.en")}
          lang="en"
          required
        />
      </div>
    </DataCard>
  );
}
