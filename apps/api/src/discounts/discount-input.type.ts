import { Field, ID, Int, InputType } from "type-graphql";
import { DiscountLevel } from "../carts/pricing.type.ts";
import { ProductKind } from "../catalogue/product.type.ts";
import { DiscountStatus, RefundMode, ConditionMatch } from "./discount.type.ts";
import { DateTime, Decimal, JSONObject } from "../ground/scalars.ts";
import { PaymentMethod } from "../shop/shop.type.ts";

@InputType("LocalizedNameInput", { description: "A name in both languages." })
export class LocalizedNameInput {
  @Field(() => String, { description: "Traditional Chinese." }) zhTW!: string;
  @Field(() => String, { description: "English." }) en!: string;
}

@InputType("DiscountScopeInput", { description: "What a discount is about. Exclusion wins." })
export class DiscountScopeInput {
  @Field(() => ScopeSelectionInput, {
    nullable: true,
    description: "What is included; absent means everything.",
  })
  include?: ScopeSelectionInput | null;
  @Field(() => ScopeSelectionInput, { nullable: true, description: "What is excluded." })
  exclude?: ScopeSelectionInput | null;
}

@InputType("ScopeSelectionInput", {
  description: "A list of things products are known by, as global ids.",
})
export class ScopeSelectionInput {
  @Field(() => [ID], { nullable: true, description: "Products." }) productIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Single variants." })
  variantIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Categories, those below included." })
  categoryIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Collections." }) collectionIds?:
    | string[]
    | null;
  @Field(() => [String], { nullable: true, description: "Tags." }) tags?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Catalogs." }) catalogIds?: string[] | null;
  @Field(() => [ProductKind], { nullable: true, description: "Kinds." }) kinds?:
    | ProductKind[]
    | null;
  @Field(() => [ID], {
    nullable: true,
    description: "Ranges: whatever they hold, now and later.",
  })
  rangeIds?: string[] | null;
}

@InputType("ConfigScopeInput", { description: "A scope inside the settings of a type." })
export class ConfigScopeInput {
  @Field(() => String, {
    description:
      "Where it belongs in `config`: `first` and `second` of PAIR_PRICE, `buy.scope` and `get.scope` of BUY_X_GET_Y.",
  })
  field!: string;
  @Field(() => DiscountScopeInput, { description: "What it names." }) scope!: DiscountScopeInput;
}

@InputType("DiscountConditionsInput", {
  description: "What a discount asks for. Absent parts ask nothing.",
})
export class DiscountConditionsInput {
  @Field(() => ConditionMatch, { nullable: true, description: "All, or one of them. Default ALL." })
  match?: ConditionMatch | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "Minimum order value, in the currency's own unit.",
  })
  minimumAmount?: string | null;
  @Field(() => Int, { nullable: true, description: "Minimum number of pieces." }) minimumQuantity?:
    | number
    | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the minimum counts the scope's lines only. Default false.",
  })
  minimumOverScope?: boolean | null;
  @Field(() => DiscountScopeInput, {
    nullable: true,
    description: "Something of this must be in the cart; a range, for example.",
  })
  requiredScope?: DiscountScopeInput | null;
  @Field(() => Int, {
    nullable: true,
    description: "How many pieces of it, at least. Default 1.",
  })
  requiredQuantity?: number | null;
  @Field(() => [ID], {
    nullable: true,
    description: "Only for these customer groups (global ids).",
  })
  customerGroupIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: "Only for a first order." }) firstOrder?:
    | boolean
    | null;
  @Field(() => Boolean, { nullable: true, description: "Only when signed in." }) signedIn?:
    | boolean
    | null;
  @Field(() => [PaymentMethod], { nullable: true, description: "Only with these payment methods." })
  paymentMethods?: PaymentMethod[] | null;
  @Field(() => [String], { nullable: true, description: "Only with these shipping methods." })
  shippingMethods?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Only for these e-mail domains." })
  emailDomains?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Only in these channels." }) channels?:
    | string[]
    | null;
  @Field(() => JSONObject, {
    nullable: true,
    description: "A condition in the engine's own shape instead of all of the above.",
  })
  other?: Record<string, unknown> | null;
}

@InputType("DiscountInput", { description: "A discount as written in the editor." })
export class DiscountInput {
  @Field(() => LocalizedNameInput, { description: "Name in both languages." })
  name!: LocalizedNameInput;
  @Field(() => DiscountLevel, { description: "At which level it works." }) level!: DiscountLevel;
  @Field(() => String, { description: "Its type in the registry." }) type!: string;
  @Field(() => JSONObject, {
    description:
      'The type\'s settings, as its form schema says, for example `{"percentOff": "10"}`.',
  })
  config!: Record<string, unknown>;
  @Field(() => [ConfigScopeInput], {
    nullable: true,
    description:
      "Scopes to put into `config`, by their places, so that it needs no ids of its own.",
  })
  configScopes?: ConfigScopeInput[] | null;
  @Field(() => DiscountScopeInput, {
    nullable: true,
    description: "What it is about; absent means everything.",
  })
  scope?: DiscountScopeInput | null;
  @Field(() => DiscountConditionsInput, {
    nullable: true,
    description: "What it asks for; absent means nothing.",
  })
  conditions?: DiscountConditionsInput | null;
  @Field(() => Int, { nullable: true, description: "1 precedes 10. Default 100." }) priority?:
    | number
    | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it combines with others. Default true.",
  })
  canStack?: boolean | null;
  @Field(() => [ID], {
    nullable: true,
    description: "Discounts it never combines with (global ids).",
  })
  excludedDiscountIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: "Applies without a code. Default false." })
  automatic?: boolean | null;
  @Field(() => DateTime, { nullable: true, description: "When it starts, inclusive." })
  startsAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When it ends, exclusive." })
  endsAt?: Date | null;
  @Field(() => Int, { nullable: true, description: "Uses at most." }) maxRedemptions?:
    | number
    | null;
  @Field(() => Int, { nullable: true, description: "Uses at most by one customer." })
  maxRedemptionsPerCustomer?: number | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "What it may cost at most over all orders, in the currency's own unit.",
  })
  budget?: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: "What it may take off one order at most, in the currency's own unit.",
  })
  maxDiscountAmount?: string | null;
  @Field(() => RefundMode, {
    nullable: true,
    description: "How a partial refund treats it. Default KEEP.",
  })
  refundMode?: RefundMode | null;
}

@InputType("DiscountFilter", { description: "How discounts are narrowed down." })
export class DiscountFilter {
  @Field(() => DiscountStatus, { nullable: true, description: "Only with this status." })
  status?: DiscountStatus | null;
  @Field(() => DiscountLevel, { nullable: true, description: "Only at this level." })
  level?: DiscountLevel | null;
  @Field(() => String, { nullable: true, description: "Only of this type." }) type?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only automatic ones, or only those with codes.",
  })
  automatic?: boolean | null;
  @Field(() => String, { nullable: true, description: "Words in the name, either language." })
  search?: string | null;
}

@InputType("PreviewLineInput", { description: "A line of a cart that a draft is tried on." })
export class PreviewLineInput {
  @Field(() => ID, { description: "Global id of the variant." }) variantId!: string;
  @Field(() => Int, { description: "How many." }) quantity!: number;
}
