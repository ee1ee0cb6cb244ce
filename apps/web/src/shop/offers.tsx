import { useTranslation } from "react-i18next";
import { Icon } from "../design/index.ts";
import { formatDateTime } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import classes from "./product-page.module.css";

interface OffersProps {
  offers: readonly { discountId: string; name: string; sentence: string; endsAt?: string | null }[];
}

/** The offers this product is part of, each in a sentence. */
export function Offers({ offers }: OffersProps) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  if (offers.length === 0) return null;
  return (
    <section className={classes.offers} aria-label={t("product.offers")}>
      {offers.map((offer) => (
        <p key={offer.discountId}>
          <Icon name="tag" size={18} />
          <span>
            <strong>{offer.name}</strong> {offer.sentence === offer.name ? null : offer.sentence}
            {offer.endsAt ? (
              <small>
                {" "}
                {t("product.offerEnds", { when: formatDateTime(offer.endsAt, locale) })}
              </small>
            ) : null}
          </span>
        </p>
      ))}
    </section>
  );
}
