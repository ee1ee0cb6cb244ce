import { backtestDiscount } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { BacktestInput, BacktestPayload } from "./backtest.type.ts";
import { answerBacktest } from "./backtest-view.ts";
import { draftIn } from "./draft-input.ts";

@Resolver()
export class DiscountBacktestMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => BacktestPayload, {
    description:
      "Begins to price a draft over past orders that were paid, each with its frozen cart, customer and rules; the worker does it. Needs DISCOUNTS.",
  })
  async discountBacktest(
    @Ctx() c: Context,
    @Arg("input", () => BacktestInput, { description: "The draft and the period." })
    input: BacktestInput,
  ) {
    const { from, to } = input;
    const draft = draftIn(c, input);
    return answerBacktest(c, await backtestDiscount(c.adminCommand, { ...draft, from, to }));
  }
}
