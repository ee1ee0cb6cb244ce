/** The codes of a batch as a CSV file, once. */
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { changed, instant, rows, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { holdBatch } from "../give/held-batch.ts";
import { clearText, type KeptCode } from "../keys/codes-in-clear.ts";
import { mayReveal } from "../keys/reveal-code.ts";
import { csvLine } from "./write-csv.ts";

export interface ExportBatchInput {
  readonly batchId: Id;
  /** Why the codes are exported once more; the audit log keeps it. */
  readonly reason?: string | null;
}

export interface BatchExport {
  readonly name: string;
  /** The file, a piece at a time: memory does not grow with the batch. */
  readonly csv: AsyncIterable<string>;
}

const CHUNK = 2_000;
const OPEN_MINUTES = 15;
/** Spreadsheets read UTF-8 only behind it. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Exports the codes of a batch that is not being made right now. It takes the right to reveal codes, is written into
 * the audit log before the first code leaves, and happens once: again only with a reason.
 */
export async function exportBatch(
  context: CommandContext,
  { batchId, reason = null }: ExportBatchInput,
): Promise<CommandResult<BatchExport>> {
  return inTransaction(context, async (tx) => {
    const held = await holdBatch(tx, context, batchId);
    if (!held.ok) return held;
    const { batch } = held;
    if (!mayReveal(context, batch.partner_id)) return refuseWith("NOT_ALLOWED");
    if (batch.state === "QUEUED" || batch.state === "RUNNING") {
      return refuseWith("STATUS_NOT_ALLOWED", { from: batch.state, to: "EXPORTED" });
    }
    if (batch.exported_at !== null && !reason?.trim()) {
      return refuseWith("ALREADY_EXPORTED", { at: instant(batch.exported_at) }, ["reason"]);
    }
    await changed(
      tx,
      sql`update voucher_batch set exported_at = coalesce(exported_at, ${context.now}) where id = ${batchId}`,
    );
    await audit(tx, context, {
      action: "voucher_batch.exported",
      objectType: "voucher_batch",
      objectId: batchId,
      reason,
      partnerId: batch.partner_id,
    });
    return { ok: true, name: batch.name, csv: codesOf(context, batchId) };
  });
}

/**
 * The file of an export that was begun in the last minutes, so that a browser can fetch what a mutation allowed, and
 * fetch it again when the line broke. Takes the same right; the beginning was logged.
 */
export async function readExport(
  context: CommandContext,
  { batchId }: { readonly batchId: Id },
): Promise<CommandResult<BatchExport>> {
  return inTransaction(context, async (tx) => {
    const held = await holdBatch(tx, context, batchId);
    if (!held.ok) return held;
    const { batch } = held;
    if (!mayReveal(context, batch.partner_id)) return refuseWith("NOT_ALLOWED");
    const since = new Date(context.now.getTime() - OPEN_MINUTES * 60_000);
    const begun = await rows(
      tx,
      sql`select 1 from audit_log where object_type = 'voucher_batch' and object_id = ${batchId}
            and action = 'voucher_batch.exported' and actor_id = ${context.actor.id ?? null}::uuid and at > ${since}`,
    );
    if (begun.length === 0) {
      const at = batch.exported_at === null ? context.now.getTime() : instant(batch.exported_at);
      return refuseWith("ALREADY_EXPORTED", { at });
    }
    return { ok: true, name: batch.name, csv: codesOf(context, batchId) };
  });
}

interface CodeRow extends KeptCode {
  readonly status: string;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly email: string | null;
}

async function* codesOf(context: CommandContext, batchId: Id): AsyncGenerator<string> {
  const em = context.em.fork();
  const { keyRing } = context.settings.codes;
  yield BYTE_ORDER_MARK + csvLine(["code", "status", "starts_at", "ends_at", "assigned_to"]);
  for (let after: Id | null = null; ;) {
    const chunk: CodeRow[] = await rows<CodeRow>(
      em,
      sql`select v.id, v.public_code, v.code_cipher, v.cipher_key_version, v.status, v.starts_at, v.ends_at,
                 (select k.email from voucher_batch_recipient r join customer k on k.id = r.customer_id
                   where r.voucher_id = v.id) as email
          from voucher v where v.batch_id = ${batchId} and (${after}::uuid is null or v.id > ${after}::uuid)
          order by v.id limit ${CHUNK}`,
    );
    if (chunk.length === 0) return;
    yield chunk.map((code) => csvLine(cellsOf(code, clearText(code, keyRing)))).join("");
    after = chunk.at(-1)!.id;
  }
}

function cellsOf({ status, starts_at, ends_at, email }: CodeRow, code: string): string[] {
  const moment = (at: string | null) => (at === null ? "" : new Date(at).toISOString());
  return [code, status, moment(starts_at), moment(ends_at), email ?? ""];
}
