import { Arg, Authorized, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { Backtest } from "./backtest.type.ts";
import { backtestById } from "./backtest-view.ts";

@Resolver(() => Admin)
export class BacktestQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => Backtest, {
    nullable: true,
    description: "A backtest with its progress; null when there is none. Needs DISCOUNTS.",
  })
  backtest(@Ctx() c: Context, @Arg("id", () => ID, { description: "Global id." }) id: string) {
    return backtestById(c, idOf("Backtest", id));
  }
}
