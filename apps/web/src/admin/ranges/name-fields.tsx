import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldId } from "../discounts/editor-field.ts";
import editor from "../discounts/editor.module.css";

interface NameFieldsProps {
  zhTW: string;
  en: string;
  error: (name: string) => string | undefined;
  onChange: (part: { zhTW?: string; en?: string }) => void;
}

/** The name in both languages; only admins read it. */
export function NameFields({ zhTW, en, error, onChange }: NameFieldsProps) {
  const { t } = useTranslation("admin-ranges");
  return (
    <div className={editor.pair}>
      <TextInput
        id={fieldId("name.zhTW")}
        label={t("name.zhTW")}
        value={zhTW}
        onChange={(event) => onChange({ zhTW: event.currentTarget.value })}
        error={error("name.zhTW")}
        lang="zh-Hant-TW"
        required
      />
      <TextInput
        id={fieldId("name.en")}
        label={t("name.en")}
        value={en}
        onChange={(event) => onChange({ en: event.currentTarget.value })}
        error={error("name.en")}
        lang="en"
        required
      />
    </div>
  );
}

/** What is missing before anything is sent. */
export function useMissingNames() {
  const { t } = useTranslation("admin-ranges");
  return (draft: { zhTW: string; en: string }) =>
    (["zhTW", "en"] as const)
      .filter((language) => !draft[language].trim())
      .map((language) => ({
        code: "NAME_REQUIRED",
        path: ["name", language],
        message: t(`name.missing.${language}`),
      }));
}
