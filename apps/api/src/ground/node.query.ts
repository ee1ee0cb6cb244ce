import { findNode } from "./find-node.ts";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "./context.ts";
import { Node } from "./node.type.ts";

@Resolver()
export class NodeQuery {
  @Query(() => Node, {
    nullable: true,
    description: "Anything by its global id; null when it is not there or not to be seen.",
  })
  node(@Ctx() c: Context, @Arg("id", () => ID, { description: "The global id." }) id: string) {
    return findNode(c, id);
  }
}
