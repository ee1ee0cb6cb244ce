import { type BatchReport, countBatches, listBatches } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { Admin } from "../admin/admin.type.ts";
import { granted } from "../analysis/granted.ts";
import { pageOf } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { type VoucherBatch, VoucherBatchConnection } from "./batch.type.ts";
import { batchView } from "./batch-view.ts";

@Resolver(() => Admin)
export class VoucherBatchesQuery {
  @Authorized("DISCOUNTS")
  @FieldResolver(() => VoucherBatchConnection, {
    description: "Batches of codes, newest first. Needs DISCOUNTS.",
  })
  voucherBatches(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    return pageOf<BatchReport, VoucherBatch>(
      { first, after: after ?? null },
      {
        find: async (place, limit) => {
          const before = place === null ? null : String(place[0]);
          return granted(c, await listBatches(c.adminCommand, { first: limit, before })).batches;
        },
        place: ({ batchId }) => [batchId],
        view: batchView,
        count: () => countBatches(c.adminCommand),
      },
    );
  }
}
