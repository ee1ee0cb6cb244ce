import { beginPayment } from "./begin-payment.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { StartPaymentPayload } from "./payment.type.ts";

@Resolver()
export class StartPaymentMutation {
  @Mutation(() => StartPaymentPayload, {
    description: "Begins a payment, or begins it again with a new number.",
  })
  startPayment(
    @Ctx() c: Context,
    @Arg("number", () => String, { description: "The order's number." }) number: string,
    @Arg("token", () => String, {
      nullable: true,
      description: "The token of the order's link; not needed by the member who placed it.",
    })
    token?: string | null,
  ) {
    return beginPayment(c, { number, token });
  }
}
