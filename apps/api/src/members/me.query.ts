import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { Customer } from "./customer.type.ts";

@Resolver()
export class MeQuery {
  @Query(() => Customer, {
    nullable: true,
    description: "The signed-in customer; null when nobody is signed in.",
  })
  me(@Ctx() c: Context) {
    return c.load.customer.maybe(c.viewer?.customerId ?? null);
  }
}
