/** What the worker does: takes a batch that nobody works on and makes its codes chunk by chunk. */
import { type EntityManager, newId } from "@8521/database";
import { type CodeFormat, type CodePlan, readCodeFormat } from "../../../codes/index.ts";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { type NamedParts, namedParts } from "./batch-format.ts";
import { type HeldBatch, keepCodes } from "./keep-codes.ts";
import { makeCodes } from "./make-codes.ts";
import type { BatchState } from "./model.ts";

interface TakenBatch extends HeldBatch {
  readonly plan: CodePlan;
  readonly named: NamedParts;
  /** Codes that are missing still. */
  readonly left: number;
}

interface BatchRow {
  readonly id: Id;
  readonly format: CodeFormat;
  readonly count: number;
  readonly made: number;
  readonly slug: string | null;
  readonly created_at: string;
}

export interface WorkOnBatchInput {
  /** Codes made and written at once; memory grows with this and nothing else. */
  readonly chunkSize?: number;
  /** When it fires the work is handed back after the chunk in hand. */
  readonly signal?: AbortSignal;
}

/** What became of it: an end, or who stopped it. */
export interface WorkedBatch {
  readonly batchId: Id;
  readonly state: BatchState;
  /** Codes this worker added. */
  readonly codes: number;
}

const CHUNK = 4_000;
/** A worker that says nothing for so long is gone. */
const HELD_SECONDS = 30;
/** Chunks in a row of which nothing could be kept: the space is full. */
const EMPTY_MAX = 20;

/**
 * Works on the oldest open batch that nobody holds, until it ends, is paused or cancelled, or the signal fires. Null
 * when there is none. A worker that is killed holds it for half a minute more; then another goes on behind the last
 * chunk written.
 */
export async function workOnBatch(
  context: CommandContext,
  input: WorkOnBatchInput = {},
): Promise<WorkedBatch | null> {
  const em = context.em.fork();
  const batch = await take(em, context);
  if (!batch) return null;
  try {
    return await makeAll(em, context, batch, input);
  } catch (error) {
    await fail(em, batch, error);
    throw error;
  }
}

/** The next chunk is made while the one before is written. */
async function makeAll(
  em: EntityManager,
  context: CommandContext,
  batch: TakenBatch,
  { chunkSize = CHUNK, signal }: WorkOnBatchInput,
): Promise<WorkedBatch> {
  const { codes: settings } = context.settings;
  const make = (count: number) => makeCodes(settings, batch.plan, batch.named, count);
  let left = batch.left;
  let codes = 0;
  let empty = 0;
  let began = performance.now();
  let chunk = await make(Math.min(chunkSize, left));
  while (!signal?.aborted) {
    const busyMs = Math.round(performance.now() - began);
    began = performance.now();
    const following = Math.min(chunkSize, left - chunk.ciphers.length);
    const [kept, next] = await Promise.all([
      keepCodes(em, batch, chunk, { busyMs, heldSeconds: HELD_SECONDS }),
      following > 0 ? make(following) : null,
    ]);
    codes += kept.kept;
    left -= kept.kept;
    if (kept.state !== "RUNNING") return { batchId: batch.id, state: kept.state, codes };
    empty = kept.kept === 0 ? empty + 1 : 0;
    if (empty > EMPTY_MAX) throw new NoRoomForCodes();
    chunk = next ?? (await make(Math.min(chunkSize, left)));
  }
  await handBack(em, batch);
  return { batchId: batch.id, state: "QUEUED", codes };
}

/** Every code that could be made reads like one that exists. */
class NoRoomForCodes extends Error {
  override name = "NoRoomForCodes";
}

async function take(em: EntityManager, context: CommandContext): Promise<TakenBatch | null> {
  const holder = newId();
  const found = await row<BatchRow>(
    em,
    sql`update voucher_batch b set state = 'RUNNING', holder = ${holder}, started_at = coalesce(started_at, now()),
               held_until = now() + make_interval(secs => ${HELD_SECONDS})
        where id = (select id from voucher_batch where state in ('QUEUED', 'RUNNING')
                      and (held_until is null or held_until < now())
                    order by created_at, id limit 1 for update skip locked)
        returning id, format, count, made, created_at,
                  (select slug from affiliate a where a.id = b.affiliate_id) as slug`,
  );
  if (!found) return null;
  const read = readCodeFormat(found.format);
  if (!read.ok) throw new Error("a format that was accepted can't be read");
  // Named parts are those of the day it was asked for: a batch looks the same from its first code to its last.
  const named = namedParts({ ...context, now: new Date(found.created_at) }, found.slug);
  return { id: found.id, holder, plan: read.plan, named, left: found.count - found.made };
}

async function handBack(em: EntityManager, { id, holder }: HeldBatch): Promise<void> {
  await changed(
    em,
    sql`update voucher_batch set state = 'QUEUED', holder = null, held_until = null
        where id = ${id} and holder = ${holder} and state = 'RUNNING'`,
  );
}

/** An error ends it visibly; RESUME goes on where it stopped. */
async function fail(em: EntityManager, { id, holder }: HeldBatch, error: unknown): Promise<void> {
  const failure = error instanceof Error ? error.name : "Error";
  await changed(
    em.fork(),
    sql`update voucher_batch set state = 'FAILED', failure = ${failure}, holder = null, held_until = null
        where id = ${id} and holder = ${holder} and state = 'RUNNING'`,
  ).catch(() => 0);
}
