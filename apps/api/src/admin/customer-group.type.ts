import type * as db from "@8521/database";
import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Node } from "../ground/node.type.ts";
import { words } from "../ground/words.ts";

@ObjectType("CustomerGroup", { implements: Node, description: "A group of customers." })
export class CustomerGroup {
  readonly row: db.CustomerGroup;
  constructor(row: db.CustomerGroup) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("CustomerGroup", this.row.id);
  }
  @Field(() => String, { description: "Stable name." })
  get slug() {
    return this.row.slug;
  }
  @Field(() => String, { description: "Name in the language of the request." })
  name(@Ctx() c: Context) {
    return words(c, this.row.name);
  }
}
