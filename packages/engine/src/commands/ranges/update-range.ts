/** Changes a range: every discount that names it changes with it. */
import type { Id } from "../../pricing/model.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuse, refuseWith } from "../problems.ts";
import { memberProblems, shapeProblems, withoutDoubles } from "./check-range.ts";
import type { RangeDraft, RangeWritten } from "./model.ts";
import { loadRanges, writeMembers } from "./range-rows.ts";

export interface UpdateRangeInput {
  readonly rangeId: Id;
  /** The version the editor read. */
  readonly expectedVersion: number;
  /** The whole range as it should be; it never changes its partner. */
  readonly range: RangeDraft;
}

interface HeldRange {
  readonly partner_id: Id | null;
  readonly version: number;
  readonly status: "ACTIVE" | "ARCHIVED";
}

/** Changes a range. Orders that are placed keep the range they had; carts are priced with the new one at once. */
export async function updateRange(
  context: CommandContext,
  input: UpdateRangeInput,
): Promise<CommandResult<RangeWritten>> {
  const wrong = shapeProblems(input.range);
  if (wrong.length > 0) return refuse(...wrong);
  const range = withoutDoubles(input.range);
  const { rangeId, expectedVersion } = input;
  return inTransaction(context, async (tx) => {
    const before = await row<HeldRange>(
      tx,
      sql`select partner_id, version, status from range where id = ${rangeId} for update`,
    );
    if (!before) return refuseWith("RANGE_NOT_FOUND", { rangeId });
    const refusal = refusalOf(context, { before, range, expectedVersion });
    if (refusal) return refusal;
    const missing = await memberProblems(tx, range);
    if (missing.length > 0) return refuse(...missing);
    const [old] = await loadRanges(tx, [rangeId]);
    const version = before.version + 1;
    await changed(tx, sql`delete from range_member where range_id = ${rangeId}`);
    await writeMembers(tx, rangeId, range);
    await changed(
      tx,
      sql`update range set version = ${version}, name = ${range.name}::jsonb, updated_at = ${context.now}
          where id = ${rangeId}`,
    );
    const { partnerId } = range;
    const about = { objectType: "range", objectId: rangeId, partnerId };
    await audit(tx, context, { action: "range.updated", ...about, before: old, after: range });
    await emit(tx, {
      type: "range.updated",
      aggregateId: rangeId,
      payload: { rangeId, version },
      partnerId,
    });
    return { ok: true, rangeId, version };
  });
}

function refusalOf(
  context: CommandContext,
  given: {
    readonly before: HeldRange;
    readonly range: RangeDraft;
    readonly expectedVersion: number;
  },
) {
  const { before, range, expectedVersion } = given;
  const mayBoth = mayWrite(context, before.partner_id) && before.partner_id === range.partnerId;
  if (!mayBoth) return refuseWith("NOT_ALLOWED");
  if (before.status === "ARCHIVED") {
    return refuseWith("STATUS_NOT_ALLOWED", { from: before.status, to: "ACTIVE" });
  }
  if (before.version === expectedVersion) return null;
  return refuseWith("VERSION_CONFLICT", { expected: expectedVersion, actual: before.version });
}
