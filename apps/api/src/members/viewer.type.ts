import { Ctx, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Affiliate } from "../affiliates/affiliate.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Customer } from "./customer.type.ts";
import type { SignedIn } from "./signed-in.ts";
import { Problem } from "../problems/problem.type.ts";

/** What somebody is, besides a customer. */
export const Role = { CUSTOMER: "CUSTOMER", AFFILIATE: "AFFILIATE", ADMIN: "ADMIN" } as const;
export type Role = keyof typeof Role;
registerEnumType(Role, {
  name: "Role",
  description: "What somebody is, besides a customer.",
  valuesConfig: {
    CUSTOMER: { description: "Everybody who has an account." },
    AFFILIATE: { description: "Recommends and earns." },
    ADMIN: { description: "Runs the shop." },
  },
});

/** What somebody may do. */
export const Permission = {
  SHOP: "SHOP",
  AFFILIATE_PORTAL: "AFFILIATE_PORTAL",
  ORDERS: "ORDERS",
  DISCOUNTS: "DISCOUNTS",
  REVEAL_CODES: "REVEAL_CODES",
  AFFILIATES: "AFFILIATES",
  REFUNDS: "REFUNDS",
  WEBHOOKS: "WEBHOOKS",
  TILLS: "TILLS",
} as const;
export type Permission = keyof typeof Permission;
registerEnumType(Permission, {
  name: "Permission",
  description: "What somebody may do.",
  valuesConfig: {
    SHOP: { description: "Buy and learn." },
    AFFILIATE_PORTAL: { description: "See the own affiliate figures." },
    ORDERS: { description: "See and change orders." },
    DISCOUNTS: { description: "Make and publish discounts and vouchers." },
    REVEAL_CODES: { description: "See private codes in full." },
    AFFILIATES: { description: "Approve affiliates, see commissions." },
    REFUNDS: { description: "Give money back." },
    WEBHOOKS: { description: "Say who is told of events, and see what was delivered." },
    TILLS: { description: "Make and revoke the keys of tills." },
  },
});

@ObjectType("Viewer", { description: "Whoever is signed in." })
export class Viewer {
  readonly row: SignedIn;
  constructor(row: SignedIn) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id of the account." })
  get id() {
    return globalId("User", this.row.userId);
  }
  @Field(() => String, { description: "Name." })
  get name() {
    return this.row.name;
  }
  @Field(() => String, { description: "E-mail address." })
  get email() {
    return this.row.email;
  }
  @Field(() => Boolean, { description: "Whether the address is proven." })
  get emailVerified() {
    return this.row.emailVerified;
  }
  @Field(() => [Role], { description: "What they are." })
  get roles() {
    return [...this.row.roles];
  }
  @Field(() => [Permission], { description: "What they may do." })
  get permissions() {
    return [...this.row.permissions];
  }
  @Field(() => Customer, {
    nullable: true,
    description: "Their customer side; null when they never bought or signed up as one.",
  })
  customer(@Ctx() c: Context) {
    return c.load.customer.maybe(this.row.customerId);
  }
  @Field(() => Affiliate, {
    nullable: true,
    description: "Their affiliate side; null when they are none.",
  })
  affiliate(@Ctx() c: Context) {
    return c.load.affiliate.maybe(this.row.affiliateId);
  }
}

@ObjectType("SessionPayload", { description: "An answer about the signed-in account." })
export class SessionPayload {
  @Field(() => Viewer, {
    nullable: true,
    description: "Whoever is signed in now; null when nobody is.",
  })
  viewer!: Viewer | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}

@ObjectType("DonePayload", { description: "An answer that has nothing else to say." })
export class DonePayload {
  @Field(() => Boolean, { description: "Whether it was done." }) done!: boolean;
  @Field(() => [Problem], { description: "Why not; empty when it was." }) problems!: Problem[];
}

@InputType("SignUpInput", { description: "Somebody new." })
export class SignUpInput {
  @Field(() => String, { description: "Name." }) name!: string;
  @Field(() => String, { description: "E-mail address; a mail with a link proves it." })
  email!: string;
  @Field(() => String, { description: "Password, at least 10 characters." }) password!: string;
}

@InputType("SignInInput", { description: "Somebody who comes back." })
export class SignInInput {
  @Field(() => String, { description: "E-mail address." }) email!: string;
  @Field(() => String, { description: "Password." }) password!: string;
}
