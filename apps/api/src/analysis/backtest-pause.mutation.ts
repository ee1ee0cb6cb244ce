import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { BacktestPayload } from "./backtest.type.ts";
import { steer } from "./backtest-view.ts";

@Resolver()
export class BacktestPauseMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => BacktestPayload, {
    description: "Pauses a backtest; what it has counted stays. Needs DISCOUNTS.",
  })
  backtestPause(@Ctx() c: Context, @Arg("id", () => ID, { description: "Global id." }) id: string) {
    return steer(c, id, "PAUSE");
  }
}
