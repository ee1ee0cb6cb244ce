import { verifyEmail } from "./verification.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { SessionPayload } from "./viewer.type.ts";

@Resolver()
export class VerifyEmailMutation {
  @Mutation(() => SessionPayload, {
    description: "Proves an e-mail address; guest orders under it join the account.",
  })
  verifyEmail(
    @Ctx() c: Context,
    @Arg("token", () => String, { description: "The token of the mail's link." }) token: string,
  ) {
    return verifyEmail(c, token);
  }
}
