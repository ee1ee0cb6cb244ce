/** Keeps the filters of a list under a name. */
import { newId } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction, violates } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import {
  faultOfName,
  kept,
  type ViewedList,
  viewerOf,
  VIEWS_MOST,
  type ViewSearch,
} from "./model.ts";

export interface SaveViewInput {
  readonly list: ViewedList;
  /** 1 to 60 letters; each admin has a name once. */
  readonly name: string;
  readonly search: ViewSearch;
}

/** Keeps a new view; a name that the admin has already is refused, whatever its case. */
export async function saveView(
  context: CommandContext,
  { list, name, search }: SaveViewInput,
): Promise<CommandResult<{ readonly viewId: Id }>> {
  const userId = viewerOf(context);
  if (userId === null) return refuseWith("NOT_ALLOWED");
  const fault = faultOfName(name);
  if (fault) return refuse(fault);
  const filters = kept(list, search);
  if (Object.keys(filters).length === 0) return refuseWith("VIEW_EMPTY");
  try {
    return await inTransaction(context, async (tx) => {
      // One admin's views are saved one after the other, so that they are counted right.
      await rows(tx, sql`select 1 from auth_user where id = ${userId} for no key update`);
      const counted = await row<{ n: number }>(
        tx,
        sql`select count(*)::int as n from saved_view where user_id = ${userId} and list = ${list}`,
      );
      if (counted!.n >= VIEWS_MOST) return refuseWith("TOO_MANY_VIEWS", { maximum: VIEWS_MOST });
      const viewId = newId(context.now.getTime());
      await changed(
        tx,
        sql`insert into saved_view (id, user_id, list, name, search, created_at)
            values (${viewId}, ${userId}, ${list}, ${name.trim()}, ${filters}::jsonb, ${context.now})`,
      );
      return { ok: true, viewId };
    });
  } catch (error) {
    if (violates(error, "saved_view_name")) return refuseWith("VIEW_NAME_TAKEN", {}, ["name"]);
    throw error;
  }
}
