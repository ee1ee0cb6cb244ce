import type { ProductQuery as Data } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import {
  ButtonLink,
  EmptyState,
  ErrorState,
  Icon,
  Price,
  TwoColumnSkeleton,
} from "../design/index.ts";
import { BuyBox } from "./buy-box.tsx";
import { Gallery } from "./gallery.tsx";
import { Offers } from "./offers.tsx";
import { ProductGrid } from "./product-grid.tsx";
import { ProductQuery } from "./product-query.ts";
import { Prose } from "./prose.tsx";
import { choose, firstChoice, optionGroups, variantOf } from "./variant-choice.ts";
import { VariantPicker } from "./variant-picker.tsx";
import classes from "./product-page.module.css";

/** One product: what it is, which one, what it costs, and into the cart. */
export function ProductPage() {
  const { slug } = useParams({ from: "/products/$slug" });
  const { data, error, refetch } = useQuery(ProductQuery, { variables: { slug } });
  if (data) return data.product ? <Product key={slug} product={data.product} /> : <Gone />;
  return (
    <div className="page">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <TwoColumnSkeleton />}
    </div>
  );
}

function Product({ product }: { product: NonNullable<Data["product"]> }) {
  const { t } = useTranslation("shop");
  const { variant, choice, pick } = useVariant(product);
  usePageTitle(product.name);
  const sale = product.priceFrom.amount === product.priceTo.amount ? product.salePriceFrom : null;
  const price = variant?.price ?? product.priceFrom;
  return (
    <div className="page">
      <p className={classes.crumbs}>
        <Link to="/goods">{t("nav.goods", { ns: "everywhere" })}</Link>
        <Icon name="forward" size={14} />
        <Link to="/search" search={{ category: product.category.slug }}>
          {product.category.name}
        </Link>
      </p>
      <div className={classes.columns}>
        <Gallery
          key={variant?.picture?.id}
          pictures={withFirst(product.pictures, variant?.picture)}
        />
        <div className={classes.side}>
          <h1>{product.name}</h1>
          <p className={classes.summary}>{product.summary}</p>
          <p className={classes.price}>
            <Price value={sale ?? price} list={sale ? price : null} size="large" />
          </p>
          <VariantPicker
            groups={optionGroups(product.variants)}
            variants={product.variants}
            choice={choice}
            onPick={pick}
          />
          <BuyBox key={variant?.id} variant={variant} name={product.name} />
          <Offers offers={product.offers} />
          <ul className={classes.promises}>
            <li>
              <Icon name="truck" size={20} /> {t("product.shipping")}
            </li>
            <li>
              <Icon name="check" size={20} /> {t("product.returns")}
            </li>
            <li>
              <Icon name="goods" size={20} /> {t("product.soldBy", { name: product.partner.name })}
            </li>
          </ul>
        </div>
      </div>
      <section className={classes.details}>
        <h2>{t("product.details")}</h2>
        <Prose text={product.description} />
        {variant ? (
          <p className={classes.sku}>
            {t("product.sku")} <span translate="no">{variant.sku}</span>
          </p>
        ) : null}
      </section>
      {product.related.length > 0 ? (
        <section className={classes.related}>
          <h2>{t("product.related")}</h2>
          <ProductGrid products={product.related.slice(0, 4)} />
        </section>
      ) : null}
    </div>
  );
}

/** The chosen variant, kept in the address so that a link shows the same one. */
function useVariant(product: NonNullable<Data["product"]>) {
  const { variant: sku } = useSearch({ from: "/products/$slug" });
  const navigate = useNavigate({ from: "/products/$slug" });
  const [choice, setChoice] = useState(() => firstChoice(product.variants, sku));
  const pick = (key: string, valueKey: string) => {
    const next = choose(product.variants, choice, key, valueKey);
    setChoice(next);
    void navigate({
      search: { variant: variantOf(product.variants, next)?.sku },
      replace: true,
      resetScroll: false,
    });
  };
  return { variant: variantOf(product.variants, choice), choice, pick };
}

type PictureOf = { id: string; url: string; alt: string };

function withFirst(
  pictures: readonly PictureOf[],
  first: PictureOf | null | undefined,
): readonly PictureOf[] {
  return first ? [first, ...pictures.filter(({ id }) => id !== first.id)] : pictures;
}

function Gone() {
  const { t } = useTranslation("shop");
  return (
    <EmptyState
      title={t("product.notFound")}
      text={t("product.notFoundText")}
      action={<ButtonLink to="/goods">{t("action.browse", { ns: "everywhere" })}</ButtonLink>}
    />
  );
}
