import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Product } from "./product.type.ts";
import { stockOf, availableOf } from "./stock.ts";
import { variantTitle, optionsOf } from "./variant-words.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Media } from "../ground/media.type.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";

/** How much is there. */
export const StockState = {
  IN_STOCK: "IN_STOCK",
  LOW: "LOW",
  SOLD_OUT: "SOLD_OUT",
  BACKORDER: "BACKORDER",
  UNLIMITED: "UNLIMITED",
} as const;
export type StockState = keyof typeof StockState;
registerEnumType(StockState, {
  name: "StockState",
  description: "How much is there.",
  valuesConfig: {
    IN_STOCK: { description: "Enough." },
    LOW: { description: "Only a few left." },
    SOLD_OUT: { description: "Nothing left." },
    BACKORDER: { description: "Nothing there, may be ordered and comes later." },
    UNLIMITED: { description: "Not counted (courses)." },
  },
});

@ObjectType("Variant", {
  implements: Node,
  description: "One choice among a product's options, with its own price and stock.",
})
export class Variant {
  readonly row: db.Variant;
  constructor(row: db.Variant) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Variant", this.row.id);
  }
  @Field(() => String, { description: "The seller's article number." })
  get sku() {
    return this.row.sku;
  }
  @Field(() => [VariantOption], { description: "What is chosen, for example colour and size." })
  options(@Ctx() c: Context) {
    return optionsOf(c, this.row.options);
  }
  @Field(() => String, {
    description:
      "The options in one line, for example `米白 / M`; empty when there is nothing to choose.",
  })
  title(@Ctx() c: Context) {
    return variantTitle(c, this.row.options);
  }
  @Field(() => Money, { description: "List price of one piece." })
  price(@Ctx() c: Context) {
    return money(c, this.row.price);
  }
  @Field(() => StockState, { description: "How much is there." })
  get stock() {
    return stockOf(this.row);
  }
  @Field(() => Int, {
    nullable: true,
    description:
      "How many can be ordered now; null when not counted or when more may be ordered than is there.",
  })
  get available() {
    return availableOf(this.row);
  }
  @Field(() => Media, {
    nullable: true,
    description: "Its own picture; null when the product's pictures serve.",
  })
  picture(@Ctx() c: Context) {
    return c.load.pictureOfVariant.load(this.row.id);
  }
  @Field(() => Product, { description: "The product it belongs to." })
  product(@Ctx() c: Context) {
    return c.load.product.get(this.row.productId);
  }
}

@ObjectType("VariantOption", { description: "One chosen option of a variant." })
export class VariantOption {
  @Field(() => String, { description: "Stable name of the option, for example `colour`." })
  key!: string;
  @Field(() => String, { description: "The option's name in the language of the request." })
  name!: string;
  @Field(() => String, { description: "The chosen value in the language of the request." })
  value!: string;
  @Field(() => String, { description: "Stable name of the value, for example `ivory`." })
  valueKey!: string;
  @Field(() => String, {
    nullable: true,
    description: "CSS colour of a swatch, when the option is a colour.",
  })
  swatch!: string | null;
}
