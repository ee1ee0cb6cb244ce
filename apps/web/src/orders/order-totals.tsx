import type { OrderFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { CodeText, Money } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import classes from "../cart/totals.module.css";

/** The sums as they were frozen at placing, and what went back since. */
export function OrderTotals({ order }: { order: OrderFieldsFragment }) {
  const { t } = useTranslation("cart");
  const { t: tOrders } = useTranslation("orders");
  const goodsTravel = order.shippingName != null;
  return (
    <dl className={classes.totals}>
      <Row label={t("subtotal")}>
        <Money value={order.subtotal} />
      </Row>
      {order.discountGroups.map((group) => (
        <Row key={group.level} label={group.label}>
          <Money value={group.amount} tone="saving" />
        </Row>
      ))}
      {order.codes.length > 0 ? (
        <Row label={tOrders("codes")}>
          {order.codes.map((code) => (
            <CodeText key={code} size="small">
              {code}
            </CodeText>
          ))}
        </Row>
      ) : null}
      {goodsTravel ? (
        <Row label={t("shippingBy", { name: order.shippingName })}>
          <Money value={order.shippingTotal} />
        </Row>
      ) : null}
      <div className={classes.grand}>
        <dt>{tOrders("total")}</dt>
        <dd>
          <Money value={order.total} tone="total" />
          <small>{t("taxIncluded", { tax: formatMoney(order.taxTotal) })}</small>
        </dd>
      </div>
      {Number(order.refundedTotal.amount) > 0 ? (
        <Row label={tOrders("refunded")}>
          <Money value={order.refundedTotal} />
        </Row>
      ) : null}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
