import { signIn } from "./sessions.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { SessionPayload, SignInInput } from "./viewer.type.ts";

@Resolver()
export class SignInMutation {
  @Mutation(() => SessionPayload, { description: "Signs in; the cart of before comes along." })
  signIn(
    @Ctx() c: Context,
    @Arg("input", () => SignInInput, { description: "Who." }) input: SignInInput,
  ) {
    return signIn(c, input);
  }
}
