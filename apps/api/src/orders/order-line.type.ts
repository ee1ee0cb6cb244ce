import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import { LineDiscount } from "../carts/pricing.type.ts";
import { ProductKind, Product } from "../catalogue/product.type.ts";
import { variantTitle } from "../catalogue/variant-words.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Media } from "../ground/media.type.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { words } from "../ground/words.ts";
import { lineDiscounts } from "./order-money.ts";

@ObjectType("OrderLine", { implements: Node, description: "One bought line." })
export class OrderLine {
  readonly row: db.OrderLine;
  constructor(row: db.OrderLine) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("OrderLine", this.row.id);
  }
  @Field(() => ProductKind, { description: "Goods or course." })
  get kind() {
    return this.row.kind;
  }
  @Field(() => String, { description: "Name as bought, in the language of the request." })
  name(@Ctx() c: Context) {
    return words(c, this.row.name);
  }
  @Field(() => String, { description: "Options in one line, as bought." })
  variantTitle(@Ctx() c: Context) {
    return variantTitle(c, this.row.options);
  }
  @Field(() => String, { description: "Article number as bought." })
  get sku() {
    return this.row.sku;
  }
  @Field(() => Media, { nullable: true, description: "Cover picture as bought." })
  picture(@Ctx() c: Context) {
    return c.load.media.maybe(this.row.mediaId);
  }
  @Field(() => Product, { nullable: true, description: "The product as it is today." })
  product(@Ctx() c: Context) {
    return c.load.product.maybe(this.row.productId);
  }
  @Field(() => Money, { description: "List price of one piece as bought." })
  unitPrice(@Ctx() c: Context) {
    return money(c, this.row.unitPrice);
  }
  @Field(() => Int, { description: "How many." })
  get quantity() {
    return this.row.quantity;
  }
  @Field(() => Money, { description: "List price times quantity." })
  listTotal(@Ctx() c: Context) {
    return money(c, this.row.listTotal);
  }
  @Field(() => [LineDiscount], { description: "Each discount by name with its share." })
  discounts(@Ctx() c: Context) {
    return lineDiscounts(c, this.row);
  }
  @Field(() => Money, { description: "All discounts on it." })
  discountTotal(@Ctx() c: Context) {
    return money(c, this.row.discountTotal);
  }
  @Field(() => Money, { description: "What it cost." })
  total(@Ctx() c: Context) {
    return money(c, this.row.total);
  }
  @Field(() => Int, { description: "How many were given back." })
  get refundedQuantity() {
    return this.row.refundedQuantity;
  }
  @Field(() => Money, { description: "What went back." })
  refundedTotal(@Ctx() c: Context) {
    return money(c, this.row.refundedTotal);
  }
  @Field(() => String, {
    nullable: true,
    description: "For a course: address part of the course page; null for goods.",
  })
  courseSlug(@Ctx() c: Context) {
    return this.row.kind === "COURSE"
      ? c.load.product.get(this.row.productId).then((product) => product.row.slug)
      : null;
  }
  @Field(() => Boolean, {
    nullable: true,
    description: "For a course: whether its lessons are open now; null for goods.",
  })
  courseOpen(@Ctx() c: Context) {
    return this.row.kind === "COURSE" ? c.load.openLine.load(this.row.id) : null;
  }
}
