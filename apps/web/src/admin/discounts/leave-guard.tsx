import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./editor.module.css";

/** Asks before unsaved changes are lost, inside the area and when the tab closes. */
export function LeaveGuard({ active }: { active: boolean }) {
  const { t } = useTranslation("admin-discounts");
  const { t: common } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => active,
    enableBeforeUnload: active,
    withResolver: true,
  });
  if (status !== "blocked") return null;
  return (
    <Modal
      opened
      onClose={reset}
      title={t("leave.title")}
      centered
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <p className={classes.plain}>{t("leave.text")}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={proceed}>
          {t("leave.go")}
        </Button>
        <Button onClick={reset} data-autofocus>
          {t("leave.stay")}
        </Button>
      </div>
    </Modal>
  );
}
