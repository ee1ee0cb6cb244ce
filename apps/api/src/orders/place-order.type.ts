import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Decimal } from "../ground/scalars.ts";
import { InvoiceKind } from "./order-facts.type.ts";
import { Order } from "./order.type.ts";
import { Problem } from "../problems/problem.type.ts";
import { PaymentMethod } from "../shop/shop.type.ts";

@InputType("ContactInput", { description: "Who orders." })
export class ContactInput {
  @Field(() => String, { description: "Name." }) name!: string;
  @Field(() => String, { description: "E-mail address." }) email!: string;
  @Field(() => String, { description: "Phone number, for example `0912345678`." }) phone!: string;
}

@InputType("AddressInput", { description: "Where the parcel goes: an address, or a store." })
export class AddressInput {
  @Field(() => String, { description: "Who takes it." }) recipient!: string;
  @Field(() => String, { description: "The recipient's phone." }) phone!: string;
  @Field(() => String, { nullable: true, description: "Postal code." }) postalCode?: string | null;
  @Field(() => String, { nullable: true, description: "City or county." }) city?: string | null;
  @Field(() => String, { nullable: true, description: "District." }) district?: string | null;
  @Field(() => String, { nullable: true, description: "Street, number, floor." }) street?:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: "The store's chain, when it goes to a store, for example `7-ELEVEN`.",
  })
  storeChain?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The store's number, when it goes to a store.",
  })
  storeCode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The store's name, when it goes to a store.",
  })
  storeName?: string | null;
}

@InputType("InvoiceInput", { description: "The invoice wanted." })
export class InvoiceInput {
  @Field(() => InvoiceKind, { description: "Which kind." }) kind!: InvoiceKind;
  @Field(() => String, {
    nullable: true,
    description:
      "Carrier (`/ABC1234`), tax number (8 digits) or donation code; not for a member carrier.",
  })
  value?: string | null;
  @Field(() => String, { nullable: true, description: "Company name." }) title?: string | null;
}

@InputType("PlaceOrderInput", {
  description: "An order to be placed from the cart of this request.",
})
export class PlaceOrderInput {
  @Field(() => ContactInput, { description: "Who orders." }) contact!: ContactInput;
  @Field(() => AddressInput, {
    nullable: true,
    description: "Where the parcel goes; needed when goods are in the cart.",
  })
  address?: AddressInput | null;
  @Field(() => InvoiceInput, {
    nullable: true,
    description: "The invoice wanted. Default: member carrier.",
  })
  invoice?: InvoiceInput | null;
  @Field(() => PaymentMethod, {
    nullable: true,
    description: "How it will be paid. Default: the cart's choice.",
  })
  paymentMethod?: PaymentMethod | null;
  @Field(() => Decimal, {
    description:
      "The total the shopper saw, in the currency's own unit. Another total is the problem `PRICE_CHANGED`.",
  })
  expectedTotal!: string;
  @Field(() => String, { nullable: true, description: "A note to the shop." }) note?: string | null;
  @Field(() => ID, {
    description:
      "8 to 200 characters of the caller's choice, the same for each retry of the same wish. The same key gives the same answer; with another input it is `IDEMPOTENCY_CONFLICT`.",
  })
  idempotencyKey!: string;
}

@ObjectType("PlaceOrderPayload", { description: "An answer with a placed order." })
export class PlaceOrderPayload {
  @Field(() => Order, { nullable: true, description: "The order; null when there are problems." })
  order!: Order | null;
  @Field(() => String, {
    nullable: true,
    description: "The token of the order's link, for a guest; null for nobody to see.",
  })
  token!: string | null;
  @Field(() => [Problem], { description: "Why it was not placed; empty when it was." })
  problems!: Problem[];
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier request with the same key.",
  })
  replayed!: boolean;
}
