import { Button } from "@mantine/core";
import type { ShipmentState } from "@8521/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DataCard, StatusBadge, type StatusTone } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { OrderFacts } from "./order.query.ts";
import { ShipDialog } from "./ship-dialog.tsx";
import classes from "./orders.module.css";

type Shipment = OrderFacts["shipments"][number];

const TONES: Record<ShipmentState, StatusTone> = {
  OPEN: "wait",
  SHIPPED: "info",
  DELIVERED: "good",
  CANCELLED: "neutral",
};

/** Parcels by partner; open ones can be handed to the carrier. Not drawn for courses only. */
export function ShipmentsCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  if (!order.lines.some(({ kind }) => kind === "PHYSICAL")) return null;
  return (
    <DataCard title={t("shipments.title")}>
      {order.shipments.length === 0 ? <p className={classes.quiet}>{t("shipments.none")}</p> : null}
      <ul className={classes.entries}>
        {order.shipments.map((shipment) => (
          <ShipmentEntry key={shipment.id} shipment={shipment} />
        ))}
      </ul>
    </DataCard>
  );
}

function ShipmentEntry({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation("admin-orders");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const when = shipment.deliveredAt ?? shipment.shippedAt;
  return (
    <li>
      <div className={classes.head}>
        <span>
          <StatusBadge
            label={t(`shipments.state.${shipment.state}`)}
            tone={TONES[shipment.state]}
          />
          <strong>{shipment.partner.name}</strong>
        </span>
        {shipment.state === "OPEN" ? (
          <Button size="sm" variant="default" onClick={() => setOpen(true)}>
            {t("shipments.ship")}
          </Button>
        ) : null}
      </div>
      {shipment.carrier ? (
        <span className={classes.quiet}>
          {[shipment.carrier, shipment.trackingNumber, when && formatDateTime(when, locale)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      ) : null}
      <ShipDialog shipmentId={shipment.id} opened={open} onClose={() => setOpen(false)} />
    </li>
  );
}
