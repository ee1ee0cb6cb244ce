/** Writes how the gateway, or the person who transferred, answered. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { post } from "../ground/journal.ts";
import { raiseAlert } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";

export interface RecordRefundResultInput {
  readonly refundId: Id;
  readonly outcome: "DONE" | "FAILED";
  readonly failure?: string;
}

/** Told twice, it is written once. A refund that failed may still be done; one that is done stays done. */
export async function recordRefundResult(
  context: CommandContext,
  input: RecordRefundResultInput,
): Promise<CommandResult<{ readonly refundId: Id; readonly state: "DONE" | "FAILED" }>> {
  return inTransaction(context, async (tx) => {
    const { refundId, outcome } = input;
    const refund = await row<{
      state: string;
      order_id: Id;
      amount: number;
      currency: string;
      provider: string;
    }>(
      tx,
      sql`select r.state, r.order_id, r.amount, o.currency, p.provider
          from refund r join orders o on o.id = r.order_id join payment p on p.id = r.payment_id
          where r.id = ${refundId} for update of r`,
    );
    if (!refund) return refuseWith("REFUND_NOT_FOUND");
    if (refund.state === "DONE") return { ok: true, refundId, state: "DONE" };
    await changed(
      tx,
      sql`update refund set state = ${outcome}, failure = ${input.failure ?? null},
            done_at = ${outcome === "DONE" ? context.now : null} where id = ${refundId}`,
    );
    const orderId = refund.order_id;
    if (outcome === "FAILED") {
      const data = { refundId, amount: refund.amount };
      await raiseAlert(tx, { kind: "refund.failed", severity: "CRITICAL", orderId, data });
      return { ok: true, refundId, state: "FAILED" };
    }
    await post(tx, {
      kind: "REFUND_DONE",
      orderId,
      causeType: "refund",
      causeId: refundId,
      currency: refund.currency,
      postings: [
        ["REFUND_OWED", refund.amount],
        [refund.provider === "TILL" ? "TILL" : "GATEWAY", -refund.amount],
      ],
    });
    return { ok: true, refundId, state: "DONE" };
  });
}
