/** Asks that all private codes are sealed under the newest key; the worker does it. */
import type { Id } from "../../../pricing/model.ts";
import { mayAskAll } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { callRotationWorker } from "../tasks.ts";

/** How far a rotation is. */
export interface RotationProgress {
  readonly rotationId: Id;
  readonly state: "QUEUED" | "RUNNING" | "DONE" | "FAILED";
  readonly toVersion: number;
  readonly total: number;
  readonly done: number;
  readonly codesPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/**
 * Begins to seal everything under the newest key of the ring, while everything runs. Codes are found by an index that
 * does not depend on these keys, so no check is lost meanwhile; the old key may leave the ring when it is done.
 * Answers with the rotation that runs already when there is one.
 */
export async function rotateCodeKeys(
  context: CommandContext,
): Promise<CommandResult<{ readonly rotationId: Id }>> {
  if (!mayAskAll(context)) return refuseWith("NOT_ALLOWED");
  const { currentVersion } = context.settings.codes.keyRing;
  return inTransaction(context, async (tx) => {
    const written = await row<{ id: Id }>(
      tx,
      sql`insert into code_key_rotation (to_version, total, created_by, created_at)
          select ${currentVersion}, count(*), ${context.actor.id ?? null}::uuid, ${context.now}
          from voucher where not is_public and cipher_key_version <> ${currentVersion}
          on conflict do nothing returning id`,
    );
    if (!written) {
      const open = await row<{ id: Id }>(
        tx,
        sql`select id from code_key_rotation where state in ('QUEUED', 'RUNNING')`,
      );
      return refuseWith("ROTATION_RUNNING", { rotationId: open?.id ?? "" });
    }
    await callRotationWorker(tx);
    await audit(tx, context, {
      action: "code_keys.rotated",
      objectType: "code_key_rotation",
      objectId: written.id,
      after: { toVersion: currentVersion },
    });
    return { ok: true, rotationId: written.id };
  });
}

/** The newest rotation; null when there never was one. */
export async function rotationProgress(
  context: CommandContext,
): Promise<CommandResult<{ readonly rotation: RotationProgress | null }>> {
  if (!mayAskAll(context)) return refuseWith("NOT_ALLOWED");
  const found = await row<{
    id: Id;
    state: RotationProgress["state"];
    to_version: number;
    total: number;
    done: number;
    busy_ms: number;
  }>(
    context.em.fork(),
    sql`select id, state, to_version, total, done, busy_ms from code_key_rotation order by id desc limit 1`,
  );
  if (!found) return { ok: true, rotation: null };
  const { id, state, to_version, total, done, busy_ms } = found;
  const rate = busy_ms > 0 && done > 0 ? (done * 1000) / busy_ms : null;
  const left = Math.max(0, total - done);
  return {
    ok: true,
    rotation: {
      rotationId: id,
      state,
      toVersion: to_version,
      total,
      done,
      codesPerSecond: rate === null ? null : Math.round(rate),
      secondsLeft: state === "DONE" ? 0 : rate === null ? null : Math.ceil(left / rate),
    },
  };
}
