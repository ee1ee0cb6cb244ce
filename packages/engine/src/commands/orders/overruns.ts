/** Uses past a limit: counted beside it, never lost, never silently accepted (VOUCHERS section 4). */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { raiseAlert } from "../ground/records.ts";
import { changed, sql } from "../ground/sql.ts";
import type { Overrun } from "./redemptions.ts";

/** Marks the uses that went past a limit, and tells somebody. */
export async function markOverruns(
  tx: EntityManager,
  orderId: Id,
  overruns: readonly Overrun[],
): Promise<void> {
  for (const { redemptionId, counter } of overruns) {
    await changed(
      tx,
      sql`update redemption set is_overrun = true, counts_discount = counts_discount and ${counter !== "DISCOUNT"},
            counts_voucher = counts_voucher and ${counter !== "VOUCHER"} where id = ${redemptionId}`,
    );
  }
  if (overruns.length === 0) return;
  await raiseAlert(tx, {
    kind: "voucher.overrun",
    severity: "WARNING",
    orderId,
    data: { redemptionIds: [...new Set(overruns.map(({ redemptionId }) => redemptionId))] },
  });
}
