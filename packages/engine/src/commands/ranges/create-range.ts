/** Writes a new range. */
import { newId } from "@8521/database";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import { memberProblems, shapeProblems, withoutDoubles } from "./check-range.ts";
import type { RangeDraft, RangeWritten } from "./model.ts";
import { writeMembers } from "./range-rows.ts";

export interface CreateRangeInput {
  readonly range: RangeDraft;
}

/** Writes a new range; discounts may name it at once. */
export async function createRange(
  context: CommandContext,
  input: CreateRangeInput,
): Promise<CommandResult<RangeWritten>> {
  if (!mayWrite(context, input.range.partnerId)) return refuseWith("NOT_ALLOWED");
  const wrong = shapeProblems(input.range);
  if (wrong.length > 0) return refuse(...wrong);
  const range = withoutDoubles(input.range);
  const rangeId = newId(context.now.getTime());
  return inTransaction(context, async (tx) => {
    const missing = await memberProblems(tx, range);
    if (missing.length > 0) return refuse(...missing);
    await changed(
      tx,
      sql`insert into range (id, partner_id, name, created_at, updated_at)
          values (${rangeId}, ${range.partnerId}, ${range.name}::jsonb, ${context.now}, ${context.now})`,
    );
    await writeMembers(tx, rangeId, range);
    const { partnerId } = range;
    const about = { objectType: "range", objectId: rangeId, partnerId };
    await audit(tx, context, { action: "range.created", ...about, after: range });
    await emit(tx, {
      type: "range.created",
      aggregateId: rangeId,
      payload: { rangeId, version: 1 },
      partnerId,
    });
    return { ok: true, rangeId, version: 1 };
  });
}
