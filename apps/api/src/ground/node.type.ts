import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  description: "Anything with a global id. Ids are opaque: keep them, never build or parse them.",
})
export abstract class Node {
  @Field(() => ID, { description: "The global id, usable with `node(id)`." })
  readonly id!: string;
}
