import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../ground/money.type.ts";

/** Ways to pay. */
export const PaymentMethod = {
  CREDIT: "CREDIT",
  ATM: "ATM",
  CVS: "CVS",
  BARCODE: "BARCODE",
  TILL: "TILL",
} as const;
export type PaymentMethod = keyof typeof PaymentMethod;
registerEnumType(PaymentMethod, {
  name: "PaymentMethod",
  description: "Ways to pay.",
  valuesConfig: {
    CREDIT: { description: "Credit card on the gateway's page; known at once." },
    ATM: { description: "Transfer to an account made for this order; paid hours or days later." },
    CVS: { description: "A code typed into a convenience-store machine." },
    BARCODE: { description: "Three barcodes shown at a convenience-store till." },
    TILL: {
      description: "At a till of the shop, when it is handed over; nothing a shopper can choose.",
    },
  },
});

/** Where a parcel ends. */
export const Delivery = { ADDRESS: "ADDRESS", STORE: "STORE" } as const;
export type Delivery = keyof typeof Delivery;
registerEnumType(Delivery, {
  name: "Delivery",
  description: "Where a parcel ends.",
  valuesConfig: {
    ADDRESS: { description: "At an address." },
    STORE: { description: "At a convenience store." },
  },
});

@ObjectType("Shop", { description: "How the shop is run, as far as a shopper should know." })
export class Shop {
  @Field(() => String, { description: "The shop's name in the language of the request." })
  name!: string;
  @Field(() => String, { description: "ISO 4217 code of all prices." }) currency!: string;
  @Field(() => String, { description: "IANA name of the zone that deadlines are meant in." })
  timeZone!: string;
  @Field(() => [PaymentMethodOption], {
    description: "The ways to pay, in the order to show them.",
  })
  paymentMethods!: PaymentMethodOption[];
  @Field(() => [ShippingMethodOption], {
    description: "The ways a parcel travels, in the order to show them.",
  })
  shippingMethods!: ShippingMethodOption[];
  @Field(() => Boolean, {
    description: "True in the demo world: identities can be switched and payments are simulated.",
  })
  isDemo!: boolean;
}

@ObjectType("PaymentMethodOption", { description: "A way to pay with its limits." })
export class PaymentMethodOption {
  @Field(() => PaymentMethod, { description: "Which way." }) method!: PaymentMethod;
  @Field(() => String, { description: "Its name in the language of the request." }) name!: string;
  @Field(() => Money, { description: "The least it carries." }) minimum!: Money;
  @Field(() => Money, { description: "The most it carries." }) maximum!: Money;
  @Field(() => String, { description: "How long one has to pay, as a sentence." })
  deadline!: string;
  @Field(() => Int, { description: "How long one has to pay, in minutes (days count 1,440)." })
  deadlineMinutes!: number;
  @Field(() => Boolean, {
    description: "Whether the given cart's total is inside the limits; true when no cart is known.",
  })
  isAvailable!: boolean;
}

@ObjectType("ShippingMethodOption", { description: "A way a parcel travels." })
export class ShippingMethodOption {
  @Field(() => String, { description: "Its code, sent back to choose it." }) code!: string;
  @Field(() => String, { description: "Its name in the language of the request." }) name!: string;
  @Field(() => Money, { description: "What it costs before discounts." }) fee!: Money;
  @Field(() => Money, {
    nullable: true,
    description: "From which list price of the goods it is free; null is never.",
  })
  freeFrom!: Money | null;
  @Field(() => Delivery, { description: "Where the parcel ends." }) delivery!: Delivery;
}
