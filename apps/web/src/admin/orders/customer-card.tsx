import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import type { OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

/** Who ordered, where it goes, and which invoice they want. */
export function CustomerCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const { contact, shippingAddress: address, invoice } = order;
  return (
    <DataCard title={t("customer.title")}>
      <dl className={classes.facts}>
        <div>
          <dt>{order.backOffice?.customer ? t("customer.member") : t("customer.guest")}</dt>
          <dd>
            <strong>{contact.name}</strong>
          </dd>
          <dd>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </dd>
          <dd>
            <a href={`tel:${contact.phone}`}>{contact.phone}</a>
          </dd>
        </div>
        {address ? (
          <div>
            <dt>{t("customer.address")}</dt>
            <dd>
              <address className={classes.address}>
                {address.recipient} {address.phone}
                <br />
                {address.storeName
                  ? [address.storeName, address.storeCode].filter(Boolean).join(" ")
                  : `${address.postalCode} ${address.city}${address.district}${address.street}`}
              </address>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t("customer.invoice")}</dt>
          <dd>
            {[t(`customer.invoiceKind.${invoice.kind}`), invoice.title, invoice.value]
              .filter(Boolean)
              .join(" · ")}
          </dd>
        </div>
      </dl>
    </DataCard>
  );
}
