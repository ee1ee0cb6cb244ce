import { listVouchers } from "./list-vouchers.ts";
import { Arg, Ctx, Int, Authorized, Resolver, FieldResolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import type { Context } from "../ground/context.ts";
import { VoucherFilter } from "./voucher-filter.type.ts";
import { VoucherConnection } from "./voucher.type.ts";

@Resolver(() => Admin)
export class VouchersQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => VoucherConnection, { description: "Vouchers, newest first." })
  vouchers(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("filter", () => VoucherFilter, { nullable: true, description: "Narrow them down." })
    filter?: VoucherFilter | null,
  ) {
    return listVouchers(c, { first, after, filter: filter ?? {} });
  }
}
