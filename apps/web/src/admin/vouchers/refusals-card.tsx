import { useTranslation } from "react-i18next";
import { DataCard, ResponsiveTable, StatusBadge, type Column } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { VoucherFacts } from "./voucher-page.tsx";
import classes from "./vouchers.module.css";

type Refusal = VoucherFacts["refusals"][number];

/** Why it did not apply when it was entered, how often, and when last. */
export function RefusalsCard({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const columns: Column<Refusal>[] = [
    { key: "reason", title: t("refusals.reason"), cell: ({ label }) => label },
    {
      key: "fate",
      title: t("refusals.fate"),
      cell: ({ fate }) => (
        <StatusBadge
          label={fate === "WAITING" ? t("refusals.waiting") : t("refusals.refused")}
          tone={fate === "WAITING" ? "wait" : "bad"}
          next={fate === "WAITING" ? t("refusals.waitingNext") : t("refusals.refusedNext")}
        />
      ),
    },
    {
      key: "times",
      title: t("refusals.times"),
      align: "end",
      cell: ({ times, shoppers }) => (
        <span className={classes.end}>
          {formatNumber(times, locale)}
          <small>{t("refusals.carts", { count: shoppers })}</small>
        </span>
      ),
    },
    {
      key: "last",
      title: t("refusals.last"),
      align: "end",
      cell: ({ lastAt }) => formatDateTime(lastAt, locale),
    },
  ];
  return (
    <DataCard title={t("refusals.title")}>
      {refusals.length === 0 ? (
        <p className={classes.quiet}>{t("refusals.none")}</p>
      ) : (
        <ResponsiveTable
          caption={t("refusals.title")}
          columns={columns}
          rows={refusals}
          rowKey={({ reason, fate }) => `${fate} ${reason}`}
        />
      )}
    </DataCard>
  );
}
