import type { CartFieldsFragment } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Money, QuantityStepper } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import { Picture } from "../shop/picture.tsx";
import type { CartChanges } from "./use-cart-changes.ts";
import classes from "./cart-lines.module.css";

interface CartLinesProps {
  cart: CartFieldsFragment;
  changes: CartChanges;
}

type Line = CartFieldsFragment["lines"][number];

/** The lines, each with its discounts by name. */
export function CartLines({ cart, changes }: CartLinesProps) {
  const { t } = useTranslation("cart");
  return (
    <ul className={classes.lines} aria-label={t("lines")}>
      {cart.lines.map((line) => (
        <CartLine key={line.id} line={line} changes={changes} />
      ))}
    </ul>
  );
}

function CartLine({ line, changes }: { line: Line; changes: CartChanges }) {
  const { t } = useTranslation("cart");
  const { product, variant, priced } = line;
  const isCourse = product.kind === "COURSE";
  return (
    <li className={classes.line} data-line>
      <div className={classes.picture}>
        <Picture media={variant.picture ?? product.cover} decorative eager />
      </div>
      <div className={classes.words}>
        <Link
          to={isCourse ? "/courses/$slug" : "/products/$slug"}
          params={{ slug: product.slug }}
          className={classes.name}
        >
          {product.name}
        </Link>
        <p className={classes.variant}>
          {isCourse ? t("kind.COURSE", { ns: "everywhere" }) : variant.title}
          {isCourse ? null : <> · {formatMoney(priced.listUnitPrice)}</>}
        </p>
      </div>
      <div className={classes.controls}>
        {isCourse ? (
          <span className={classes.one}>× 1</span>
        ) : (
          <Quantity line={line} changes={changes} />
        )}
        <button
          type="button"
          className={classes.remove}
          onClick={() => void changes.removeLine(line.id)}
        >
          {t("action.remove", { ns: "everywhere" })}
          <span className="visually-hidden"> {product.name}</span>
        </button>
      </div>
      <LinePrice line={line} stale={changes.busy} />
    </li>
  );
}

function LinePrice({ line, stale }: { line: Line; stale: boolean }) {
  const { t } = useTranslation("cart");
  const { priced } = line;
  const reduced = priced.discounts.length > 0;
  return (
    <div className={classes.price} data-stale={stale || undefined}>
      <p className={classes.amounts}>
        {reduced ? (
          <s>
            <span className="visually-hidden">{t("price.was", { ns: "everywhere" })} </span>
            {formatMoney(priced.listTotal)}
          </s>
        ) : null}
        <strong>
          {reduced ? (
            <span className="visually-hidden">{t("price.now", { ns: "everywhere" })} </span>
          ) : null}
          <Money value={priced.total} />
        </strong>
      </p>
      {priced.discounts.map((discount, index) => (
        <p key={`${discount.discountId}-${index}`} className={classes.discount}>
          <span>{discount.name}</span> <Money value={discount.amount} tone="saving" />
        </p>
      ))}
    </div>
  );
}

const SETTLE_MS = 350;

/**
 * The count answers the finger at once; the server hears the last of several taps. What it answers counts: when
 * it refuses, the count is again what the cart holds.
 */
function Quantity({ line, changes }: { line: Line; changes: CartChanges }) {
  const { t } = useTranslation("cart");
  const [wanted, setWanted] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (quantity: number) => {
    setWanted(quantity);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void changes
        .changeQuantity(line.id, quantity)
        .then(() => setWanted((newest) => (newest === quantity ? null : newest)));
    }, SETTLE_MS);
  };
  return (
    <QuantityStepper
      value={wanted ?? line.quantity}
      max={Math.max(line.quantity, line.variant.available ?? 99)}
      onChange={change}
      label={t("quantityOf", { name: line.product.name })}
    />
  );
}
