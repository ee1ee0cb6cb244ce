/** Writes a chunk of codes and the batch's progress, all or nothing. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { emit } from "../../ground/records.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { handOut } from "../give/hand-out.ts";
import type { SealedCodes } from "./make-codes.ts";
import type { BatchState } from "./model.ts";

export interface HeldBatch {
  readonly id: Id;
  readonly holder: Id;
}

export interface Kept {
  readonly state: BatchState;
  readonly made: number;
  /** Codes of this chunk that are there now; the others read like older ones. */
  readonly kept: number;
}

/**
 * Adds a chunk, if the batch is still this worker's: one that was paused, cancelled or taken over gets nothing. A code
 * that is or reads like any code there ever was is left out; a later chunk makes up for it.
 */
export async function keepCodes(
  em: EntityManager,
  batch: HeldBatch,
  codes: SealedCodes,
  { busyMs, heldSeconds }: { readonly busyMs: number; readonly heldSeconds: number },
): Promise<Kept> {
  return em.fork().transactional(async (tx) => {
    if (!(await isOurs(tx, batch))) return { state: await stateOf(tx, batch), made: 0, kept: 0 };
    const kept = await insertCodes(tx, batch.id, codes);
    const discarded = codes.ciphers.length - kept;
    const after = await addProgress(tx, batch, { kept, discarded, busyMs, heldSeconds });
    await handOut(tx, batch.id);
    return { ...after, kept };
  });
}

/** Holds the row, so that whoever pauses or cancels waits for this chunk. */
async function isOurs(tx: EntityManager, { id, holder }: HeldBatch): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from voucher_batch where id = ${id} and holder = ${holder} and state = 'RUNNING' for no key update`,
  );
  return found !== null;
}

/**
 * Digests and ciphers of a chunk are each as long as the next, so they travel as one value and are cut apart here:
 * an array of thousands costs as much to write down as the codes cost to seal.
 */
function insertCodes(tx: EntityManager, batchId: Id, codes: SealedCodes): Promise<number> {
  const { keyVersion, ciphers, codeIndexes, skeletonIndexes, masks } = codes;
  const length = ciphers[0]!.length;
  if (ciphers.some((cipher) => cipher.length !== length)) {
    throw new Error("codes of one format differ in length");
  }
  return changed(
    tx,
    sql`insert into voucher (partner_id, discount_id, affiliate_id, batch_id, code_cipher, cipher_key_version, code_index,
                             skeleton_index, masked_code, starts_at, ends_at, max_redemptions,
                             max_redemptions_per_customer, domains, channels, is_assigned_only, restore_on,
                             credit_policy, tags)
        select b.partner_id, b.discount_id, b.affiliate_id, b.id, n.cipher, ${keyVersion}, n.code_index,
               n.skeleton_index, n.mask, b.starts_at, b.ends_at, b.max_redemptions, b.max_redemptions_per_customer,
               b.domains, b.channels, b.is_assigned_only, b.restore_on, b.credit_policy, b.tags
        from voucher_batch b,
             (select mask, substr(${Buffer.concat(ciphers)}::bytea, (at::int - 1) * ${length}::int + 1, ${length}::int) as cipher,
                     substr(${Buffer.concat(codeIndexes)}::bytea, (at::int - 1) * 32 + 1, 32) as code_index,
                     substr(${Buffer.concat(skeletonIndexes)}::bytea, (at::int - 1) * 32 + 1, 32) as skeleton_index
              from unnest(string_to_array(${masks.join(",")}, ',')) with ordinality as m (mask, at)) n
        where b.id = ${batchId}
          and not exists (select 1 from voucher v where v.skeleton_index = n.skeleton_index)
        on conflict (code_index) do nothing`,
  );
}

async function addProgress(
  tx: EntityManager,
  { id }: HeldBatch,
  chunk: {
    readonly kept: number;
    readonly discarded: number;
    readonly busyMs: number;
    readonly heldSeconds: number;
  },
) {
  const { kept, discarded, busyMs, heldSeconds } = chunk;
  const after = await row<{
    state: BatchState;
    made: number;
    partner_id: Id | null;
    discount_id: Id;
  }>(
    tx,
    sql`update voucher_batch set made = made + ${kept}, discarded = discarded + ${discarded},
          busy_ms = busy_ms + ${busyMs},
          state = case when made + ${kept} >= count then 'DONE' else state end,
          holder = case when made + ${kept} >= count then null else holder end,
          held_until = case when made + ${kept} >= count then null
                            else now() + make_interval(secs => ${heldSeconds}) end,
          finished_at = case when made + ${kept} >= count then now() end
        where id = ${id} returning state, made, partner_id, discount_id`,
  );
  const { state, made, partner_id: partnerId, discount_id: discountId } = after!;
  if (state === "DONE") {
    const payload = { batchId: id, discountId, count: made };
    await emit(tx, { type: "voucher_batch.done", aggregateId: id, payload, partnerId });
  }
  return { state, made };
}

async function stateOf(tx: EntityManager, { id }: HeldBatch): Promise<BatchState> {
  const found = await row<{ state: BatchState }>(
    tx,
    sql`select state from voucher_batch where id = ${id}`,
  );
  // Running, but not ours any more: for this worker it is back in the queue.
  return found === null ? "CANCELLED" : found.state === "RUNNING" ? "QUEUED" : found.state;
}
