import type * as db from "@8521/database";
import { Ctx, Field, ID, InputType, ObjectType } from "type-graphql";
import { Alert } from "../admin/alert.type.ts";
import { Affiliate } from "../affiliates/affiliate.type.ts";
import { AttributionBasis, Commission } from "../affiliates/commission.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money, money } from "../ground/money.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Customer } from "../members/customer.type.ts";
import { attributionOf } from "./attribution-view.ts";
import { OrderState } from "./order.type.ts";
import { PaymentState } from "../payments/payment.type.ts";
import { Refund } from "../refunds/refund.type.ts";
import { PaymentMethod } from "../shop/shop.type.ts";
import { Redemption } from "../vouchers/voucher.type.ts";

@InputType("OrderFilter", { description: "How orders are narrowed down." })
export class OrderFilter {
  @Field(() => [OrderState], { nullable: true, description: "Only in these states." }) states?:
    | OrderState[]
    | null;
  @Field(() => PaymentMethod, { nullable: true, description: "Only paid this way." })
  paymentMethod?: PaymentMethod | null;
  @Field(() => String, {
    nullable: true,
    description: "Placed on this day or later, `YYYY-MM-DD` in the shop's zone.",
  })
  from?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Placed on this day or earlier, `YYYY-MM-DD` in the shop's zone.",
  })
  to?: string | null;
  @Field(() => String, { nullable: true, description: "Number, e-mail address or phone, whole." })
  search?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only those that need a refund or a look." })
  needsAttention?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only those credited to this affiliate (global id).",
  })
  affiliateId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only those that use or used this voucher (global id).",
  })
  voucherId?: string | null;
}

@ObjectType("OrderBackOffice", { description: "What the shop sees of an order besides." })
export class OrderBackOffice {
  readonly row: db.Order;
  constructor(row: db.Order) {
    this.row = row;
  }
  @Field(() => [PaymentAttempt], { description: "Each attempt to pay, oldest first." })
  payments(@Ctx() c: Context) {
    return c.load.paymentsOfOrder.load(this.row.id);
  }
  @Field(() => Attribution, { nullable: true, description: "Who is credited, and why." })
  attribution(@Ctx() c: Context) {
    return attributionOf(c, this.row.id);
  }
  @Field(() => [Commission], { description: "The commissions it made." })
  commissions(@Ctx() c: Context) {
    return c.load.commissionsOfOrder.load(this.row.id);
  }
  @Field(() => [Redemption], { description: "The uses it holds or held." })
  redemptions(@Ctx() c: Context) {
    return c.load.redemptionsOfOrder.load(this.row.id);
  }
  @Field(() => [Refund], { description: "Money that went or goes back." })
  refunds(@Ctx() c: Context) {
    return c.load.refundsOfOrder.load(this.row.id);
  }
  @Field(() => Boolean, { description: "Whether money came that must go back." })
  get needsRefund() {
    return this.row.needsRefund;
  }
  @Field(() => String, {
    nullable: true,
    description: "Why a person should look at it; null when nobody needs to.",
  })
  get needsReview() {
    return this.row.needsReview;
  }
  @Field(() => Customer, { nullable: true, description: "The customer; null for a guest." })
  customer(@Ctx() c: Context) {
    return c.load.customer.maybe(this.row.customerId);
  }
  @Field(() => String, { description: "SHA-256 of the frozen snapshot." })
  snapshotSha256(@Ctx() c: Context) {
    return c.load.snapshotOfOrder.load(this.row.id).then((snapshot) => snapshot?.sha256 ?? "");
  }
  @Field(() => String, { description: "Hash of the rules it was priced with." })
  ruleSetHash(@Ctx() c: Context) {
    return c.load.snapshotOfOrder.load(this.row.id).then((snapshot) => snapshot?.ruleSetHash ?? "");
  }
  @Field(() => String, { description: "Version of the engine that priced it." })
  engineVersion(@Ctx() c: Context) {
    return c.load.snapshotOfOrder
      .load(this.row.id)
      .then((snapshot) => snapshot?.engineVersion ?? "");
  }
  @Field(() => [Alert], { description: "Open alerts about it." })
  alerts(@Ctx() c: Context) {
    return c.load.alertsOfOrder.load(this.row.id);
  }
}

@ObjectType("PaymentAttempt", { description: "One attempt to pay." })
export class PaymentAttempt {
  readonly row: db.Payment;
  constructor(row: db.Payment) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id of the payment." })
  get id() {
    return globalId("Payment", this.row.id);
  }
  @Field(() => String, { description: "Our number for it at the gateway." })
  get tradeNumber() {
    return this.row.tradeNumber;
  }
  @Field(() => String, { nullable: true, description: "The gateway's number." })
  get providerTradeNumber() {
    return this.row.providerTradeNumber;
  }
  @Field(() => String, { description: "Which way." })
  get method() {
    return this.row.method;
  }
  @Field(() => PaymentState, { description: "Where it stands." })
  get state() {
    return this.row.state;
  }
  @Field(() => Money, { description: "How much." })
  amount(@Ctx() c: Context) {
    return money(c, this.row.amount);
  }
  @Field(() => Money, { description: "What went back." })
  refundedAmount(@Ctx() c: Context) {
    return money(c, this.row.refundedAmount);
  }
  @Field(() => DateTime, { description: "When it was begun." })
  get createdAt() {
    return this.row.createdAt;
  }
  @Field(() => DateTime, { nullable: true, description: "When it was paid." })
  get paidAt() {
    return this.row.paidAt;
  }
  @Field(() => Boolean, { description: "Whether the money came a second time." })
  get isDuplicate() {
    return this.row.isDuplicate;
  }
  @Field(() => [PaymentNotice], { description: "Each message about it, as it came." })
  notices(@Ctx() c: Context) {
    return c.load.noticesOfTrade.load(this.row.tradeNumber);
  }
}

@ObjectType("PaymentNotice", { description: "A message of the gateway." })
export class PaymentNotice {
  @Field(() => DateTime, { description: "When it came." }) receivedAt!: Date;
  @Field(() => String, { description: "What it is: `PAYMENT`, `NUMBER`, `BROWSER`, `QUERY`." })
  kind!: string;
  @Field(() => Boolean, { description: "Whether its signature held." }) isVerified!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "What was made of it; null when nothing was decided.",
  })
  outcome!: string | null;
  @Field(() => String, { description: "The message itself, personal data masked." }) raw!: string;
}

@ObjectType("Attribution", { description: "Who is credited with an order, and why." })
export class Attribution {
  @Field(() => Affiliate, { nullable: true, description: "Who; null when nobody." })
  affiliate!: Affiliate | null;
  @Field(() => AttributionBasis, { description: "By what." }) basis!: AttributionBasis;
  @Field(() => String, { description: "Why, as a sentence." }) sentence!: string;
  @Field(() => String, {
    nullable: true,
    description: "Why a recommendation does not count; null when it does or there is none.",
  })
  rejectedReason!: string | null;
  @Field(() => [String], { description: "Others who took part and are credited nothing." })
  assists!: string[];
}
