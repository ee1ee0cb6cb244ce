import { resetPassword } from "./passwords.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { DonePayload } from "./viewer.type.ts";

@Resolver()
export class ResetPasswordMutation {
  @Mutation(() => DonePayload, { description: "Sets a new password." })
  resetPassword(
    @Ctx() c: Context,
    @Arg("token", () => String, { description: "The token of the mail's link." }) token: string,
    @Arg("password", () => String, { description: "The new password, at least 10 characters." })
    password: string,
  ) {
    return resetPassword(c, token, password);
  }
}
