import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FigureRow, FigureTile } from "../../area/index.ts";
import { Money } from "../../design/index.ts";
import { formatMoney } from "../../i18n/format.ts";
import type { PortalFacts } from "./overview-page.tsx";

/** The money by state: held, free to be paid out, paid. */
export function EarningsTiles({ overview }: { overview: PortalFacts["overview"] }) {
  const { t } = useTranslation("affiliate");
  const hasReversed = Number(overview.reversed.amount) !== 0;
  return (
    <FigureRow>
      <FigureTile
        label={t("state.PENDING")}
        meaning={t("meaning.PENDING")}
        value={<Money value={overview.pending} />}
        foot={
          <Link to="/affiliate/commissions" search={{ state: "PENDING" }}>
            {t("tile.see")}
          </Link>
        }
      />
      <FigureTile
        label={t("state.APPROVED")}
        meaning={t("meaning.APPROVED")}
        value={<Money value={overview.approved} />}
        tone="good"
        foot={
          <Link to="/affiliate/commissions" search={{ state: "APPROVED" }}>
            {t("tile.see")}
          </Link>
        }
      />
      <FigureTile
        label={t("state.PAID")}
        meaning={t("meaning.PAID")}
        value={<Money value={overview.paid} />}
      />
      <FigureTile
        label={t("tile.sales")}
        meaning={t("tile.salesMeaning")}
        value={<Money value={overview.sales} />}
        foot={hasReversed ? t("tile.reversed", { amount: formatMoney(overview.reversed) }) : null}
      />
    </FigureRow>
  );
}
