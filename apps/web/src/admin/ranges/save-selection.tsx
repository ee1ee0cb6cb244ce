import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import editor from "../discounts/editor.module.css";

interface SaveSelectionProps {
  isDirty: boolean;
  isNew: boolean;
  /** How many discounts change with it. */
  usedBy: number;
  saving: boolean;
  onReset: () => void;
  onSave: () => void;
}

/** Says what saving changes, and saves; there only while there is something to save. */
export function SaveSelection(props: SaveSelectionProps) {
  const { isDirty, isNew, usedBy, saving, onReset, onSave } = props;
  const { t } = useTranslation("admin-ranges");
  if (!isDirty) return null;
  return (
    <div className={editor.bar}>
      <span role="status">
        {usedBy > 0 ? t("save.changes", { count: usedBy }) : t("save.unsaved")}
      </span>
      <div className={editor.buttons}>
        {isNew ? null : (
          <Button variant="subtle" onClick={onReset}>
            {t("save.reset")}
          </Button>
        )}
        <Button loading={saving} onClick={onSave}>
          {t("save.save")}
        </Button>
      </div>
    </div>
  );
}
