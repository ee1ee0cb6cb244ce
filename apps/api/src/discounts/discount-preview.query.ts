import { previewDiscount } from "./preview-discount.ts";
import { Arg, Ctx, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { DiscountPreview } from "./discount-form.type.ts";
import { DiscountInput, PreviewLineInput } from "./discount-input.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver(() => Admin)
export class DiscountPreviewQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => DiscountPreview, {
    description: "What a draft would do to a cart, and how it reads. Changes nothing.",
  })
  discountPreview(
    @Ctx() c: Context,
    @Arg("input", () => DiscountInput, { description: "The draft." }) input: DiscountInput,
    @Arg("lines", () => [PreviewLineInput], {
      nullable: true,
      description: "The cart to try it on; default: three typical products.",
    })
    lines?: PreviewLineInput[] | null,
  ) {
    return previewDiscount(c, input, lines ?? null);
  }
}
