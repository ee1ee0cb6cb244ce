import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Media } from "../ground/media.type.ts";
import { Node } from "../ground/node.type.ts";
import { words } from "../ground/words.ts";

@ObjectType("Category", { implements: Node, description: "A place on the shelf. Categories nest." })
export class Category {
  readonly row: db.Category;
  constructor(row: db.Category) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Category", this.row.id);
  }
  @Field(() => String, { description: "Readable address part." })
  get slug() {
    return this.row.slug;
  }
  @Field(() => String, { description: "Name in the language of the request." })
  name(@Ctx() c: Context) {
    return words(c, this.row.name);
  }
  @Field(() => String, { description: "A few words about it; empty when none." })
  description(@Ctx() c: Context) {
    return words(c, this.row.description);
  }
  @Field(() => Media, { nullable: true, description: "A picture for it." })
  picture(@Ctx() c: Context) {
    return c.load.media.maybe(this.row.mediaId);
  }
  @Field(() => Category, { nullable: true, description: "The category above; null at the top." })
  parent(@Ctx() c: Context) {
    return c.load.category.maybe(this.row.parentId);
  }
  @Field(() => [Category], { description: "The categories below, in order." })
  children(@Ctx() c: Context) {
    return c.load.childrenOfCategory(this.row.id);
  }
  @Field(() => Int, { description: "How many products a shopper finds in it and below." })
  productCount(@Ctx() c: Context) {
    return c.load.productsInCategory.load(this.row.id);
  }
}

@ObjectType("Collection", { implements: Node, description: "A hand-made selection of products." })
export class Collection {
  readonly row: db.Collection;
  constructor(row: db.Collection) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Collection", this.row.id);
  }
  @Field(() => String, { description: "Readable address part." })
  get slug() {
    return this.row.slug;
  }
  @Field(() => String, { description: "Name in the language of the request." })
  name(@Ctx() c: Context) {
    return words(c, this.row.name);
  }
  @Field(() => String, { description: "A few words about it; empty when none." })
  description(@Ctx() c: Context) {
    return words(c, this.row.description);
  }
  @Field(() => Media, { nullable: true, description: "A picture for it." })
  picture(@Ctx() c: Context) {
    return c.load.media.maybe(this.row.mediaId);
  }
  @Field(() => Int, { description: "How many products a shopper finds in it." })
  productCount(@Ctx() c: Context) {
    return c.load.productsInCollection.load(this.row.id);
  }
}
