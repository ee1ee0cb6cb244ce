import type { OrderRowFieldsFragment } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink, Deadline, Money } from "../design/index.ts";
import { formatDate } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { Picture } from "../shop/picture.tsx";
import { OrderStatus } from "./order-status.tsx";
import classes from "./order-page.module.css";

const PICTURES = 3;

/** One order in a list; an unpaid one has its deadline and its button. */
export function OrderRow({ order }: { order: OrderRowFieldsFragment }) {
  const { t } = useTranslation("orders");
  const locale = useLocale();
  return (
    <li className={classes.order} data-unpaid={order.canPay || undefined}>
      <div className={classes.orderHead}>
        <Link
          to="/orders/$number"
          params={{ number: order.number }}
          className={classes.number}
          translate="no"
        >
          {order.number}
        </Link>
        <OrderStatus state={order.state} sentence={order.stateSentence} />
        <small>{formatDate(order.placedAt, locale)}</small>
        <Money value={order.total} />
      </div>
      <div className={classes.pictures}>
        {order.lines.slice(0, PICTURES).map((line) => (
          <span key={line.id}>
            <Picture media={line.picture} decorative />
          </span>
        ))}
        <p>{summary(order, t)}</p>
      </div>
      {order.canPay ? (
        <div className={classes.payRow}>
          {order.payUntil ? <Deadline at={order.payUntil} /> : <span />}
          <ButtonLink to="/orders/$number/pay" params={{ number: order.number }} size="sm">
            {t("pay.continue")}
          </ButtonLink>
        </div>
      ) : null}
    </li>
  );
}

type OrdersT = ReturnType<typeof useTranslation<"orders">>["t"];

/** `手沖壺組 等 3 件` */
function summary(order: OrderRowFieldsFragment, t: OrdersT): string {
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const name = order.lines[0]?.name ?? "";
  return count > 1 ? t("summary", { name, count }) : name;
}
