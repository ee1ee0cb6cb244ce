import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../design/index.ts";
import type { DiscountFacts } from "./discount.query.ts";
import classes from "./editor.module.css";

export type StatusChange = "ACTIVE" | "PAUSED" | "ENDED";

interface DiscountHeaderActionsProps {
  discount: DiscountFacts;
  /** Unsaved changes come first. */
  disabled: boolean;
  onStatus: (status: StatusChange) => void;
}

/** Its codes, a copy, pause, take up again, end. */
export function DiscountHeaderActions({
  discount,
  disabled,
  onStatus,
}: DiscountHeaderActionsProps) {
  const { t } = useTranslation("admin-discounts");
  const { t: common } = useTranslation();
  const [ending, setEnding] = useState(false);
  const isRunning = ["ACTIVE", "SCHEDULED", "USED_UP"].includes(discount.status);
  return (
    <>
      {discount.automatic ? null : (
        <ButtonLink variant="default" to="/admin/vouchers" search={{ discount: discount.id }}>
          {t("action.codes", { count: discount.voucherCount })}
        </ButtonLink>
      )}
      <ButtonLink variant="default" to="/admin/analysis" search={{ discount: discount.id }}>
        {t("action.simulate")}
      </ButtonLink>
      <ButtonLink
        variant="default"
        to="/admin/analysis/backtests"
        search={{ discount: discount.id }}
      >
        {t("action.backtest")}
      </ButtonLink>
      <ButtonLink variant="default" to="/admin/discounts/new" search={{ from: discount.id }}>
        {t("action.copy")}
      </ButtonLink>
      {isRunning ? (
        <Button variant="default" disabled={disabled} onClick={() => onStatus("PAUSED")}>
          {t("action.pause")}
        </Button>
      ) : null}
      {discount.status === "PAUSED" ? (
        <Button disabled={disabled} onClick={() => onStatus("ACTIVE")}>
          {t("action.resume")}
        </Button>
      ) : null}
      {isRunning || discount.status === "PAUSED" ? (
        <Button variant="default" color="brick" disabled={disabled} onClick={() => setEnding(true)}>
          {t("action.end")}
        </Button>
      ) : null}
      <Modal
        opened={ending}
        onClose={() => setEnding(false)}
        title={t("end.title", { name: discount.name })}
        centered
        closeButtonProps={{ "aria-label": common("action.close") }}
      >
        <p className={classes.plain}>{t("end.text")}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setEnding(false)}>
            {common("action.cancel")}
          </Button>
          <Button
            color="brick"
            onClick={() => {
              setEnding(false);
              onStatus("ENDED");
            }}
          >
            {t("action.end")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
