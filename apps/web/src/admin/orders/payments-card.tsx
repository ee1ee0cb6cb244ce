import type { PaymentState } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { DataCard, Money, StatusBadge, type StatusTone } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { BackOffice, OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

type Payment = BackOffice["payments"][number];
type Notice = Payment["notices"][number];

const TONES: Record<PaymentState, StatusTone> = {
  CREATED: "neutral",
  NUMBER_ISSUED: "wait",
  PAID: "good",
  FAILED: "bad",
  EXPIRED: "neutral",
  CANCELLED: "neutral",
  REFUNDED: "info",
  PARTIALLY_REFUNDED: "info",
};

/** Each attempt to pay, and what the gateway said about it, as it came. */
export function PaymentsCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const payments = order.backOffice?.payments ?? [];
  return (
    <DataCard title={t("payments.title")}>
      {payments.length === 0 ? <p className={classes.quiet}>{t("payments.none")}</p> : null}
      <ul className={classes.entries}>
        {payments.map((payment) => (
          <PaymentEntry key={payment.id} payment={payment} />
        ))}
      </ul>
    </DataCard>
  );
}

function PaymentEntry({ payment }: { payment: Payment }) {
  const { t } = useTranslation("admin-orders");
  const locale = useLocale();
  return (
    <li>
      <div className={classes.head}>
        <span>
          <StatusBadge label={t(`payments.state.${payment.state}`)} tone={TONES[payment.state]} />
          <strong>
            {t(`method.${payment.method as "ATM"}`, { defaultValue: payment.method })}
          </strong>
          {payment.isDuplicate ? <StatusBadge label={t("payments.duplicate")} tone="bad" /> : null}
        </span>
        <strong>
          <Money value={payment.amount} />
        </strong>
      </div>
      <span className={classes.quiet}>
        {t("payments.trade")} <code>{payment.tradeNumber}</code>
        {payment.providerTradeNumber ? (
          <>
            {" · "}
            {t("payments.provider")} <code>{payment.providerTradeNumber}</code>
          </>
        ) : null}
      </span>
      <span className={classes.quiet}>
        {payment.paidAt
          ? t("payments.paidAt", { when: formatDateTime(payment.paidAt, locale) })
          : t("payments.begunAt", { when: formatDateTime(payment.createdAt, locale) })}
        {Number(payment.refundedAmount.amount) > 0 ? (
          <>
            {" · "}
            {t("payments.refunded")} <Money value={payment.refundedAmount} />
          </>
        ) : null}
      </span>
      {payment.notices.length > 0 ? (
        <ul className={classes.notices} aria-label={t("payments.notices")}>
          {payment.notices.map((notice) => (
            <NoticeEntry key={`${notice.receivedAt}-${notice.kind}`} notice={notice} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function NoticeEntry({ notice }: { notice: Notice }) {
  const { t } = useTranslation("admin-orders");
  const locale = useLocale();
  const kind = t(`payments.kind.${notice.kind as "PAYMENT"}`, { defaultValue: notice.kind });
  return (
    <li>
      <details>
        <summary>
          {formatDateTime(notice.receivedAt, locale)} · {kind} ·{" "}
          {notice.isVerified ? t("payments.verified") : t("payments.unverified")}
          {notice.outcome ? ` · ${notice.outcome}` : ""}
        </summary>
        <pre>{readable(notice.raw)}</pre>
      </details>
    </li>
  );
}

/** A JSON message is laid out; anything else stays as it came. */
function readable(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}
