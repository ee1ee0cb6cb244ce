import * as db from "@8521/database";
import type DataLoader from "dataloader";
import { Alert } from "../admin/alert.type.ts";
import { Commission } from "../affiliates/commission.type.ts";
import { isGrantOpen } from "../courses/access.ts";
import type { Context } from "../ground/context.ts";
import { byId, figureOf, listOf, type ById } from "../ground/loading.ts";
import { Refund } from "../refunds/refund.type.ts";
import { Shipment, type TimelineEvent } from "./order-facts.type.ts";
import { timelineEvent } from "./order-facts.ts";
import { OrderLine } from "./order-line.type.ts";
import { Order } from "./order.type.ts";

export interface OrderLoaders {
  readonly order: ById<Order>;
  readonly shipment: ById<Shipment>;
  readonly linesOfOrder: DataLoader<string, OrderLine[]>;
  readonly shipmentsOfOrder: DataLoader<string, Shipment[]>;
  readonly timelineOfOrder: DataLoader<string, TimelineEvent[]>;
  readonly snapshotOfOrder: DataLoader<string, db.OrderSnapshot | null>;
  readonly conversionOfOrder: DataLoader<string, db.Conversion | null>;
  readonly commissionsOfOrder: DataLoader<string, Commission[]>;
  readonly refundsOfOrder: DataLoader<string, Refund[]>;
  readonly alertsOfOrder: DataLoader<string, Alert[]>;
  /** By order line: whether the course that was bought is open now. */
  readonly openLine: DataLoader<string, boolean>;
}

/** Loaders of orders and what they set in motion. */
export function orderLoaders(c: Context): OrderLoaders {
  const { em } = c;
  return {
    order: byId(
      (ids) => em.find(db.Order, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Order(row),
    ),
    shipment: byId(
      (ids) => em.find(db.Shipment, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Shipment(row),
    ),
    linesOfOrder: listOf(
      (ids) =>
        em.find(
          db.OrderLine,
          { orderId: { $in: ids } },
          { orderBy: { position: "asc", id: "asc" } },
        ),
      (row) => row.orderId,
      (row) => new OrderLine(row),
    ),
    shipmentsOfOrder: listOf(
      (ids) => em.find(db.Shipment, { orderId: { $in: ids } }, { orderBy: { id: "asc" } }),
      (row) => row.orderId,
      (row) => new Shipment(row),
    ),
    timelineOfOrder: listOf(
      (ids) =>
        em.find(db.OrderHistory, { orderId: { $in: ids } }, { orderBy: { at: "asc", id: "asc" } }),
      (row) => row.orderId,
      (row) => timelineEvent(c, row),
    ),
    snapshotOfOrder: figureOf<db.OrderSnapshot, db.OrderSnapshot | null>(
      (ids) => em.find(db.OrderSnapshot, { orderId: { $in: ids } }),
      (row) => row.orderId,
      (row) => row,
      null,
    ),
    conversionOfOrder: figureOf<db.Conversion, db.Conversion | null>(
      (ids) => em.find(db.Conversion, { orderId: { $in: ids } }, { orderBy: { id: "desc" } }),
      (row) => row.orderId,
      (row) => row,
      null,
    ),
    commissionsOfOrder: listOf(
      (ids) => em.find(db.Commission, { orderId: { $in: ids } }, { orderBy: { level: "asc" } }),
      (row) => row.orderId,
      (row) => new Commission(row),
    ),
    refundsOfOrder: listOf(
      (ids) => em.find(db.Refund, { orderId: { $in: ids } }, { orderBy: { requestedAt: "asc" } }),
      (row) => row.orderId,
      (row) => new Refund(row),
    ),
    alertsOfOrder: listOf(
      (ids) =>
        em.find(
          db.Alert,
          { orderId: { $in: ids }, acknowledgedAt: null },
          { orderBy: { at: "desc" } },
        ),
      (row) => row.orderId ?? "",
      (row) => new Alert(row),
    ),
    openLine: figureOf<db.CourseGrant, boolean>(
      (ids) => em.find(db.CourseGrant, { orderLineId: { $in: ids } }),
      (row) => row.orderLineId,
      (row) => isGrantOpen(row, c.now),
      false,
    ),
  };
}
