import type { OrderFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { CodeText, CopyButton, DataCard } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import { Barcodes } from "./barcodes.tsx";
import { ChainSteps } from "./chain-steps.tsx";
import classes from "./pay-page.module.css";

type Payment = NonNullable<OrderFieldsFragment["payment"]>;

/** The number to pay with, by method, and the steps from there. */
export function Instructions({ payment }: { payment: Payment }) {
  if (payment.method === "ATM") return <Atm payment={payment} />;
  if (payment.method === "BARCODE") return <Barcodes payment={payment} />;
  return <StoreCode payment={payment} />;
}

function Atm({ payment }: { payment: Payment }) {
  const { t } = useTranslation("payment");
  return (
    <DataCard title={t("atm.title")}>
      <dl className={classes.numbers}>
        {payment.bankCode ? (
          <NumberRow name={t("atm.bank")} value={payment.bankCode} extra={payment.bankName} />
        ) : null}
        {payment.accountNumber ? (
          <NumberRow name={t("atm.account")} value={payment.accountNumber} group={4} />
        ) : null}
        <NumberRow
          name={t("amount")}
          value={payment.amount.amount}
          shown={formatMoney(payment.amount)}
        />
      </dl>
      <ul className={classes.notes}>
        <li>{t("atm.exact")}</li>
        <li>{t("atm.own")}</li>
        <li>{t("atm.holidays")}</li>
      </ul>
      <ChainSteps steps={payment.steps} />
    </DataCard>
  );
}

function StoreCode({ payment }: { payment: Payment }) {
  const { t } = useTranslation("payment");
  return (
    <DataCard title={t("cvs.title")}>
      <dl className={classes.numbers}>
        {payment.storeCode ? (
          <NumberRow name={t("cvs.code")} value={payment.storeCode} group={4} />
        ) : null}
        <NumberRow
          name={t("amount")}
          value={payment.amount.amount}
          shown={formatMoney(payment.amount)}
        />
      </dl>
      <ChainSteps steps={payment.steps} />
    </DataCard>
  );
}

interface NumberRowProps {
  name: string;
  /** What is copied: ungrouped. */
  value: string;
  /** What is read, when it is not the value itself. */
  shown?: string;
  extra?: string | null;
  group?: number;
}

function NumberRow({ name, value, shown, extra, group }: NumberRowProps) {
  return (
    <div className={classes.numberRow}>
      <dt>{name}</dt>
      <dd>
        <span>
          <CodeText size="large" group={group}>
            {shown ?? value}
          </CodeText>
          {extra ? <span className={classes.extra}>{extra}</span> : null}
        </span>
        <CopyButton value={value} what={name} />
      </dd>
    </div>
  );
}
