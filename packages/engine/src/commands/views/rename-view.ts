/** Gives a saved view another name. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { inTransaction, violates } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import { faultOfName, viewerOf } from "./model.ts";

/** Renames one of the admin's own; another admin's is as good as not there. */
export async function renameView(
  context: CommandContext,
  { viewId, name }: { readonly viewId: Id; readonly name: string },
): Promise<CommandResult<{ readonly viewId: Id }>> {
  const fault = faultOfName(name);
  if (fault) return refuse(fault);
  try {
    return await inTransaction(context, async (tx) => {
      const renamed = await changed(
        tx,
        sql`update saved_view set name = ${name.trim()}
            where id = ${viewId} and user_id = ${viewerOf(context)}::uuid`,
      );
      return renamed === 0 ? refuseWith("VIEW_NOT_FOUND") : { ok: true, viewId };
    });
  } catch (error) {
    if (violates(error, "saved_view_name")) return refuseWith("VIEW_NAME_TAKEN", {}, ["name"]);
    throw error;
  }
}
