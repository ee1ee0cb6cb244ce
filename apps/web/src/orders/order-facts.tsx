import type { OrderFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { DataCard, StatusBadge } from "../design/index.ts";
import classes from "./order-page.module.css";

/** Who, where to, which parcels, which invoice. */
export function OrderFacts({ order }: { order: OrderFieldsFragment }) {
  const { t } = useTranslation("orders");
  return (
    <DataCard title={t("facts")}>
      <dl className={classes.facts}>
        <dt>{t("contact")}</dt>
        <dd>
          {order.contact.name}
          <br />
          {order.contact.phone}
          <br />
          {order.contact.email}
        </dd>
        <Delivery order={order} />
        <dt>{t("invoice")}</dt>
        <dd>
          {t(`invoiceKind.${order.invoice.kind}`)} {order.invoice.value} {order.invoice.title}
        </dd>
        {order.paymentMethod ? (
          <>
            <dt>{t("paymentMethod")}</dt>
            <dd>{t(`method.${order.paymentMethod}`)}</dd>
          </>
        ) : null}
      </dl>
      <Shipments shipments={order.shipments} />
    </DataCard>
  );
}

function Delivery({ order }: { order: OrderFieldsFragment }) {
  const { t } = useTranslation("orders");
  const address = order.shippingAddress;
  if (!address) return null;
  const place = address.storeCode
    ? `${address.storeName ?? ""} (${address.storeCode})`
    : `${address.postalCode} ${address.city}${address.district}${address.street}`;
  return (
    <>
      <dt>{t("delivery")}</dt>
      <dd>
        {order.shippingName}
        <br />
        {address.recipient} {address.phone}
        <br />
        {place}
      </dd>
    </>
  );
}

function Shipments({ shipments }: { shipments: OrderFieldsFragment["shipments"] }) {
  const { t } = useTranslation("orders");
  if (shipments.length === 0) return null;
  return (
    <ul className={classes.shipments} aria-label={t("shipments")}>
      {shipments.map((shipment) => (
        <li key={shipment.id}>
          <StatusBadge
            tone={
              shipment.state === "DELIVERED"
                ? "good"
                : shipment.state === "SHIPPED"
                  ? "info"
                  : "neutral"
            }
            label={t(`shipmentState.${shipment.state}`)}
          />
          <span>
            {t("parcelFrom", { name: shipment.partner.name })}
            {shipment.trackingNumber ? (
              <small>
                {shipment.carrier} {shipment.trackingNumber}
              </small>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
