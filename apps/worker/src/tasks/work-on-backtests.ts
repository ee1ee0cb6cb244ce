import { workOnBacktest } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/**
 * Prices draft discounts over past orders: every open backtest that no worker holds, one after the other. Called when one
 * is begun, and each minute for those whose worker was killed.
 *
 * @param signal fires when this worker is to stop: the backtest in hand goes back to the queue
 */
export async function workOnBacktests(work: Work, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const worked = await workOnBacktest(asTheHouse(work), signal ? { signal } : {});
    if (worked === null) return;
    work.log("backtest worked on", { ...worked });
  }
}
