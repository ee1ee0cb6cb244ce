import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import editor from "../discounts/editor.module.css";

interface ArchiveButtonProps {
  name: string;
  /** Unsaved changes come first. */
  disabled: boolean;
  onArchive: () => void;
}

/** Puts it away, after asking. */
export function ArchiveButton({ name, disabled, onArchive }: ArchiveButtonProps) {
  const { t } = useTranslation("admin-ranges");
  const { t: common } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" color="brick" disabled={disabled} onClick={() => setAsking(true)}>
        {t("archive.action")}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("archive.title", { name })}
        centered
        closeButtonProps={{ "aria-label": common("action.close") }}
      >
        <p className={editor.plain}>{t("archive.text")}</p>
        <div className={editor.buttons}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {common("action.cancel")}
          </Button>
          <Button
            color="brick"
            onClick={() => {
              setAsking(false);
              onArchive();
            }}
          >
            {t("archive.action")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
