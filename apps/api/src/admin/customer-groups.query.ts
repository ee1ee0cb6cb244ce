import { customerGroups } from "./all-customer-groups.ts";
import { Ctx, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "./admin.type.ts";
import { CustomerGroup } from "./customer-group.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver(() => Admin)
export class CustomerGroupsQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => [CustomerGroup], {
    description: "Customer groups, for the discount editor.",
  })
  customerGroups(@Ctx() c: Context) {
    return customerGroups(c);
  }
}
