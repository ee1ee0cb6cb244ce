import { replaySnapshots } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/** Snapshots read, priced and noted in one transaction. */
const AT_ONCE = 200;
/** Older snapshots priced again each night: the next ones in rotation. */
const OLD_A_NIGHT = 5_000;

/**
 * Prices the snapshots of all new orders again, then a rotating sample of the old ones. A pricing that differs raises a
 * CRITICAL alert.
 */
export async function replayOrders(work: Work): Promise<void> {
  const fresh = await replayAll(work, "NEW", Infinity);
  const old = await replayAll(work, "OLD", OLD_A_NIGHT);
  work.log("snapshots replayed", {
    new: fresh.count,
    old: old.count,
    broken: fresh.broken + old.broken,
  });
}

async function replayAll(work: Work, which: "NEW" | "OLD", most: number) {
  let [count, broken] = [0, 0];
  while (count < most) {
    const batch = await replaySnapshots(asTheHouse(work), { which, limit: AT_ONCE });
    if (!batch.ok) break;
    count += batch.count;
    broken += batch.broken.length;
    // Fewer than asked for: that was the last of them, or all there are.
    if (batch.count < AT_ONCE) break;
  }
  return { count, broken };
}
