import { signOut } from "./sessions.ts";
import { Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { DonePayload } from "./viewer.type.ts";

@Resolver()
export class SignOutMutation {
  @Mutation(() => DonePayload, { description: "Signs out." })
  signOut(@Ctx() c: Context) {
    return signOut(c);
  }
}
