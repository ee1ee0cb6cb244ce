/** The worker's tasks of this chapter, put into its queue with the very transaction that asks for them. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { changed, sql } from "../ground/sql.ts";

export const BATCH_TASK = "workOnBatches";
export const SEND_TASK = "sendVouchers";
export const ROTATION_TASK = "rotateCodeKeys";

/** One entry in the queue for each batch, however often it is called. */
export function callBatchWorker(tx: EntityManager, batchId: Id): Promise<void> {
  return call(tx, BATCH_TASK, `batch:${batchId}`);
}

export function callSendWorker(tx: EntityManager, batchId: Id): Promise<void> {
  return call(tx, SEND_TASK, `send:${batchId}`);
}

export function callRotationWorker(tx: EntityManager): Promise<void> {
  return call(tx, ROTATION_TASK, "rotation");
}

async function call(tx: EntityManager, task: string, key: string): Promise<void> {
  await changed(tx, sql`select graphile_worker.add_job(${task}, '{}'::json, job_key := ${key})`);
}
