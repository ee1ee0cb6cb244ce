import { useTranslation } from "react-i18next";
import { FigureRow, FigureTile } from "../../area/index.ts";
import { Money } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { VoucherFacts } from "./voucher-page.tsx";

/** How often it was used, what is left of its own limit and of its discount's, and what it cost. */
export function VoucherFigures({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const { discount, remaining } = voucher;
  const used = formatNumber(voucher.used, locale);
  const left =
    discount.maxRedemptions === null ? null : Math.max(0, discount.maxRedemptions - discount.used);
  return (
    <FigureRow>
      <FigureTile
        label={t("column.used")}
        meaning={t("figure.usedMeaning")}
        value={
          voucher.maxRedemptions === null
            ? used
            : t("usesOf", { used, most: formatNumber(voucher.maxRedemptions, locale) })
        }
        foot={
          voucher.reserved > 0 ? t("reserved", { count: voucher.reserved }) : t("figure.noneHeld")
        }
      />
      <FigureTile
        label={t("figure.remaining")}
        meaning={t("figure.remainingMeaning")}
        value={remaining === null ? t("facts.noLimit") : formatNumber(remaining, locale)}
        tone={remaining === 0 ? "wait" : "plain"}
        foot={
          left === null
            ? t("figure.discountNoLimit")
            : t("figure.discountLeft", { count: left, left: formatNumber(left, locale) })
        }
      />
      <FigureTile
        label={t("column.cost")}
        meaning={t("figure.costMeaning")}
        value={<Money value={voucher.discountCost} />}
        foot={discount.budget ? <BudgetLeft discount={discount} /> : t("figure.noBudget")}
      />
    </FigureRow>
  );
}

function BudgetLeft({ discount }: { discount: VoucherFacts["discount"] }) {
  const { t } = useTranslation("admin-vouchers");
  if (!discount.budget) return null;
  return (
    <>
      {t("figure.budget")} <Money value={discount.spent} />／<Money value={discount.budget} />
    </>
  );
}
