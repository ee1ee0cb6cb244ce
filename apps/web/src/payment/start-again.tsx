import type { OrderFieldsFragment } from "@8521/contract";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard, ProblemList } from "../design/index.ts";
import { usePayment } from "./use-payment.ts";
import classes from "./pay-page.module.css";

interface StartAgainProps {
  order: OrderFieldsFragment;
  token: string | undefined;
}

/** No number yet, or a card that was declined: on to the gateway, with the reason of the last time. */
export function StartAgain({ order, token }: StartAgainProps) {
  const { t } = useTranslation("payment");
  const payment = usePayment();
  const method = order.paymentMethod ?? "CREDIT";
  const declined = order.payment?.state === "FAILED" || order.payment?.failureMessage;
  return (
    <DataCard title={t(`start.${method}.title`)}>
      {declined ? (
        <p className={classes.declined} role="status">
          <strong>{t("declined")}</strong> {order.payment?.failureMessage}
        </p>
      ) : null}
      <p className={classes.text}>{t(`start.${method}.text`)}</p>
      <ProblemList problems={payment.problems} />
      <Button
        size="md"
        loading={payment.busy}
        onClick={() => void payment.start(order.number, token)}
      >
        {t(`start.${method}.action`)}
      </Button>
    </DataCard>
  );
}
