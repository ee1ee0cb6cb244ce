import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { BacktestPayload } from "./backtest.type.ts";
import { steer } from "./backtest-view.ts";

@Resolver()
export class BacktestCancelMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => BacktestPayload, {
    description: "Ends a backtest early; what it has counted stays. Needs DISCOUNTS.",
  })
  backtestCancel(
    @Ctx() c: Context,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ) {
    return steer(c, id, "CANCEL");
  }
}
