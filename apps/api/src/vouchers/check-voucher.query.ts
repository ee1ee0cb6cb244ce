import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { checkCode } from "./check-code.ts";
import { CheckVoucherInput, VoucherCheck } from "./check-voucher.type.ts";

@Resolver()
export class CheckVoucherQuery {
  @Query(() => VoucherCheck, {
    description:
      "Whether a code is valid for the cart of this request, or for goods that are in none, with what it takes off; else why not, with figures. Changes nothing, and says what `cartApplyCode` would say. Tries are limited, counted for each field.",
  })
  checkVoucher(
    @Ctx() c: Context,
    @Arg("input", () => CheckVoucherInput, {
      description: "The code, and what it would be used for.",
    })
    input: CheckVoucherInput,
  ): Promise<VoucherCheck> {
    return checkCode(c, input);
  }
}
