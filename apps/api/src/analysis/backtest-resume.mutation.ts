import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { BacktestPayload } from "./backtest.type.ts";
import { steer } from "./backtest-view.ts";

@Resolver()
export class BacktestResumeMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => BacktestPayload, {
    description: "Goes on with a paused or failed backtest where it stopped. Needs DISCOUNTS.",
  })
  backtestResume(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return steer(c, id, "RESUME");
  }
}
