/** Carts, orders, and what an order sets in motion: shipments, course access. Tables of 005_orders.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Course, Product, Variant, type VariantOption } from "./catalogue.ts";
import { Voucher } from "./discounts.ts";
import { Partner } from "./ground.ts";
import { Customer } from "./people.ts";
import {
  bytes,
  clock,
  flag,
  id,
  instant,
  integer,
  json,
  localized,
  looseId,
  money,
  now,
  oneOf,
  rate,
  text,
} from "./columns.ts";

/** Where a parcel goes: an address, or the shop where it is picked up. */
export type ShippingAddress =
  | {
      readonly kind: "ADDRESS";
      readonly recipient: string;
      readonly phone: string;
      readonly postalCode: string;
      readonly city: string;
      readonly district: string;
      readonly street: string;
    }
  | {
      readonly kind: "STORE";
      readonly recipient: string;
      readonly phone: string;
      readonly chain: string;
      readonly storeId: string;
      readonly storeName: string;
    };

/** How the buyer wants the uniform invoice (統一發票): carrier, donation code or company number, as given. */
export type InvoiceWishes = Readonly<Record<string, string>>;

const CartSchema = defineEntity({
  name: "Cart",
  tableName: "cart",
  properties: {
    id: id(),
    tokenHash: bytes(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").nullable(),
    state: oneOf("OPEN", "ORDERED", "MERGED").defaultRaw("'OPEN'"),
    currency: text().defaultRaw("'TWD'"),
    channel: text().defaultRaw("'WEB'"),
    shippingMethod: text().nullable(),
    paymentMethod: text().nullable(),
    version: integer().defaultRaw("1"),
    lastSeen: json<unknown>().nullable(),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** What somebody is about to buy. */
export class Cart extends CartSchema.class {}
CartSchema.setClass(Cart);

const CartLineSchema = defineEntity({
  name: "CartLine",
  tableName: "cart_line",
  properties: {
    id: id(),
    cartId: () => p.manyToOne(Cart).mapToPk().joinColumn("cart_id"),
    variantId: () => p.manyToOne(Variant).mapToPk().joinColumn("variant_id"),
    quantity: integer(),
    unitPriceSeen: money(),
    createdAt: now(),
  },
});
/** A variant in a cart. */
export class CartLine extends CartLineSchema.class {}
CartLineSchema.setClass(CartLine);

const CartCodeSchema = defineEntity({
  name: "CartCode",
  tableName: "cart_code",
  properties: {
    cartId: () => p.manyToOne(Cart).mapToPk().joinColumn("cart_id").primary(),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").primary(),
    matchedBy: oneOf("KEY", "SKELETON", "LINK").defaultRaw("'KEY'"),
    enteredAt: clock(),
  },
});
/** A code entered into a cart: the voucher, never the text. */
export class CartCode extends CartCodeSchema.class {}
CartCodeSchema.setClass(CartCode);

const OrderSchema = defineEntity({
  name: "Order",
  tableName: "orders",
  properties: {
    id: id(),
    number: text(),
    accessTokenHash: bytes(),
    cartId: () => p.manyToOne(Cart).mapToPk().joinColumn("cart_id").nullable(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").nullable(),
    state: oneOf(
      "PENDING",
      "AWAITING_PAYMENT",
      "PAID",
      "COMPLETED",
      "EXPIRED",
      "CANCELLED",
      "PARTIALLY_REFUNDED",
      "REFUNDED",
    ).defaultRaw("'PENDING'"),
    currency: text(),
    locale: text().defaultRaw("'zh-TW'"),
    channel: text().defaultRaw("'WEB'"),
    contactName: text(),
    email: text(),
    emailKey: text(),
    phone: text(),
    phoneKey: text(),
    subtotal: money(),
    discountTotal: money(),
    shippingTotal: money(),
    taxTotal: money(),
    total: money(),
    refundedTotal: money().defaultRaw("0"),
    paymentMethod: text(),
    shippingMethod: text().nullable(),
    shippingAddress: json<ShippingAddress>().nullable(),
    invoice: json<InvoiceWishes>().defaultRaw("'{}'"),
    note: text().nullable(),
    holdNumber: integer().defaultRaw("1"),
    placedAt: now(),
    payUntil: instant().nullable(),
    paidAt: instant().nullable(),
    completedAt: instant().nullable(),
    needsRefund: flag().defaultRaw("false"),
    needsReview: text().nullable(),
    supersededBy: looseId().nullable(),
  },
});
/** An order; state changes go through the transition table only. */
export class Order extends OrderSchema.class {}
OrderSchema.setClass(Order);

const OrderLineSchema = defineEntity({
  name: "OrderLine",
  tableName: "order_line",
  properties: {
    id: id(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id"),
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id"),
    productVersion: integer(),
    variantId: () => p.manyToOne(Variant).mapToPk().joinColumn("variant_id"),
    kind: oneOf("PHYSICAL", "COURSE"),
    sku: text(),
    name: localized(),
    options: json<VariantOption[]>().defaultRaw("'[]'"),
    mediaId: looseId().nullable(),
    unitPrice: money(),
    quantity: integer(),
    listTotal: money(),
    discountTotal: money(),
    total: money(),
    taxRate: rate(),
    refundedQuantity: integer().defaultRaw("0"),
    refundedTotal: money().defaultRaw("0"),
    position: integer().defaultRaw("0"),
  },
});
/** A bought variant, as it was sold. */
export class OrderLine extends OrderLineSchema.class {}
OrderLineSchema.setClass(OrderLine);

const OrderHistorySchema = defineEntity({
  name: "OrderHistory",
  tableName: "order_history",
  properties: {
    id: id(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    at: clock(),
    event: text(),
    fromState: text().nullable(),
    toState: text(),
    actorKind: oneOf("ADMIN", "CUSTOMER", "GUEST", "SYSTEM", "GATEWAY", "TILL"),
    actorId: looseId().nullable(),
    reason: text().nullable(),
    data: json<Record<string, unknown>>().defaultRaw("'{}'"),
  },
});
/** One step of an order's life. Append-only. */
export class OrderHistory extends OrderHistorySchema.class {}
OrderHistorySchema.setClass(OrderHistory);

const OrderSnapshotSchema = defineEntity({
  name: "OrderSnapshot",
  tableName: "order_snapshot",
  properties: {
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id").primary(),
    canonical: text(),
    sha256: text(),
    ruleSetHash: text(),
    engineVersion: text(),
    createdAt: now(),
  },
});
/** What was priced, under which rules, with which answer. Append-only. */
export class OrderSnapshot extends OrderSnapshotSchema.class {}
OrderSnapshotSchema.setClass(OrderSnapshot);

const ShipmentSchema = defineEntity({
  name: "Shipment",
  tableName: "shipment",
  properties: {
    id: id(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id"),
    state: oneOf("OPEN", "SHIPPED", "DELIVERED", "CANCELLED").defaultRaw("'OPEN'"),
    carrier: text().nullable(),
    trackingNumber: text().nullable(),
    shippedAt: instant().nullable(),
    deliveredAt: instant().nullable(),
    createdAt: now(),
  },
});
/** One partner's part of an order on its way. */
export class Shipment extends ShipmentSchema.class {}
ShipmentSchema.setClass(Shipment);

const CourseGrantSchema = defineEntity({
  name: "CourseGrant",
  tableName: "course_grant",
  properties: {
    id: id(),
    orderLineId: () => p.manyToOne(OrderLine).mapToPk().joinColumn("order_line_id"),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn("course_id"),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").nullable(),
    startsAt: now(),
    endsAt: instant().nullable(),
    revokedAt: instant().nullable(),
    revokeReason: text().nullable(),
  },
});
/** Access of a customer to a course. */
export class CourseGrant extends CourseGrantSchema.class {}
CourseGrantSchema.setClass(CourseGrant);
