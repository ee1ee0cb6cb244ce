import { type CommandResult, listViews } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { SavedView, type SavedViewsPayload, type ViewedList } from "./saved-view.type.ts";

/** The admin's own views of a list, by name. */
export async function viewsOf(c: Context, list: ViewedList): Promise<SavedView[]> {
  const kept = await listViews(c.adminCommand, { list });
  return kept.map((view) => new SavedView(view));
}

/** The views after a command, and why it was refused. */
export async function answerViews(
  c: Context,
  list: ViewedList,
  result: CommandResult<unknown>,
): Promise<SavedViewsPayload> {
  const problems = result.ok ? [] : problemsOf(c, result.problems);
  return { views: await viewsOf(c, list), problems };
}
