import { workOnBatch } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/**
 * Makes the codes of every open batch that no worker holds, one batch after the other. Called when one is begun or
 * resumed, and each minute for those whose worker was killed.
 *
 * @param signal fires when this worker is to stop: the batch in hand goes back to the queue
 */
export async function workOnBatches(work: Work, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const worked = await workOnBatch(asTheHouse(work), signal ? { signal } : {});
    if (worked === null) return;
    work.log("batch of codes worked on", { ...worked });
  }
}
