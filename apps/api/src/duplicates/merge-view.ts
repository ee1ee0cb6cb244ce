import * as db from "@8521/database";
import type { CommandResult } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { VoucherMerge, type VoucherMergePayload } from "./merge.type.ts";

/** A merge as it is now, or why nothing was done. */
export async function answerMerge(
  c: Context,
  result: CommandResult<{
    readonly mergeId: string;
    readonly isNew: boolean;
    readonly leftCommissions?: number;
  }>,
): Promise<VoucherMergePayload> {
  if (!result.ok) {
    const problems = problemsOf(c, result.problems);
    return { merge: null, isNew: false, leftCommissions: 0, problems };
  }
  c.refresh();
  const row = await c.em.findOneOrFail(db.VoucherMerge, { id: result.mergeId });
  const { isNew, leftCommissions = 0 } = result;
  return { merge: new VoucherMerge(row), isNew, leftCommissions, problems: [] };
}
