/** Changes a check that is answered outside. */
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../../problems.ts";
import type { WhenSilent } from "../model.ts";
import { type HookWish, refusalOfHook } from "./hook-wish.ts";

export interface UpdateCheckInput extends Partial<HookWish> {
  readonly checkId: Id;
  /** A paused check is as one that nobody registered: what asks it is refused. */
  readonly status?: "ACTIVE" | "PAUSED";
}

interface CheckInHand {
  readonly partner_id: Id | null;
  readonly url: string;
  readonly description: string;
  readonly deadlineMs: number;
  readonly whenSilent: WhenSilent;
  readonly status: "ACTIVE" | "PAUSED";
}

/** Changes what is given and leaves the rest. Its name stays: rules are written with it. */
export async function updateCheck(
  context: CommandContext,
  { checkId, ...wish }: UpdateCheckInput,
): Promise<CommandResult<{ readonly checkId: Id }>> {
  return inTransaction(context, async (tx) => {
    const held = await row<CheckInHand>(
      tx,
      sql`select partner_id, url, description, deadline_ms as "deadlineMs", when_silent as "whenSilent", status
          from custom_check where id = ${checkId} for no key update`,
    );
    if (!held || !mayWrite(context, held.partner_id))
      return refuseWith("CHECK_NOT_FOUND", { checkId });
    const { partner_id: partnerId, ...before } = held;
    const after = { ...before, ...wish };
    const refusal = refusalOfHook(after, context.settings);
    if (refusal) return refuse(refusal);
    await changed(
      tx,
      sql`update custom_check set url = ${after.url}, description = ${after.description}, deadline_ms = ${after.deadlineMs},
            when_silent = ${after.whenSilent}, status = ${after.status} where id = ${checkId}`,
    );
    await audit(tx, context, {
      action: "custom_check.updated",
      objectType: "custom_check",
      objectId: checkId,
      partnerId,
      before,
      after,
    });
    return { ok: true, checkId };
  });
}
