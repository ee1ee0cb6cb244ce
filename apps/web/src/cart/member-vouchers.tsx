import type { CartFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { CodeText } from "../design/index.ts";
import { formatDateTime } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import type { CartChanges } from "./use-cart-changes.ts";
import classes from "./code-field.module.css";

interface MemberVouchersProps {
  vouchers: CartFieldsFragment["usableVouchers"];
  changes: CartChanges;
}

/** The member's own vouchers that would work now: one tap each. */
export function MemberVouchers({ vouchers, changes }: MemberVouchersProps) {
  const { t } = useTranslation("cart");
  const locale = useLocale();
  if (vouchers.length === 0) return null;
  return (
    <div className={classes.vouchers}>
      <h3>{t("vouchers")}</h3>
      {vouchers.map((voucher) => (
        <button
          key={voucher.id}
          type="button"
          className={classes.voucher}
          onClick={() => void changes.applyVoucher(voucher.id)}
        >
          <span>
            <CodeText>{voucher.code}</CodeText> {voucher.name}
          </span>
          <small>
            {voucher.sentence}
            {voucher.endsAt
              ? ` · ${t("voucherEnds", { when: formatDateTime(voucher.endsAt, locale) })}`
              : null}
          </small>
          <span className={classes.use}>{t("useVoucher")}</span>
        </button>
      ))}
    </div>
  );
}
