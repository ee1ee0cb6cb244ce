import type * as db from "@8521/database";
import { Arg, Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import { Course } from "../courses/course.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Locale } from "../ground/locale.ts";
import { Node } from "../ground/node.type.ts";
import { coursesOfMember } from "./courses-of-member.ts";
import { customerLocale } from "./customer-locale.ts";
import { listMemberOrders } from "./list-member-orders.ts";
import { MemberVoucherState, MemberVoucher } from "./member-voucher.type.ts";
import { memberVouchers } from "./vouchers-of-member.ts";
import { OrderAddress } from "../orders/order-facts.type.ts";
import { OrderState, OrderConnection } from "../orders/order.type.ts";

@ObjectType("Customer", {
  implements: Node,
  description: "A customer. Seen by themself and by the shop.",
})
export class Customer {
  readonly row: db.Customer;
  constructor(row: db.Customer) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Customer", this.row.id);
  }
  @Field(() => String, { description: "Name." })
  get name() {
    return this.row.name;
  }
  @Field(() => String, { nullable: true, description: "E-mail address." })
  get email() {
    return this.row.email;
  }
  @Field(() => String, { nullable: true, description: "Phone number." })
  get phone() {
    return this.row.phone;
  }
  @Field(() => Locale, { description: "Language they prefer." })
  get locale() {
    return customerLocale(this.row.locale);
  }
  @Field(() => [OrderAddress], { description: "Kept addresses, the default first." })
  addresses(@Ctx() c: Context) {
    return c.load.addressesOfCustomer.load(this.row.id);
  }
  @Field(() => OrderConnection, { description: "Their orders, newest first." })
  orders(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("states", () => [OrderState], { nullable: true, description: "Only in these states." })
    states?: OrderState[] | null,
  ) {
    return listMemberOrders(c, this.row.id, { first, after, states });
  }
  @Field(() => [Course], { description: "Their courses, newest first." })
  courses(@Ctx() c: Context) {
    return coursesOfMember(c, this.row.id);
  }
  @Field(() => [MemberVoucher], { description: "Their vouchers, those that end soonest first." })
  vouchers(
    @Ctx() c: Context,
    @Arg("states", () => [MemberVoucherState], {
      nullable: true,
      description: "Only in these states.",
    })
    states?: MemberVoucherState[] | null,
  ) {
    return memberVouchers(c, this.row.id, states);
  }
}
