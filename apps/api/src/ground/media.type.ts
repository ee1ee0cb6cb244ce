import type * as db from "@8521/database";
import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Context } from "./context.ts";
import { globalId } from "./global-id.ts";
import { mediaUrl } from "./links.ts";
import type { MediaFacts } from "./media-facts.ts";
import { Node } from "./node.type.ts";
import { words } from "./words.ts";

@ObjectType("Media", { implements: Node, description: "A picture or file of the shop." })
export class Media {
  readonly row: MediaFacts;
  constructor(row: MediaFacts) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Media", this.row.id);
  }
  @Field(() => String, { description: "Address to load it from; never changes its content." })
  get url() {
    return mediaUrl(this.row.id);
  }
  @Field(() => String, { description: "What it shows, in words, in the language of the request." })
  alt(@Ctx() c: Context) {
    return words(c, this.row.alt);
  }
  @Field(() => String, { description: "MIME type." })
  get contentType() {
    return this.row.contentType;
  }
}

@ObjectType("Partner", { implements: Node, description: "A seller (tenant) of the shop." })
export class Partner {
  readonly row: db.Partner;
  constructor(row: db.Partner) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Partner", this.row.id);
  }
  @Field(() => String, { description: "Readable address part." })
  get slug() {
    return this.row.slug;
  }
  @Field(() => String, { description: "Name in the language of the request." })
  name(@Ctx() c: Context) {
    return words(c, this.row.name);
  }
}
