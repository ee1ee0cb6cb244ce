import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DiscountGroup, ExplanationStep } from "../carts/pricing.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { OrderBackOffice } from "./back-office.type.ts";
import { addressOf, invoiceOf, contactOf } from "./order-facts.ts";
import {
  OrderContact,
  OrderAddress,
  OrderInvoice,
  Shipment,
  TimelineEvent,
} from "./order-facts.type.ts";
import { OrderLine } from "./order-line.type.ts";
import { orderGroups, orderExplanation, orderCodes } from "./order-money.ts";
import { canPay, canCancel, isBackOffice } from "./order-rights.ts";
import { stateSentence, shippingName } from "./order-words.ts";
import { PaymentInstructions } from "../payments/payment.type.ts";
import { Problem } from "../problems/problem.type.ts";
import { PaymentMethod } from "../shop/shop.type.ts";

/** Where an order stands. */
export const OrderState = {
  PENDING: "PENDING",
  AWAITING_PAYMENT: "AWAITING_PAYMENT",
  PAID: "PAID",
  COMPLETED: "COMPLETED",
  EXPIRED: "EXPIRED",
  CANCELLED: "CANCELLED",
  PARTIALLY_REFUNDED: "PARTIALLY_REFUNDED",
  REFUNDED: "REFUNDED",
} as const;
export type OrderState = keyof typeof OrderState;
registerEnumType(OrderState, {
  name: "OrderState",
  description: "Where an order stands.",
  valuesConfig: {
    PENDING: { description: "Placed; payment not begun." },
    AWAITING_PAYMENT: { description: "A number was issued or the card page opened; not paid yet." },
    PAID: { description: "Paid." },
    COMPLETED: { description: "Sent, opened, done." },
    EXPIRED: { description: "Not paid in time; goods and codes are free again." },
    CANCELLED: { description: "Called off before it was paid." },
    PARTIALLY_REFUNDED: { description: "Some of the money went back." },
    REFUNDED: { description: "All of the money went back." },
  },
});

@ObjectType("Order", {
  implements: Node,
  description: "An order: what was bought, at which price and why, and what happened since.",
})
export class Order {
  readonly row: db.Order;
  constructor(row: db.Order) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Order", this.row.id);
  }
  @Field(() => String, { description: "The number people read." })
  get number() {
    return this.row.number;
  }
  @Field(() => OrderState, { description: "Where it stands." })
  get state() {
    return this.row.state;
  }
  @Field(() => String, { description: "What the state means and what comes next, as a sentence." })
  stateSentence(@Ctx() c: Context) {
    return stateSentence(c, this.row);
  }
  @Field(() => DateTime, { description: "When it was placed." })
  get placedAt() {
    return this.row.placedAt;
  }
  @Field(() => DateTime, { nullable: true, description: "When it was paid." })
  get paidAt() {
    return this.row.paidAt;
  }
  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it can be paid; null when nothing is due.",
  })
  get payUntil() {
    return ["PENDING", "AWAITING_PAYMENT"].includes(this.row.state) ? this.row.payUntil : null;
  }
  @Field(() => [OrderLine], { description: "The lines as bought." })
  lines(@Ctx() c: Context) {
    return c.load.linesOfOrder.load(this.row.id);
  }
  @Field(() => Money, { description: "Sum at list price." })
  subtotal(@Ctx() c: Context) {
    return money(c, this.row.subtotal);
  }
  @Field(() => Money, { description: "All discounts." })
  discountTotal(@Ctx() c: Context) {
    return money(c, this.row.discountTotal);
  }
  @Field(() => Money, {
    description: "Shipping before discounts; what was taken off it is in `discountTotal`.",
  })
  shippingTotal(@Ctx() c: Context) {
    return money(c, this.row.shippingTotal);
  }
  @Field(() => Money, { description: "Tax inside the total." })
  taxTotal(@Ctx() c: Context) {
    return money(c, this.row.taxTotal);
  }
  @Field(() => Money, { description: "What was or is to be paid." })
  total(@Ctx() c: Context) {
    return money(c, this.row.total);
  }
  @Field(() => Money, { description: "What went back." })
  refundedTotal(@Ctx() c: Context) {
    return money(c, this.row.refundedTotal);
  }
  @Field(() => [DiscountGroup], {
    description: "Discounts grouped by level, as frozen at placing.",
  })
  discountGroups(@Ctx() c: Context) {
    return orderGroups(c, this.row);
  }
  @Field(() => [ExplanationStep], {
    description: "The calculation step by step, from the frozen snapshot.",
  })
  explanation(@Ctx() c: Context) {
    return orderExplanation(c, this.row);
  }
  @Field(() => [String], { description: "The codes that were used, as they may be shown." })
  codes(@Ctx() c: Context) {
    return orderCodes(c, this.row);
  }
  @Field(() => PaymentMethod, { nullable: true, description: "How it is paid." })
  get paymentMethod() {
    return this.row.paymentMethod === "FREE" ? null : (this.row.paymentMethod as PaymentMethod);
  }
  @Field(() => PaymentInstructions, {
    nullable: true,
    description: "The current payment with its instructions; null when none was begun.",
  })
  payment(@Ctx() c: Context) {
    return c.load.currentPaymentOfOrder.load(this.row.id);
  }
  @Field(() => Boolean, { description: "Whether a payment can be begun or begun again." })
  canPay(@Ctx() c: Context) {
    return canPay(c, this.row);
  }
  @Field(() => Boolean, { description: "Whether it can still be called off by the shopper." })
  get canCancel() {
    return canCancel(this.row);
  }
  @Field(() => OrderContact, { description: "Who ordered. Only for the buyer and the shop." })
  get contact() {
    return contactOf(this.row);
  }
  @Field(() => OrderAddress, {
    nullable: true,
    description: "Where the parcel goes; null for courses only.",
  })
  get shippingAddress() {
    return addressOf(this.row.shippingAddress);
  }
  @Field(() => String, {
    nullable: true,
    description: "The shipping method's name; null for courses only.",
  })
  shippingName(@Ctx() c: Context) {
    return shippingName(c, this.row);
  }
  @Field(() => [Shipment], { description: "Parcels." })
  shipments(@Ctx() c: Context) {
    return c.load.shipmentsOfOrder.load(this.row.id);
  }
  @Field(() => [TimelineEvent], { description: "What happened, oldest first." })
  timeline(@Ctx() c: Context) {
    return c.load.timelineOfOrder.load(this.row.id);
  }
  @Field(() => OrderInvoice, { description: "The invoice as chosen." })
  get invoice() {
    return invoiceOf(this.row.invoice);
  }
  @Field(() => String, { nullable: true, description: "The buyer's note to the shop." })
  get note() {
    return this.row.note;
  }
  @Field(() => OrderBackOffice, {
    nullable: true,
    description: "What the shop sees besides. Null for everybody else.",
  })
  backOffice(@Ctx() c: Context) {
    return isBackOffice(c) ? new OrderBackOffice(this.row) : null;
  }
}

@ObjectType("OrderConnection", { description: "A page of orders." })
export class OrderConnection {
  @Field(() => [OrderEdge], { description: "The orders with their cursors." }) edges!: OrderEdge[];
  @Field(() => [Order], { description: "The orders alone." }) nodes!: Order[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("OrderEdge", { description: "An order in a list." })
export class OrderEdge {
  @Field(() => Order, { description: "The order." }) node!: Order;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("OrderPayload", { description: "An answer with an order." })
export class OrderPayload {
  @Field(() => Order, {
    nullable: true,
    description: "The order as it is now; null when there is none.",
  })
  order!: Order | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
