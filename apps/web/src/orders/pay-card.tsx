import type { OrderFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { ButtonLink, DataCard, Deadline, Money } from "../design/index.ts";
import classes from "./order-page.module.css";

interface PayCardProps {
  order: OrderFieldsFragment;
  token: string | undefined;
}

/** Unpaid: how much, until when, and one tap to the payment instructions. */
export function PayCard({ order, token }: PayCardProps) {
  const { t } = useTranslation("orders");
  return (
    <DataCard tone="wait" title={t("pay.title")}>
      <div className={classes.pay}>
        <div>
          <Money value={order.total} tone="total" />
          {order.payUntil ? (
            <p className={classes.deadline}>
              <Deadline at={order.payUntil} />
            </p>
          ) : null}
          {order.payment?.failureMessage ? (
            <p className={classes.failure}>{order.payment.failureMessage}</p>
          ) : null}
        </div>
        <ButtonLink
          to="/orders/$number/pay"
          params={{ number: order.number }}
          search={token ? { token } : {}}
        >
          {t("pay.continue")}
        </ButtonLink>
      </div>
    </DataCard>
  );
}
