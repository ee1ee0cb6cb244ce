import { useMutation } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import type { OrderFacts } from "./order.query.ts";
import { RefundDialog } from "./refund-dialog.tsx";

const COMPLETE = graphql(`
  mutation AdminOrderComplete($orderId: ID!) {
    orderComplete(orderId: $orderId) {
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

const REFUNDABLE = new Set(["PAID", "COMPLETED", "PARTIALLY_REFUNDED"]);
const COMPLETABLE = new Set(["PAID"]);

/** What can be done with the order as it stands. The API has the last word. */
export function OrderActions({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const [dialog, setDialog] = useState<"refund" | "cancel" | null>(null);
  const change = useChange();
  const [complete] = useMutation(COMPLETE);
  const finish = async () => {
    const { data } = await complete({ variables: { orderId: order.id } });
    return data?.orderComplete.problems ?? [];
  };
  const close = () => setDialog(null);
  return (
    <>
      {order.canCancel ? (
        <Button variant="default" onClick={() => setDialog("cancel")}>
          {t("action.cancel")}
        </Button>
      ) : null}
      {REFUNDABLE.has(order.state) ? (
        <Button variant="default" onClick={() => setDialog("refund")}>
          {t("action.refund")}
        </Button>
      ) : null}
      {COMPLETABLE.has(order.state) ? (
        <Button loading={change.busy} onClick={() => void change.run(finish)}>
          {t("action.complete")}
        </Button>
      ) : null}
      <ProblemList problems={change.problems} />
      {dialog === "refund" ? <RefundDialog order={order} onClose={close} /> : null}
      {dialog === "cancel" ? <CancelDialog order={order} onClose={close} /> : null}
    </>
  );
}
