import { Field, ID, InputType } from "type-graphql";
import { ProductKind } from "../catalogue/product.type.ts";
import { LocalizedNameInput } from "../discounts/discount-input.type.ts";
import { SelectionStatus } from "./range.type.ts";

@InputType("RangeSelectionInput", {
  description: "A list of things products are known by, as global ids.",
})
export class RangeSelectionInput {
  @Field(() => [ID], { nullable: true, description: "Products, with all their variants." })
  productIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Single variants." })
  variantIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Categories, those below included." })
  categoryIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Collections." })
  collectionIds?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Tags." }) tags?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Catalogs." }) catalogIds?: string[] | null;
  @Field(() => [ProductKind], { nullable: true, description: "Kinds." })
  kinds?: ProductKind[] | null;
}

@InputType("RangeInput", {
  description: "A range as written in the editor: at most 10,000 things in all.",
})
export class RangeInput {
  @Field(() => LocalizedNameInput, { description: "Name in both languages." })
  name!: LocalizedNameInput;
  @Field(() => ID, {
    nullable: true,
    description:
      "The partner whose products alone it holds (global id); absent is the admin's own, or site-wide. A range that is there keeps its own.",
  })
  partnerId?: string | null;
  @Field(() => RangeSelectionInput, {
    nullable: true,
    description: "What is included; absent means every product.",
  })
  include?: RangeSelectionInput | null;
  @Field(() => RangeSelectionInput, { nullable: true, description: "What is excluded; it wins." })
  exclude?: RangeSelectionInput | null;
}

@InputType("CatalogInput", { description: "A new catalog." })
export class CatalogInput {
  @Field(() => LocalizedNameInput, { description: "Name in both languages." })
  name!: LocalizedNameInput;
  @Field(() => ID, {
    nullable: true,
    description: "Whose selection it is (global id); absent is the admin's own partner.",
  })
  partnerId?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: "That partner's products (global ids), at most 10,000 at once.",
  })
  productIds?: string[] | null;
}

@InputType("CatalogChangeInput", { description: "What should be different in a catalog." })
export class CatalogChangeInput {
  @Field(() => LocalizedNameInput, { description: "Name in both languages." })
  name!: LocalizedNameInput;
  @Field(() => [ID], {
    nullable: true,
    description: "Products to put in (global ids), at most 10,000 at once.",
  })
  addProductIds?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: "Products to take out; one in both lists is out.",
  })
  takeProductIds?: string[] | null;
}

@InputType("SelectionFilter", { description: "How ranges or catalogs are narrowed down." })
export class SelectionFilter {
  @Field(() => SelectionStatus, {
    nullable: true,
    description: "Only with this status. Default ACTIVE.",
  })
  status?: SelectionStatus | null;
  @Field(() => String, { nullable: true, description: "Words in the name, either language." })
  search?: string | null;
}
