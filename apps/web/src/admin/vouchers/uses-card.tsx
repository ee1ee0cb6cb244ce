import type { RedemptionState } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import {
  DataCard,
  Money,
  ResponsiveTable,
  StatusBadge,
  type Column,
  type StatusTone,
} from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { VoucherFacts } from "./voucher-page.tsx";
import classes from "./vouchers.module.css";

type Use = VoucherFacts["redemptions"][number];

const TONES: Record<RedemptionState, StatusTone> = {
  RESERVED: "wait",
  REDEEMED: "good",
  RELEASED: "neutral",
  RESTORED: "info",
};

/** Each use of a voucher: the order, where it stands, what it took off. */
export function UsesCard({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const columns: Column<Use>[] = [
    {
      key: "order",
      title: t("uses.order"),
      cell: ({ orderNumber }) => (
        <Link to="/admin/orders/$number" params={{ number: orderNumber }}>
          {orderNumber}
        </Link>
      ),
    },
    {
      key: "state",
      title: t("column.status"),
      cell: (use) => (
        <StatusBadge
          label={use.isOverrun ? t("uses.overrun") : t(`uses.state.${use.state}`)}
          tone={use.isOverrun ? "bad" : TONES[use.state]}
          next={t(`uses.next.${use.state}`)}
        />
      ),
    },
    {
      key: "at",
      title: t("uses.at"),
      cell: ({ reservedAt }) => formatDateTime(reservedAt, locale),
    },
    {
      key: "amount",
      title: t("uses.amount"),
      align: "end",
      cell: ({ amount }) => <Money value={amount} tone="saving" />,
    },
  ];
  return (
    <DataCard
      title={t("uses.title")}
      aside={
        voucher.redemptions.length > 0 ? (
          <Link to="/admin/orders" search={{ voucher: voucher.id }}>
            {t("uses.orders")}
          </Link>
        ) : null
      }
    >
      {voucher.redemptions.length === 0 ? (
        <p className={classes.quiet}>{t("uses.none")}</p>
      ) : (
        <ResponsiveTable
          caption={t("uses.title")}
          columns={columns}
          rows={voucher.redemptions}
          rowKey={({ orderNumber, reservedAt }) => `${orderNumber}-${reservedAt}`}
        />
      )}
    </DataCard>
  );
}
