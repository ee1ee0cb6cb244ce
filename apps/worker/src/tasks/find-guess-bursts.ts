import { findGuessBursts as find } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/**
 * Looks for guess bursts in the ten minutes before the moment this run was due: a run that is made up for looks where
 * it would have looked.
 */
export async function findGuessBursts(work: Work, due: Date = work.now()): Promise<void> {
  const result = await find({ ...asTheHouse(work), now: due });
  if (result.ok && result.begun > 0) work.log("guess bursts begun", { begun: result.begun });
}
