import { releaseCommissions } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/** Approves commissions whose hold has passed, batch by batch, until none is left. */
export async function releaseHeldCommissions(work: Work): Promise<void> {
  for (;;) {
    const result = await releaseCommissions(asTheHouse(work), {});
    if (!result.ok || result.commissionIds.length === 0) return;
    work.log("commissions approved", { count: result.commissionIds.length });
  }
}
