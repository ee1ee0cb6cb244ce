import { discountForms } from "./discount-forms.ts";
import { Ctx, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { DiscountTypeForm } from "./discount-form.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver(() => Admin)
export class DiscountTypesQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => [DiscountTypeForm], {
    description: "The kinds of discounts there are, with the form each needs.",
  })
  discountTypes(@Ctx() c: Context) {
    return discountForms(c);
  }
}
