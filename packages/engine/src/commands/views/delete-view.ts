/** Forgets a saved view. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { viewerOf } from "./model.ts";

/** Deletes one of the admin's own; another admin's is as good as not there. */
export async function deleteView(
  context: CommandContext,
  { viewId }: { readonly viewId: Id },
): Promise<CommandResult<{ readonly viewId: Id }>> {
  return inTransaction(context, async (tx) => {
    const deleted = await changed(
      tx,
      sql`delete from saved_view where id = ${viewId} and user_id = ${viewerOf(context)}::uuid`,
    );
    return deleted === 0 ? refuseWith("VIEW_NOT_FOUND") : { ok: true, viewId };
  });
}
