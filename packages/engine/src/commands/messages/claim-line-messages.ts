/** What the worker is to push now. */
import type { Id } from "../../pricing/model.ts";
import { LINE_ACCOUNT } from "../batches/give/waiting-letters.ts";
import type { CommandContext } from "../context.ts";
import { rows, sql } from "../ground/sql.ts";

/** One message to push. `to` is null when the account was unlinked meanwhile. Never log it. */
export interface ClaimedLineMessage {
  /** Also LINE's retry key: a message that was taken is not sent twice. */
  readonly id: Id;
  readonly to: string | null;
  /** With a mark where the code goes. */
  readonly text_body: string;
  readonly voucher_id: Id | null;
}

/** Longer than any push. */
const HELD_SECONDS = 60;

/** Takes messages that are due and holds them for a minute; no transaction stays open while they are pushed. */
export function claimLineMessages(
  context: CommandContext,
  { holder, limit }: { readonly holder: Id; readonly limit: number },
): Promise<ClaimedLineMessage[]> {
  if (context.actor.kind !== "SYSTEM") throw new Error("only the house sends messages");
  const { now } = context;
  return rows<ClaimedLineMessage>(
    context.em.fork(),
    sql`with due as (
          select id from line_message
          where state = 'QUEUED' and next_attempt_at <= ${now} and (held_until is null or held_until < ${now})
          order by next_attempt_at, id limit ${limit} for update skip locked),
        taken as (
          update line_message m set attempts = m.attempts + 1, holder = ${holder},
                 held_until = ${now}::timestamptz + make_interval(secs => ${HELD_SECONDS})
          from due where m.id = due.id returning m.id, m.customer_id, m.text_body, m.voucher_id)
        select t.id, t.text_body, t.voucher_id, ${LINE_ACCOUNT} as "to"
        from taken t join customer k on k.id = t.customer_id order by t.id`,
  );
}
