/** Says that a person has looked at an alert. */
import type { CommandContext } from "../context.ts";
import { audit } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

/** Marks the alert as seen by this admin. Doing it twice keeps the first. */
export async function acknowledgeAlert(
  context: CommandContext,
  { alertId }: { readonly alertId: Id },
): Promise<CommandResult<{ readonly alertId: Id }>> {
  if (context.actor.kind !== "ADMIN") return refuseWith("NOT_ALLOWED");
  return inTransaction(context, async (tx) => {
    const found = await row<{ kind: string }>(
      tx,
      sql`select kind from alert where id = ${alertId} for update`,
    );
    if (!found) return refuseWith("ALERT_NOT_FOUND", { alertId });
    const marked = await changed(
      tx,
      sql`update alert set acknowledged_at = ${context.now}, acknowledged_by = ${context.actor.id}
          where id = ${alertId} and acknowledged_at is null`,
    );
    if (marked > 0) {
      await audit(tx, context, {
        action: "ALERT_ACKNOWLEDGED",
        objectType: "ALERT",
        objectId: alertId,
        after: { kind: found.kind },
      });
    }
    return { ok: true, alertId };
  });
}
