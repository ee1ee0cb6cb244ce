/** Holds a batch's row while its codes are given, sent or exported. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { row, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import type { BatchState } from "../make/model.ts";

export interface BatchInHand {
  readonly id: Id;
  readonly name: string;
  readonly state: BatchState;
  readonly partner_id: Id | null;
  readonly exported_at: string | null;
}

/** The batch, held until the transaction ends; to a foreign admin it is not there. */
export async function holdBatch(
  tx: EntityManager,
  context: CommandContext,
  batchId: Id,
): Promise<CommandResult<{ readonly batch: BatchInHand }>> {
  const batch = await row<BatchInHand>(
    tx,
    sql`select id, name, state, partner_id, exported_at from voucher_batch
        where id = ${batchId} for no key update`,
  );
  if (!batch || !mayWrite(context, batch.partner_id)) return refuseWith("BATCH_NOT_FOUND");
  return { ok: true, batch };
}
