import * as db from "@8521/database";
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { pageOf } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { VoucherMerge, VoucherMergeConnection } from "./merge.type.ts";

@Resolver(() => Admin)
export class VoucherMergesQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => VoucherMergeConnection, {
    description: "Merges of codes, newest first, undone ones too. Needs DISCOUNTS.",
  })
  voucherMerges(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    const partnerId = c.viewer?.partnerId;
    const where = partnerId ? { partnerId } : {};
    return pageOf<db.VoucherMerge, VoucherMerge>(
      { first, after: after ?? null },
      {
        find: (place, limit) =>
          c.em
            .fork()
            .find(
              db.VoucherMerge,
              { ...where, ...(place ? { id: { $lt: String(place[0]) } } : {}) },
              { orderBy: { id: "desc" }, limit },
            ),
        place: ({ id }) => [id],
        view: (row) => new VoucherMerge(row),
        count: () => c.em.fork().count(db.VoucherMerge, where),
      },
    );
  }
}
