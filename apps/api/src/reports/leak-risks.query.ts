import { leakRisks } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import { badInput, PAGE_MAX } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { LeakRisk } from "./leak-risk.type.ts";

@Resolver(() => Admin)
export class LeakRisksQuery {
  @Authorized("ORDERS")
  @FieldResolver(() => [LeakRisk], {
    description:
      "Codes used at least five times in the last two weeks, the likeliest leaks first. An admin of one partner sees that partner’s codes. Needs ORDERS.",
  })
  async leakRisks(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
  ) {
    if (first < 1 || first > PAGE_MAX) throw badInput(`\`first\` is 1 to ${PAGE_MAX}.`);
    const { risks } = granted(c, await leakRisks(c.adminCommand, { first }));
    return risks.map((risk) => new LeakRisk(risk));
  }
}
