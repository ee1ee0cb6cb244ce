import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { TillSaleInput, TillSalePayload } from "./till-sale.type.ts";
import { sellOf } from "./till-view.ts";

@Resolver()
export class TillSaleMutation {
  @Authorized("TILL")
  @Mutation(() => TillSalePayload, {
    description:
      "Sells at the till whose key asks: codes redeemed, paid and handed over at once. A code that does not count or another total is a problem, and nothing is written. With `soldAt` it has happened: it is kept, what went past a limit is an overrun, and somebody is told of each difference. The same key counts once, with or without `soldAt`.",
  })
  tillSale(
    @Ctx() c: Context,
    @Arg("input", () => TillSaleInput, { description: "What was sold." }) input: TillSaleInput,
  ): Promise<TillSalePayload> {
    return sellOf(c, input);
  }
}
