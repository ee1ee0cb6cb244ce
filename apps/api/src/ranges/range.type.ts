import type * as db from "@8521/database";
import { Arg, Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Category, Collection } from "../catalogue/category.type.ts";
import { Product, ProductKind } from "../catalogue/product.type.ts";
import { Variant } from "../catalogue/variant.type.ts";
import { Discount, LocalizedName } from "../discounts/discount.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Partner } from "../ground/media.type.ts";
import { Node } from "../ground/node.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";
import { Problem } from "../problems/problem.type.ts";
import { Catalog } from "./catalog.type.ts";
import { hasProduct, productsOfRange } from "./products-of.ts";
import { rangeSelection } from "./selection-view.ts";

/** Whether a range or catalog can be chosen. */
export const SelectionStatus = { ACTIVE: "ACTIVE", ARCHIVED: "ARCHIVED" } as const;
export type SelectionStatus = keyof typeof SelectionStatus;
registerEnumType(SelectionStatus, {
  name: "SelectionStatus",
  description: "Whether a range or catalog can be chosen.",
  valuesConfig: {
    ACTIVE: { description: "Discounts and ranges may name it." },
    ARCHIVED: { description: "Put away; kept for what it once was." },
  },
});

@ObjectType("Range", {
  implements: Node,
  description: "A named, reusable set of products: what is included, less what is excluded.",
})
export class Range {
  readonly row: db.Range;
  constructor(row: db.Range) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Range", this.row.id);
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
  @Field(() => Partner, {
    nullable: true,
    description: "The partner whose products alone it holds; null is site-wide.",
  })
  partner(@Ctx() c: Context) {
    return c.load.partner.maybe(this.row.partnerId);
  }
  @Field(() => RangeSelection, {
    description: "What is included; all lists empty means every product.",
  })
  async include(@Ctx() c: Context) {
    return rangeSelection(c, (await c.load.rangeContent.get(this.row.id)).include);
  }
  @Field(() => RangeSelection, { description: "What is excluded; it wins." })
  async exclude(@Ctx() c: Context) {
    return rangeSelection(c, (await c.load.rangeContent.get(this.row.id)).exclude);
  }
  @Field(() => Int, { description: "How many things it names, included and excluded." })
  memberCount(@Ctx() c: Context) {
    return c.load.membersOfRange.load(this.row.id);
  }
  @Field(() => Boolean, {
    description: "Whether it holds a product that is on sale: with any of its variants.",
  })
  has(
    @Ctx() c: Context,
    @Arg("productId", () => ID, { description: "Global id of the product." }) productId: string,
  ) {
    return hasProduct(c, this.row.id, productId);
  }
  @Field(() => HeldProductConnection, {
    description: "The products on sale that it holds, as the shop recommends them.",
  })
  products(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    return productsOfRange(c, this.row.id, { first, after });
  }
  @Field(() => [Discount], {
    description:
      "Discounts that are not over and name it; while there are any it can't be put away.",
  })
  usedBy(@Ctx() c: Context) {
    return c.load.discountsOfRange.load(this.row.id);
  }
  @Field(() => DateTime, { description: "When it was last changed." })
  get updatedAt() {
    return this.row.updatedAt;
  }
}

@ObjectType("RangeSelection", { description: "A list of things products are known by." })
export class RangeSelection {
  @Field(() => [Product], { description: "Products, with all their variants." })
  products!: Product[];
  @Field(() => [Variant], { description: "Single variants." }) variants!: Variant[];
  @Field(() => [Category], { description: "Categories, those below included." })
  categories!: Category[];
  @Field(() => [Collection], { description: "Collections." }) collections!: Collection[];
  @Field(() => [String], { description: "Tags." }) tags!: string[];
  @Field(() => [Catalog], { description: "Catalogs." }) catalogs!: Catalog[];
  @Field(() => [ProductKind], { description: "Kinds." }) kinds!: ProductKind[];
}

@ObjectType("HeldProductConnection", {
  description: "A page of the products that a range or catalog holds.",
})
export class HeldProductConnection {
  @Field(() => [HeldProductEdge], { description: "The products with their cursors." })
  edges!: HeldProductEdge[];
  @Field(() => [Product], { description: "The products alone." }) nodes!: Product[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many there are in all." }) totalCount!: number;
}

@ObjectType("HeldProductEdge", { description: "A product in a range or catalog." })
export class HeldProductEdge {
  @Field(() => Product, { description: "The product." }) node!: Product;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("RangeConnection", { description: "A page of ranges." })
export class RangeConnection {
  @Field(() => [RangeEdge], { description: "The ranges with their cursors." }) edges!: RangeEdge[];
  @Field(() => [Range], { description: "The ranges alone." }) nodes!: Range[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("RangeEdge", { description: "A range in a list." })
export class RangeEdge {
  @Field(() => Range, { description: "The range." }) node!: Range;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("RangePreview", { description: "What a range would hold as it is written now." })
export class RangePreview {
  @Field(() => HeldProductConnection, {
    nullable: true,
    description: "Its products; null when it is not valid.",
  })
  products!: HeldProductConnection | null;
  @Field(() => [Problem], { description: "What is wrong with it." }) problems!: Problem[];
}

@ObjectType("RangePayload", { description: "An answer with a range." })
export class RangePayload {
  @Field(() => Range, {
    nullable: true,
    description: "The range as it is now; null when there are problems.",
  })
  range!: Range | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
