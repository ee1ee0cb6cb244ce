import { Field, ObjectType, registerEnumType } from "type-graphql";
import { CartPricing, DiscountLevel } from "../carts/pricing.type.ts";
import { Decimal } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** How a field is filled in. */
export const FormFieldKind = {
  PERCENT: "PERCENT",
  MONEY: "MONEY",
  INTEGER: "INTEGER",
  CHOICE: "CHOICE",
  BOOLEAN: "BOOLEAN",
  SCOPE: "SCOPE",
  JSON: "JSON",
} as const;
export type FormFieldKind = keyof typeof FormFieldKind;
registerEnumType(FormFieldKind, {
  name: "FormFieldKind",
  description: "How a field is filled in.",
  valuesConfig: {
    PERCENT: { description: "A percentage as text, 0 to 100, for example `12.5`." },
    MONEY: { description: "An amount in minor units, a whole number (NT$100 is 100)." },
    INTEGER: { description: "A whole number." },
    CHOICE: { description: "One of `choices`." },
    BOOLEAN: { description: "Yes or no." },
    SCOPE: {
      description: "A scope; send it in `configScopes` under the field's name, not in `config`.",
    },
    JSON: { description: "Anything else, as JSON." },
  },
});

@ObjectType("DiscountTypeForm", {
  description: "A type of discount at a level, with the form it needs.",
})
export class DiscountTypeForm {
  @Field(() => String, { description: "Its type in the registry." }) type!: string;
  @Field(() => DiscountLevel, { description: "At which level." }) level!: DiscountLevel;
  @Field(() => String, { description: "Its name in the language of the request." }) label!: string;
  @Field(() => String, { description: "What it is good for, in one sentence." })
  description!: string;
  @Field(() => [FormField], { description: "The fields of `config`, in order." })
  fields!: FormField[];
}

@ObjectType("FormField", { description: "One field of a form." })
export class FormField {
  @Field(() => String, { description: "Its key in `config`." }) name!: string;
  @Field(() => String, { description: "Its label in the language of the request." }) label!: string;
  @Field(() => String, {
    nullable: true,
    description: "A few words of help; null when none are needed.",
  })
  help!: string | null;
  @Field(() => FormFieldKind, { description: "How it is filled in." }) kind!: FormFieldKind;
  @Field(() => Boolean, { description: "Whether it must be given." }) required!: boolean;
  @Field(() => Decimal, { nullable: true, description: "The least it may be." }) minimum!:
    | string
    | null;
  @Field(() => Decimal, { nullable: true, description: "The most it may be." }) maximum!:
    | string
    | null;
  @Field(() => [FormChoice], { description: "What can be chosen." }) choices!: FormChoice[];
}

@ObjectType("FormChoice", { description: "Something to choose." })
export class FormChoice {
  @Field(() => String, { description: "What to send." }) value!: string;
  @Field(() => String, { description: "What to show." }) label!: string;
}

@ObjectType("DiscountPreview", { description: "What a draft would do." })
export class DiscountPreview {
  @Field(() => String, { nullable: true, description: "How it reads; null when it is not valid." })
  sentence!: string | null;
  @Field(() => CartPricing, {
    nullable: true,
    description: "The cart's price without it; null when the draft is not valid.",
  })
  before!: CartPricing | null;
  @Field(() => CartPricing, {
    nullable: true,
    description: "The cart's price with it; null when the draft is not valid.",
  })
  after!: CartPricing | null;
  @Field(() => [Problem], { description: "What is wrong with the draft." }) problems!: Problem[];
}
