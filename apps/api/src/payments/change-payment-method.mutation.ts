import { beginPayment } from "./begin-payment.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { StartPaymentPayload } from "./payment.type.ts";
import { PaymentMethod } from "../shop/shop.type.ts";

@Resolver()
export class ChangePaymentMethodMutation {
  @Mutation(() => StartPaymentPayload, { description: "Chooses another way to pay and begins it." })
  changePaymentMethod(
    @Ctx() c: Context,
    @Arg("number", () => String, { description: "The order's number." }) number: string,
    @Arg("method", () => PaymentMethod, { description: "Which way." }) method: PaymentMethod,
    @Arg("token", () => String, {
      nullable: true,
      description: "The token of the order's link; not needed by the member who placed it.",
    })
    token?: string | null,
  ) {
    // The command refuses what a shopper can't choose.
    const chosen = method as Exclude<PaymentMethod, "TILL">;
    return beginPayment(c, { number, token, method: chosen });
  }
}
