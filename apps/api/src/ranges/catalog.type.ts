import type * as db from "@8521/database";
import { Ctx, Arg, Field, ID, Int, ObjectType } from "type-graphql";
import { Discount, LocalizedName } from "../discounts/discount.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Partner } from "../ground/media.type.ts";
import { Node } from "../ground/node.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";
import { Problem } from "../problems/problem.type.ts";
import { productsOfCatalog } from "./products-of.ts";
import { HeldProductConnection, Range, SelectionStatus } from "./range.type.ts";

@ObjectType("Catalog", {
  implements: Node,
  description: "A partner's own selection of its products.",
})
export class Catalog {
  readonly row: db.Catalog;
  constructor(row: db.Catalog) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Catalog", this.row.id);
  }
  @Field(() => Int, { description: "Grows with each change; send it back to change it." })
  get version() {
    return this.row.version;
  }
  @Field(() => String, { description: "Name in the language of the request." })
  name(@Ctx() c: Context) {
    return words(c, this.row.name);
  }
  @Field(() => LocalizedName, { description: "Name in both languages." })
  get names() {
    return { zhTW: this.row.name["zh-TW"], en: this.row.name.en };
  }
  @Field(() => SelectionStatus, { description: "Whether it can be chosen." })
  get status() {
    return this.row.status;
  }
  @Field(() => Partner, { description: "Whose selection it is." })
  partner(@Ctx() c: Context) {
    return c.load.partner.get(this.row.partnerId);
  }
  @Field(() => Int, { description: "How many products it holds, on sale or not." })
  productCount(@Ctx() c: Context) {
    return c.load.productsInCatalog.load(this.row.id);
  }
  @Field(() => HeldProductConnection, {
    description: "The products it holds, on sale or not, as the shop recommends them.",
  })
  products(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    return productsOfCatalog(c, this.row.id, { first, after });
  }
  @Field(() => [Range], { description: "Ranges that name it." })
  usedByRanges(@Ctx() c: Context) {
    return c.load.rangesOfCatalog.load(this.row.id);
  }
  @Field(() => [Discount], {
    description: "Discounts that are not over and name it themselves, not by a range.",
  })
  usedBy(@Ctx() c: Context) {
    return c.load.discountsOfCatalog.load(this.row.id);
  }
  @Field(() => DateTime, { description: "When it was last changed." })
  get updatedAt() {
    return this.row.updatedAt;
  }
}

@ObjectType("CatalogConnection", { description: "A page of catalogs." })
export class CatalogConnection {
  @Field(() => [CatalogEdge], { description: "The catalogs with their cursors." })
  edges!: CatalogEdge[];
  @Field(() => [Catalog], { description: "The catalogs alone." }) nodes!: Catalog[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("CatalogEdge", { description: "A catalog in a list." })
export class CatalogEdge {
  @Field(() => Catalog, { description: "The catalog." }) node!: Catalog;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("CatalogPayload", { description: "An answer with a catalog." })
export class CatalogPayload {
  @Field(() => Catalog, {
    nullable: true,
    description: "The catalog as it is now; null when there are problems.",
  })
  catalog!: Catalog | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
