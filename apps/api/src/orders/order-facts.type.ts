import type * as db from "@8521/database";
import { Ctx, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Partner } from "../ground/media.type.ts";
import { Node } from "../ground/node.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { OrderState } from "./order.type.ts";

/** What kind of invoice. */
export const InvoiceKind = {
  MEMBER: "MEMBER",
  MOBILE_BARCODE: "MOBILE_BARCODE",
  COMPANY: "COMPANY",
  DONATION: "DONATION",
} as const;
export type InvoiceKind = keyof typeof InvoiceKind;
registerEnumType(InvoiceKind, {
  name: "InvoiceKind",
  description: "What kind of invoice.",
  valuesConfig: {
    MEMBER: { description: "Kept in the shop's member carrier." },
    MOBILE_BARCODE: { description: "A mobile barcode carrier." },
    COMPANY: { description: "With a company's tax number." },
    DONATION: { description: "Donated." },
  },
});

/** Where a parcel is. */
export const ShipmentState = {
  OPEN: "OPEN",
  SHIPPED: "SHIPPED",
  DELIVERED: "DELIVERED",
  CANCELLED: "CANCELLED",
} as const;
export type ShipmentState = keyof typeof ShipmentState;
registerEnumType(ShipmentState, {
  name: "ShipmentState",
  description: "Where a parcel is.",
  valuesConfig: {
    OPEN: { description: "To be packed." },
    SHIPPED: { description: "On its way." },
    DELIVERED: { description: "Arrived." },
    CANCELLED: { description: "Called off." },
  },
});

/** Who did something. */
export const ActorKind = {
  ADMIN: "ADMIN",
  AFFILIATE: "AFFILIATE",
  CUSTOMER: "CUSTOMER",
  GUEST: "GUEST",
  SYSTEM: "SYSTEM",
  GATEWAY: "GATEWAY",
  TILL: "TILL",
} as const;
export type ActorKind = keyof typeof ActorKind;
registerEnumType(ActorKind, {
  name: "ActorKind",
  description: "Who did something.",
  valuesConfig: {
    ADMIN: { description: "Somebody of the shop." },
    AFFILIATE: { description: "An affiliate." },
    CUSTOMER: { description: "A member." },
    GUEST: { description: "A shopper without an account." },
    SYSTEM: { description: "The shop's own machines." },
    GATEWAY: { description: "The payment gateway." },
    TILL: { description: "A store's till, by its key." },
  },
});

@ObjectType("OrderContact", { description: "Who ordered." })
export class OrderContact {
  @Field(() => String, { description: "Name." }) name!: string;
  @Field(() => String, { description: "E-mail address." }) email!: string;
  @Field(() => String, { description: "Phone number." }) phone!: string;
}

@ObjectType("OrderAddress", { description: "Where a parcel goes." })
export class OrderAddress {
  @Field(() => String, { description: "Who takes it." }) recipient!: string;
  @Field(() => String, { description: "The recipient's phone." }) phone!: string;
  @Field(() => String, { description: "Postal code; empty for a store." }) postalCode!: string;
  @Field(() => String, { description: "City or county; empty for a store." }) city!: string;
  @Field(() => String, { description: "District; empty for a store." }) district!: string;
  @Field(() => String, { description: "Street, number, floor; empty for a store." })
  street!: string;
  @Field(() => String, {
    nullable: true,
    description: "The store's chain, when it goes to a store, for example `7-ELEVEN`.",
  })
  storeChain!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The store's number, when it goes to a store.",
  })
  storeCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The store's name, when it goes to a store.",
  })
  storeName!: string | null;
}

@ObjectType("OrderInvoice", { description: "The invoice as chosen." })
export class OrderInvoice {
  @Field(() => InvoiceKind, { description: "Which kind." }) kind!: InvoiceKind;
  @Field(() => String, {
    nullable: true,
    description: "Carrier, tax number or donation code; null for a member carrier.",
  })
  value!: string | null;
  @Field(() => String, { nullable: true, description: "Company name, when given." }) title!:
    | string
    | null;
}

@ObjectType("Shipment", { implements: Node, description: "A parcel." })
export class Shipment {
  readonly row: db.Shipment;
  constructor(row: db.Shipment) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Shipment", this.row.id);
  }
  @Field(() => Partner, { description: "Who sends it." })
  partner(@Ctx() c: Context) {
    return c.load.partner.get(this.row.partnerId);
  }
  @Field(() => ShipmentState, { description: "Where it is." })
  get state() {
    return this.row.state;
  }
  @Field(() => String, { nullable: true, description: "Who carries it." })
  get carrier() {
    return this.row.carrier;
  }
  @Field(() => String, { nullable: true, description: "The carrier's number." })
  get trackingNumber() {
    return this.row.trackingNumber;
  }
  @Field(() => DateTime, { nullable: true, description: "When it was handed over." })
  get shippedAt() {
    return this.row.shippedAt;
  }
  @Field(() => DateTime, { nullable: true, description: "When it arrived." })
  get deliveredAt() {
    return this.row.deliveredAt;
  }
}

@ObjectType("TimelineEvent", { description: "One thing that happened to an order." })
export class TimelineEvent {
  @Field(() => DateTime, { description: "When." }) at!: Date;
  @Field(() => String, { description: "Stable name, for example `paid`." }) event!: string;
  @Field(() => String, { description: "What happened, as a sentence." }) sentence!: string;
  @Field(() => OrderState, { nullable: true, description: "State before; null for the first." })
  fromState!: OrderState | null;
  @Field(() => OrderState, { description: "State after." }) toState!: OrderState;
  @Field(() => ActorKind, { description: "Who did it." }) actor!: ActorKind;
  @Field(() => String, { nullable: true, description: "Why; null when there is nothing to say." })
  reason!: string | null;
}
