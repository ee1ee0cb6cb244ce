/** An admin's own views of a list. */
import type { CommandContext } from "../context.ts";
import { rows, sql } from "../ground/sql.ts";
import { type SavedView, type ViewedList, viewerOf } from "./model.ts";

/** By name; nobody but an admin has any. One statement. */
export async function listViews(
  context: CommandContext,
  { list }: { readonly list: ViewedList },
): Promise<readonly SavedView[]> {
  const userId = viewerOf(context);
  if (userId === null) return [];
  return rows<SavedView>(
    context.em.fork(),
    sql`select id as "viewId", name, search from saved_view
        where user_id = ${userId} and list = ${list} order by lower(name)`,
  );
}
