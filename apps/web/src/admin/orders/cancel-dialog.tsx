import { useMutation } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Button, Modal, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import type { OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

const CANCEL = graphql(`
  mutation AdminOrderCancel($orderId: ID!, $reason: String!) {
    orderCancel(orderId: $orderId, reason: $reason) {
      order {
        ...AdminOrderDetail
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

/** Calls an unpaid order off, with a reason that the timeline keeps. */
export function CancelDialog({ order, onClose }: { order: OrderFacts; onClose: () => void }) {
  const { t } = useTranslation("admin-orders");
  const { t: common } = useTranslation();
  const [reason, setReason] = useState("");
  const change = useChange();
  const [cancel] = useMutation(CANCEL);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await change.run(async () => {
      const { data } = await cancel({ variables: { orderId: order.id, reason } });
      return data?.orderCancel.problems ?? [];
    });
    if (isDone) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("cancel.title", { number: order.number })}
      centered
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <form className={classes.dialog} onSubmit={(event) => void submit(event)}>
        <ProblemList problems={change.problems} />
        <p>{t("cancel.text")}</p>
        <Textarea
          label={t("cancel.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          autosize
          minRows={2}
          data-autofocus
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel.keep")}
          </Button>
          <Button type="submit" color="brick" loading={change.busy} disabled={!reason.trim()}>
            {t("action.cancel")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
