import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { DateTime } from "../ground/scalars.ts";
import { changeMany } from "./change-vouchers.ts";
import { VouchersChangeKind, VouchersChangePayload } from "./voucher-update.type.ts";

@Resolver()
export class VouchersChangeMutation {
  @Authorized("DISCOUNTS")
  @Mutation(() => VouchersChangePayload, {
    description:
      "Extends, pauses or retires up to 500 vouchers; what can't be done to one stops none of the others. Needs DISCOUNTS.",
  })
  vouchersChange(
    @Ctx() c: Context,
    @Arg("ids", () => [ID], { description: "Global ids, 1 to 500." }) ids: string[],
    @Arg("kind", () => VouchersChangeKind, { description: "What is done." })
    kind: VouchersChangeKind,
    @Arg("endsAt", () => DateTime, {
      nullable: true,
      description: "Until when; needed by `EXTEND`.",
    })
    endsAt?: Date | null,
    @Arg("reason", () => String, { nullable: true, description: "Why, for the audit log." })
    reason?: string | null,
  ) {
    return changeMany(c, { ids, kind, endsAt: endsAt ?? null, reason: reason ?? null });
  }
}
