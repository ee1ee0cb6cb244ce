import type { AccountQuery } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { CodeText, CopyButton, StatusBadge } from "../design/index.ts";
import { formatDateTime } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import classes from "./account.module.css";

type Voucher = NonNullable<AccountQuery["me"]>["vouchers"][number];

/** The member's vouchers: what each gives, until when, how often still, and its code to copy. */
export function VoucherList({ vouchers }: { vouchers: readonly Voucher[] }) {
  const { t } = useTranslation("account");
  return (
    <ul className={classes.vouchers} aria-label={t("vouchers")}>
      {vouchers.map((voucher) => (
        <li key={voucher.id}>
          <div>
            <strong>{voucher.name}</strong>
            <p>{voucher.sentence}</p>
            <VoucherTerms voucher={voucher} />
          </div>
          <div className={classes.voucherCode}>
            <CodeText>{voucher.code}</CodeText>
            <CopyButton value={voucher.code} what={voucher.code} compact />
          </div>
        </li>
      ))}
    </ul>
  );
}

function VoucherTerms({ voucher }: { voucher: Voucher }) {
  const { t } = useTranslation("account");
  const locale = useLocale();
  return (
    <p className={classes.terms}>
      {voucher.state === "UPCOMING" && voucher.startsAt ? (
        <StatusBadge
          tone="info"
          label={t("voucher.from", { when: formatDateTime(voucher.startsAt, locale) })}
        />
      ) : null}
      {voucher.endsAt ? (
        <span>{t("voucher.until", { when: formatDateTime(voucher.endsAt, locale) })}</span>
      ) : null}
      {voucher.remainingUses != null ? (
        <span>{t("voucher.uses", { count: voucher.remainingUses })}</span>
      ) : null}
    </p>
  );
}
