import { enterCode } from "./enter-code.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { CartPayload } from "./cart.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class CartApplyCodeMutation {
  @Mutation(() => CartPayload, {
    description:
      "Enters a code. Kept when it applies, waits or gives way; else the problem says why not. Tries are limited.",
  })
  cartApplyCode(
    @Ctx() c: Context,
    @Arg("code", () => String, {
      description: "The code as typed or pasted; case, spaces and dashes do not matter.",
    })
    code: string,
  ) {
    return enterCode(c, code);
  }
}
