import { workOnRotation } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/**
 * Seals private codes under the newest key, if somebody asked for it and no worker does it already. Called when it is
 * asked for, and each minute in case that worker was killed.
 */
export async function rotateCodeKeys(work: Work, signal?: AbortSignal): Promise<void> {
  const worked = await workOnRotation(asTheHouse(work), signal ? { signal } : {});
  if (worked) work.log("codes sealed under the newest key", { ...worked });
}
