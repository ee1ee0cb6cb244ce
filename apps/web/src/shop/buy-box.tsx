import type { VariantFieldsFragment } from "@8521/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddedBar, AddedNote } from "../cart/added-note.tsx";
import { useAddToCart } from "../cart/use-add-to-cart.ts";
import {
  ActionBar,
  Price,
  ProblemList,
  QuantityStepper,
  StatusBadge,
  type StatusTone,
} from "../design/index.ts";
import classes from "./product-page.module.css";

interface BuyBoxProps {
  variant: VariantFieldsFragment | null;
  name: string;
}

const MOST = 20;

/** How many, and into the cart. On a phone the button is also at the bottom of the screen. */
export function BuyBox({ variant, name }: BuyBoxProps) {
  const { t } = useTranslation("shop");
  const [quantity, setQuantity] = useState(1);
  const { add, adding, added, problems } = useAddToCart();
  const soldOut = !variant || variant.stock === "SOLD_OUT";
  const label = soldOut ? t("product.soldOut") : adding ? t("product.adding") : t("product.add");
  const button = (
    <Button
      size="md"
      disabled={soldOut}
      loading={adding}
      onClick={() => variant && void add(variant.id, quantity)}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes.buy}>
      {variant ? <Stock variant={variant} /> : null}
      <div className={classes.buyRow}>
        <QuantityStepper
          value={quantity}
          max={Math.min(MOST, variant?.available ?? MOST) || 1}
          onChange={setQuantity}
          label={t("quantity", { ns: "everywhere" })}
          disabled={soldOut}
        />
        <span className={classes.buyButton}>{button}</span>
      </div>
      <ProblemList problems={problems} />
      {added ? <AddedNote name={name} /> : null}
      <ActionBar>
        {added ? (
          <AddedBar />
        ) : (
          <>
            {variant ? <Price value={variant.price} /> : <span />}
            {button}
          </>
        )}
      </ActionBar>
    </div>
  );
}

const TONES: Record<string, StatusTone> = {
  IN_STOCK: "good",
  LOW: "wait",
  SOLD_OUT: "neutral",
  BACKORDER: "info",
};

function Stock({ variant }: { variant: VariantFieldsFragment }) {
  const { t } = useTranslation();
  if (variant.stock === "UNLIMITED") return null;
  const label =
    variant.stock === "LOW"
      ? t("status.stock.LOW", { count: variant.available ?? 0 })
      : t(`status.stock.${variant.stock}`);
  return (
    <p className={classes.stock} aria-live="polite">
      <StatusBadge tone={TONES[variant.stock]} label={label} />
    </p>
  );
}
