import type * as db from "@8521/database";
import { Ctx, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Order } from "../orders/order.type.ts";
import { paymentSteps, bankName } from "./instructions.ts";
import { Problem } from "../problems/problem.type.ts";
import { PaymentMethod } from "../shop/shop.type.ts";

/** Where a payment stands. */
export const PaymentState = {
  CREATED: "CREATED",
  NUMBER_ISSUED: "NUMBER_ISSUED",
  PAID: "PAID",
  FAILED: "FAILED",
  EXPIRED: "EXPIRED",
  CANCELLED: "CANCELLED",
  REFUNDED: "REFUNDED",
  PARTIALLY_REFUNDED: "PARTIALLY_REFUNDED",
} as const;
export type PaymentState = keyof typeof PaymentState;
registerEnumType(PaymentState, {
  name: "PaymentState",
  description: "Where a payment stands.",
  valuesConfig: {
    CREATED: { description: "Begun; the gateway has said nothing yet." },
    NUMBER_ISSUED: { description: "An account, code or barcode was issued. Not paid." },
    PAID: { description: "Paid." },
    FAILED: { description: "Declined." },
    EXPIRED: { description: "Not paid in time." },
    CANCELLED: { description: "Called off." },
    REFUNDED: { description: "All of it went back." },
    PARTIALLY_REFUNDED: { description: "Some of it went back." },
  },
});

@ObjectType("PaymentInstructions", {
  implements: Node,
  description: "How to pay, and how far that is.",
})
export class PaymentInstructions {
  readonly row: db.Payment;
  constructor(row: db.Payment) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id of the payment." })
  get id() {
    return globalId("Payment", this.row.id);
  }
  @Field(() => PaymentMethod, { nullable: true, description: "Which way." })
  get method() {
    return this.row.method === "FREE" ? null : this.row.method;
  }
  @Field(() => PaymentState, { description: "Where it stands." })
  get state() {
    return this.row.state;
  }
  @Field(() => Money, { description: "How much, exactly." })
  amount(@Ctx() c: Context) {
    return money(c, this.row.amount);
  }
  @Field(() => String, { nullable: true, description: "ATM: the bank's code, three digits." })
  get bankCode() {
    return this.row.bankCode;
  }
  @Field(() => String, {
    nullable: true,
    description: "ATM: the bank's name in the language of the request.",
  })
  bankName(@Ctx() c: Context) {
    return bankName(c, this.row.bankCode);
  }
  @Field(() => String, { nullable: true, description: "ATM: the account, digits only." })
  get accountNumber() {
    return this.row.accountNumber;
  }
  @Field(() => String, { nullable: true, description: "CVS: the code for the machine." })
  get storeCode() {
    return this.row.storeCode;
  }
  @Field(() => [String], { description: "BARCODE: the three barcodes' contents, top to bottom." })
  get barcodes() {
    return this.row.barcodes ?? [];
  }
  @Field(() => DateTime, { nullable: true, description: "Until when." })
  get payUntil() {
    return this.row.payUntil;
  }
  @Field(() => DateTime, { nullable: true, description: "When it was paid." })
  get paidAt() {
    return this.row.paidAt;
  }
  @Field(() => String, { nullable: true, description: "Why it was declined, as the gateway says." })
  get failureMessage() {
    return this.row.failureMessage;
  }
  @Field(() => [PaymentSteps], {
    description: "The steps to take, by chain or machine, in the language of the request.",
  })
  steps(@Ctx() c: Context) {
    return paymentSteps(c, this.row);
  }
}

@ObjectType("PaymentSteps", { description: "How to pay at one kind of machine or bank." })
export class PaymentSteps {
  @Field(() => String, { description: "The chain, machine or way, for example `7-ELEVEN ibon`." })
  place!: string;
  @Field(() => [String], { description: "What to do, in order." }) steps!: string[];
}

@ObjectType("PaymentForm", {
  description: "A form to send the shopper to the payment gateway with.",
})
export class PaymentForm {
  @Field(() => String, { description: "Where to post it." }) action!: string;
  @Field(() => [PaymentFormField], { description: "Hidden fields, in order." })
  fields!: PaymentFormField[];
}

@ObjectType("PaymentFormField", { description: "One hidden field." })
export class PaymentFormField {
  @Field(() => String, { description: "Name." }) name!: string;
  @Field(() => String, { description: "Value, exactly." }) value!: string;
}

@ObjectType("StartPaymentPayload", { description: "An answer with a payment form." })
export class StartPaymentPayload {
  @Field(() => PaymentForm, {
    nullable: true,
    description: "The form to send the shopper to the gateway with; null when there are problems.",
  })
  form!: PaymentForm | null;
  @Field(() => Order, { nullable: true, description: "The order as it is now." })
  order!: Order | null;
  @Field(() => [Problem], { description: "Why it was not begun; empty when it was." })
  problems!: Problem[];
}
