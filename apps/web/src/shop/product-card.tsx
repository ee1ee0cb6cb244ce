import type { ProductCardFieldsFragment } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Price, StatusBadge } from "../design/index.ts";
import { formatLength } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { Picture } from "./picture.tsx";
import classes from "./product-card.module.css";

interface ProductCardProps {
  product: ProductCardFieldsFragment;
  /** The first row's pictures are fetched at once, the others when near. */
  eager?: boolean;
}

/** A product on a shelf: picture, name, price, and what makes it special. The whole card is one link. */
export function ProductCard({ product, eager }: ProductCardProps) {
  const { t } = useTranslation();
  return (
    <article className={classes.card} data-sold-out={product.stock === "SOLD_OUT" || undefined}>
      <div className={classes.picture}>
        <Picture media={product.cover} eager={eager} sizes="(min-width: 48em) 17rem, 45vw" />
        <span className={classes.flags}>
          {product.kind === "COURSE" ? <StatusBadge tone="info" label={t("kind.COURSE")} /> : null}
          {product.stock === "SOLD_OUT" ? <StatusBadge label={t("status.stock.SOLD_OUT")} /> : null}
        </span>
      </div>
      <h3 className={classes.name}>
        <ProductLink product={product} />
      </h3>
      <Facts product={product} />
      <p className={classes.price}>
        <Price
          value={product.salePriceFrom ?? product.priceFrom}
          list={product.salePriceFrom ? product.priceFrom : null}
          from={product.priceFrom.amount !== product.priceTo.amount}
        />
      </p>
    </article>
  );
}

function ProductLink({ product }: { product: ProductCardFieldsFragment }) {
  const to = product.kind === "COURSE" ? "/courses/$slug" : "/products/$slug";
  return (
    <Link to={to} params={{ slug: product.slug }} className={classes.link}>
      {product.name}
    </Link>
  );
}

function Facts({ product }: { product: ProductCardFieldsFragment }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  if (product.course) {
    const { lessonCount, durationSeconds } = product.course;
    return (
      <p className={classes.facts}>
        {t("card.lessons", { count: lessonCount })} · {formatLength(durationSeconds, locale)}
      </p>
    );
  }
  const swatches = swatchesOf(product);
  if (swatches.length < 2) return <p className={classes.facts}>{product.summary}</p>;
  return (
    <p
      className={classes.swatches}
      aria-label={t("card.colours", { count: swatches.length })}
      role="img"
    >
      {swatches.slice(0, 5).map(([value, colour]) => (
        <span key={value} style={{ background: colour }} />
      ))}
    </p>
  );
}

/** Each colour once: its word and its swatch. */
function swatchesOf(product: ProductCardFieldsFragment): [string, string][] {
  const options = product.variants.flatMap((variant) => variant.options);
  return [
    ...new Map(options.flatMap(({ value, swatch }) => (swatch ? [[value, swatch] as const] : []))),
  ];
}
