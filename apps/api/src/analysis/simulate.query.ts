import { Arg, Authorized, Ctx, FieldResolver, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { SimulateInput, Simulation } from "./simulate.type.ts";
import { simulation } from "./simulation-view.ts";

@Resolver(() => Admin)
export class SimulateQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => Simulation, {
    description:
      "Prices any cart at any moment for anybody, with the live rules or others, and tells what a draft would change. Changes nothing. Needs DISCOUNTS.",
  })
  simulate(
    @Ctx() c: Context,
    @Arg("input", () => SimulateInput, { description: "The cart and how to price it." })
    input: SimulateInput,
  ) {
    return simulation(c, input);
  }
}
