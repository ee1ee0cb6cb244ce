import type * as db from "@8521/database";
import { Arg, Ctx, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Category, Collection } from "./category.type.ts";
import { salePriceOf } from "./offers.ts";
import { bestStock } from "./stock.ts";
import { Variant, StockState } from "./variant.type.ts";
import { Course } from "../courses/course.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Locale } from "../ground/locale.ts";
import { Media, Partner } from "../ground/media.type.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";

/** What kind of thing a product is. */
export const ProductKind = { PHYSICAL: "PHYSICAL", COURSE: "COURSE" } as const;
export type ProductKind = keyof typeof ProductKind;
registerEnumType(ProductKind, {
  name: "ProductKind",
  description: "What kind of thing a product is.",
  valuesConfig: {
    PHYSICAL: { description: "Something that is sent in a parcel." },
    COURSE: { description: "Access to a course." },
  },
});

@ObjectType("Product", { implements: Node, description: "Something on sale." })
export class Product {
  readonly row: db.Product;
  constructor(row: db.Product) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Product", this.row.id);
  }
  @Field(() => String, { description: "Readable address part." })
  get slug() {
    return this.row.slug;
  }
  @Field(() => ProductKind, { description: "Goods or course." })
  get kind() {
    return this.row.kind;
  }
  @Field(() => String, { description: "Name." })
  name(
    @Ctx() c: Context,
    @Arg("locale", () => Locale, {
      nullable: true,
      description: "The language; default that of the request.",
    })
    locale?: Locale | null,
  ) {
    return words(c, this.row.name, locale);
  }
  @Field(() => String, { description: "One or two sentences." })
  summary(@Ctx() c: Context) {
    return words(c, this.row.summary);
  }
  @Field(() => String, { description: "The long text, Markdown." })
  description(@Ctx() c: Context) {
    return words(c, this.row.description);
  }
  @Field(() => [String], { description: "The shop's tags for it." })
  get tags() {
    return this.row.tags;
  }
  @Field(() => Category, { description: "Where it stands on the shelf." })
  category(@Ctx() c: Context) {
    return c.load.category.get(this.row.categoryId);
  }
  @Field(() => [Collection], { description: "Collections it is in." })
  collections(@Ctx() c: Context) {
    return c.load.collectionsOfProduct.load(this.row.id);
  }
  @Field(() => Partner, { description: "Who sells it." })
  partner(@Ctx() c: Context) {
    return c.load.partner.get(this.row.partnerId);
  }
  @Field(() => Money, { description: "The lowest list price among its variants." })
  priceFrom(@Ctx() c: Context) {
    return money(c, this.row.priceFrom);
  }
  @Field(() => Money, { description: "The highest list price among its variants." })
  priceTo(@Ctx() c: Context) {
    return c.load.variantsOfProduct
      .load(this.row.id)
      .then((variants) =>
        money(c, Math.max(this.row.priceFrom, ...variants.map((variant) => variant.row.price))),
      );
  }
  @Field(() => Money, {
    nullable: true,
    description:
      "What `priceFrom` becomes with the automatic product-level discounts that apply to one piece alone; null when none does.",
  })
  salePriceFrom(@Ctx() c: Context) {
    return salePriceOf(c, this);
  }
  @Field(() => [Media], { description: "Pictures in order, the first is the cover." })
  pictures(@Ctx() c: Context) {
    return c.load.picturesOfProduct.load(this.row.id);
  }
  @Field(() => Media, { nullable: true, description: "The first picture." })
  cover(@Ctx() c: Context) {
    return c.load.picturesOfProduct.load(this.row.id).then(([first]) => first ?? null);
  }
  @Field(() => [Variant], { description: "Variants in order; a course has exactly one." })
  variants(@Ctx() c: Context) {
    return c.load.variantsOfProduct.load(this.row.id);
  }
  @Field(() => StockState, { description: "The best stock state among the variants." })
  stock(@Ctx() c: Context) {
    return c.load.variantsOfProduct.load(this.row.id).then(bestStock);
  }
  @Field(() => [Offer], { description: "What automatic discounts could do for it, as sentences." })
  offers(@Ctx() c: Context) {
    return c.load.offersOfProduct.load(this.row.id);
  }
  @Field(() => Course, { nullable: true, description: "The course behind it; null for goods." })
  course(@Ctx() c: Context) {
    return this.row.kind === "COURSE" ? c.load.course.get(this.row.id) : null;
  }
  @Field(() => [Product], { description: "Others that go well with it, at most eight." })
  related(@Ctx() c: Context) {
    return c.load.relatedToProduct.load(this.row.id);
  }
}

@ObjectType("Offer", { description: "What an automatic discount could do, as a shopper reads it." })
export class Offer {
  @Field(() => ID, { description: "Global id of the discount." }) discountId!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => String, { description: "What it does and asks, in one sentence." })
  sentence!: string;
  @Field(() => DateTime, { nullable: true, description: "When it ends; null is not soon." })
  endsAt!: Date | null;
}
