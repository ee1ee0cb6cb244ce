import { listBacktests } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { Backtest } from "./backtest.type.ts";
import { backtestView } from "./backtest-view.ts";
import { granted } from "./granted.ts";

@Resolver(() => Admin)
export class BacktestsQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => [Backtest], { description: "The newest backtests. Needs DISCOUNTS." })
  async backtests(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
  ) {
    const { backtests } = granted(c, await listBacktests(c.adminCommand, { first }));
    return backtests.map((backtest) => backtestView(c, backtest));
  }
}
