import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CodeText, DataCard } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { VoucherFacts } from "./voucher-page.tsx";
import classes from "./vouchers.module.css";

/** What it unlocks, whose it is, when, where and for whom it works, and where it comes from. */
export function FactsCard({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const when = (at: string | null, otherwise: string) =>
    at ? formatDateTime(at, locale) : otherwise;
  return (
    <DataCard title={t("facts.title")}>
      <dl className={classes.facts}>
        <div>
          <dt>{t("column.discount")}</dt>
          <dd>
            <Link to="/admin/discounts/$id" params={{ id: voucher.discount.id }}>
              {voucher.discount.name}
            </Link>
          </dd>
          <dd className={classes.quiet}>{voucher.discount.sentence}</dd>
        </div>
        <Fact name={t("column.owner")}>{voucher.affiliate?.displayName ?? t("shop")}</Fact>
        <Fact name={t("facts.visibility")}>{voucher.isPublic ? t("public") : t("private")}</Fact>
        <Fact name={t("facts.validity")}>
          {when(voucher.startsAt, t("facts.now"))} – {when(voucher.endsAt, t("facts.forEver"))}
        </Fact>
        <Fact name={t("facts.perCustomer")}>
          {voucher.maxRedemptionsPerCustomer ?? t("facts.noLimit")}
        </Fact>
        {voucher.domains.length > 0 ? (
          <Fact name={t("facts.domains")}>{voucher.domains.join(", ")}</Fact>
        ) : null}
        {voucher.channels.length > 0 ? (
          <Fact name={t("facts.channels")}>
            {voucher.channels
              .map((channel) => t(`channel.${channel}`, { defaultValue: channel }))
              .join(", ")}
          </Fact>
        ) : null}
        <Fact name={t("facts.restoreOn")}>{t(`restoreOn.${voucher.restoreOn}`)}</Fact>
        {voucher.tags.length > 0 ? (
          <Fact name={t("facts.tags")}>{voucher.tags.join(", ")}</Fact>
        ) : null}
        {voucher.assignedCount > 0 ? (
          <Fact name={t("facts.assigned")}>
            {t("facts.members", {
              count: voucher.assignedCount,
              members: formatNumber(voucher.assignedCount, locale),
            })}
          </Fact>
        ) : null}
        {voucher.mergedInto ? (
          <Fact name={t("facts.mergedInto")}>
            <VoucherLink voucher={voucher.mergedInto} />
          </Fact>
        ) : null}
        {voucher.aliases.length > 0 ? (
          <div>
            <dt>{t("facts.aliases")}</dt>
            {voucher.aliases.map((alias) => (
              <dd key={alias.id}>
                <VoucherLink voucher={alias} />
              </dd>
            ))}
          </div>
        ) : null}
        {voucher.batchId ? (
          <Fact name={t("facts.batch")}>
            <Link to="/admin/vouchers/batches/$id" params={{ id: voucher.batchId }}>
              {voucher.batchName ?? t("facts.batchLink")}
            </Link>
          </Fact>
        ) : null}
        <Fact name={t("facts.made")}>{formatDateTime(voucher.createdAt, locale)}</Fact>
      </dl>
    </DataCard>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function VoucherLink({ voucher: { id, label } }: { voucher: { id: string; label: string } }) {
  return (
    <Link to="/admin/vouchers/$id" params={{ id }}>
      <CodeText size="small">{label}</CodeText>
    </Link>
  );
}
