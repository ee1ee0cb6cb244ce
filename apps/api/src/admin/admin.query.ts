import { Authorized, Query, Resolver } from "type-graphql";
import { Admin } from "./admin.type.ts";

@Resolver()
export class AdminQuery {
  @Authorized("ORDERS")
  @Query(() => Admin, { nullable: true, description: "The back office. Needs the role ADMIN." })
  admin() {
    return new Admin();
  }
}
