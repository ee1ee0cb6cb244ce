import { createBatch } from "@8521/engine/commands";
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { VoucherBatchInput, VoucherBatchPayload } from "./batch.type.ts";
import { answerBatch, wishOf } from "./batch-view.ts";

@Resolver()
export class VoucherBatchCreateMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VoucherBatchPayload, {
    description: "Wishes for many codes; the worker makes them. Needs DISCOUNTS.",
  })
  async voucherBatchCreate(
    @Ctx() c: Context,
    @Arg("input", () => VoucherBatchInput, { description: "The wish." }) input: VoucherBatchInput,
    @Arg("idempotencyKey", () => ID, {
      description: "The same for each retry of the same wish, 8 to 200 characters.",
    })
    idempotencyKey: string,
  ) {
    const body = JSON.parse(JSON.stringify(input)) as unknown;
    const idempotency = { key: idempotencyKey, body };
    return answerBatch(c, await createBatch(c.adminCommand, { ...wishOf(input), idempotency }));
  }
}
