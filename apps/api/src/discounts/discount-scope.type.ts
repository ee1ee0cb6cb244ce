import { Field, ObjectType } from "type-graphql";
import { Category, Collection } from "../catalogue/category.type.ts";
import { Product, ProductKind } from "../catalogue/product.type.ts";
import { Variant } from "../catalogue/variant.type.ts";
import { Catalog } from "../ranges/catalog.type.ts";
import { Range } from "../ranges/range.type.ts";

@ObjectType("DiscountScope", { description: "What a discount is about. Exclusion wins." })
export class DiscountScope {
  @Field(() => ScopeSelection, {
    description: "What is included; all lists empty means everything.",
  })
  include!: ScopeSelection;
  @Field(() => ScopeSelection, { description: "What is excluded." }) exclude!: ScopeSelection;
}

@ObjectType("ConfigScope", { description: "A scope inside the settings of a discount's type." })
export class ConfigScope {
  @Field(() => String, {
    description: "Where it is in `config`: `first`, `second`, `buy.scope` or `get.scope`.",
  })
  field!: string;
  @Field(() => DiscountScope, { description: "What it names." }) scope!: DiscountScope;
}

@ObjectType("ScopeSelection", { description: "A list of things products are known by." })
export class ScopeSelection {
  @Field(() => [Product], { description: "Products." }) products!: Product[];
  @Field(() => [Variant], { description: "Single variants." }) variants!: Variant[];
  @Field(() => [Category], { description: "Categories, those below included." })
  categories!: Category[];
  @Field(() => [Collection], { description: "Collections." }) collections!: Collection[];
  @Field(() => [String], { description: "Tags." }) tags!: string[];
  @Field(() => [Catalog], { description: "Catalogs." }) catalogs!: Catalog[];
  @Field(() => [ProductKind], { description: "Kinds." }) kinds!: ProductKind[];
  @Field(() => [Range], { description: "Ranges: whatever they hold, now and later." })
  ranges!: Range[];
}
