import { Field, Int, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ProductKind, Product } from "./product.type.ts";
import { Money } from "../ground/money.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { Decimal } from "../ground/scalars.ts";

/** Orders a product list can have. Ties break by id. */
export const ProductSort = {
  RECOMMENDED: "RECOMMENDED",
  NEWEST: "NEWEST",
  PRICE_ASC: "PRICE_ASC",
  PRICE_DESC: "PRICE_DESC",
  NAME: "NAME",
} as const;
export type ProductSort = keyof typeof ProductSort;
registerEnumType(ProductSort, {
  name: "ProductSort",
  description: "Orders a product list can have. Ties break by id.",
  valuesConfig: {
    RECOMMENDED: { description: "As the shop recommends." },
    NEWEST: { description: "Newest first." },
    PRICE_ASC: { description: "Cheapest first." },
    PRICE_DESC: { description: "Dearest first." },
    NAME: { description: "By name in the language of the request." },
  },
});

@InputType("ProductFilter", {
  description: "How products are narrowed down. All given parts must hold.",
})
export class ProductFilter {
  @Field(() => String, {
    nullable: true,
    description: "Slug of a category; those below count too.",
  })
  category?: string | null;
  @Field(() => String, { nullable: true, description: "Slug of a collection." }) collection?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Slug of the partner who sells it." })
  partner?: string | null;
  @Field(() => ProductKind, { nullable: true, description: "Goods or courses only." })
  kind?: ProductKind | null;
  @Field(() => [String], { nullable: true, description: "Has all of these tags." }) tags?:
    | string[]
    | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "List price at least, in the currency's own unit.",
  })
  priceMin?: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "List price at most, in the currency's own unit.",
  })
  priceMax?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only what can be ordered now." }) inStock?:
    | boolean
    | null;
  @Field(() => String, {
    nullable: true,
    description: "Words in name, summary or tags, either language.",
  })
  search?: string | null;
}

@ObjectType("ProductConnection", { description: "A page of products." })
export class ProductConnection {
  @Field(() => [ProductEdge], { description: "The products with their cursors." })
  edges!: ProductEdge[];
  @Field(() => [Product], { description: "The products alone." }) nodes!: Product[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
  @Field(() => ProductFacets, {
    description: "What else could be filtered by, counted over all that match.",
  })
  facets!: ProductFacets;
}

@ObjectType("ProductEdge", { description: "A product in a list." })
export class ProductEdge {
  @Field(() => Product, { description: "The product." }) node!: Product;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("ProductFacets", { description: "What a list of products could be narrowed down by." })
export class ProductFacets {
  @Field(() => [Facet], { description: "By category." }) categories!: Facet[];
  @Field(() => [Facet], { description: "By collection." }) collections!: Facet[];
  @Field(() => [Facet], { description: "By kind." }) kinds!: Facet[];
  @Field(() => [Facet], { description: "By tag." }) tags!: Facet[];
  @Field(() => Money, {
    nullable: true,
    description: "The cheapest that matches; null when nothing matches.",
  })
  priceMin!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: "The dearest that matches; null when nothing matches.",
  })
  priceMax!: Money | null;
}

@ObjectType("Facet", { description: "One value to filter by." })
export class Facet {
  @Field(() => String, { description: "What to send back." }) value!: string;
  @Field(() => String, { description: "What to show." }) label!: string;
  @Field(() => Int, { description: "How many products have it." }) count!: number;
}
