import { signUp } from "./sessions.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { SessionPayload, SignUpInput } from "./viewer.type.ts";

@Resolver()
export class SignUpMutation {
  @Mutation(() => SessionPayload, {
    description: "Makes an account and signs in. A mail with a link proves the address.",
  })
  signUp(
    @Ctx() c: Context,
    @Arg("input", () => SignUpInput, { description: "Who." }) input: SignUpInput,
  ) {
    return signUp(c, input);
  }
}
