import { resendVerification } from "./verification.ts";
import { Ctx, Authorized, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { DonePayload } from "./viewer.type.ts";

@Resolver()
export class ResendVerificationMutation {
  @Authorized("SHOP")
  @Mutation(() => DonePayload, { description: "Sends the mail that proves the address once more." })
  resendVerification(@Ctx() c: Context) {
    return resendVerification(c);
  }
}
