import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./editor.module.css";

interface SaveBarProps {
  isDirty: boolean;
  isNew: boolean;
  canPublish: boolean;
  saving: boolean;
  onReset: () => void;
  onSave: (publish: boolean) => void;
}

/** Says that something is unsaved, and saves it; there only while there is something to save. */
export function SaveBar({ isDirty, isNew, canPublish, saving, onReset, onSave }: SaveBarProps) {
  const { t } = useTranslation("admin-discounts");
  if (!isDirty && !canPublish) return null;
  return (
    <div className={classes.bar}>
      <span role="status">
        {isNew ? t("save.new") : isDirty ? t("save.unsaved") : t("save.draft")}
      </span>
      <div className={classes.buttons}>
        {isDirty && !isNew ? (
          <Button variant="subtle" onClick={onReset}>
            {t("save.reset")}
          </Button>
        ) : null}
        {isDirty ? (
          <Button
            variant={canPublish ? "default" : "filled"}
            loading={saving}
            onClick={() => onSave(false)}
          >
            {canPublish ? t("save.saveDraft") : t("save.save")}
          </Button>
        ) : null}
        {canPublish ? (
          <Button loading={saving} onClick={() => onSave(true)}>
            {t("save.publish")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
