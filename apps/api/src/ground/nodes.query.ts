import { findNode, refuseMoreThan } from "./find-node.ts";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "./context.ts";
import { Node } from "./node.type.ts";

@Resolver()
export class NodesQuery {
  @Query(() => [Node], {
    nullable: "items",
    description: "Several things by their global ids, in the order asked, at most 100.",
  })
  nodes(
    @Ctx() c: Context,
    @Arg("ids", () => [ID], { description: "The global ids." }) ids: string[],
  ) {
    return Promise.all(refuseMoreThan(100, ids).map((id) => findNode(c, id)));
  }
}
