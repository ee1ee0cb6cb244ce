import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./editor.module.css";

interface ConflictDialogProps {
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
}

/** Somebody saved this discount meanwhile: see theirs, or save over it knowingly. */
export function ConflictDialog({ onTheirs, onMine, onClose }: ConflictDialogProps) {
  const { t } = useTranslation("admin-discounts");
  const { t: common } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("conflict.title")}
      centered
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <p className={classes.plain}>{t("conflict.text")}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onMine}>
          {t("conflict.mine")}
        </Button>
        <Button onClick={onTheirs} data-autofocus>
          {t("conflict.theirs")}
        </Button>
      </div>
    </Modal>
  );
}
