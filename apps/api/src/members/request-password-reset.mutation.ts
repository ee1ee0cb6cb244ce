import { requestPasswordReset } from "./passwords.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { DonePayload } from "./viewer.type.ts";

@Resolver()
export class RequestPasswordResetMutation {
  @Mutation(() => DonePayload, {
    description:
      "Sends a mail with a link, when the address has an account. The answer is the same when it has none.",
  })
  requestPasswordReset(
    @Ctx() c: Context,
    @Arg("email", () => String, { description: "The address." }) email: string,
  ) {
    return requestPasswordReset(c, email);
  }
}
