/** What became of a push. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { row, sql } from "../ground/sql.ts";

export interface LinePushResult {
  readonly messageId: Id;
  readonly holder: Id;
  readonly outcome:
    | { readonly kind: "ACCEPTED" }
    | { readonly kind: "LATER" | "QUOTA" | "REFUSED"; readonly failure: string };
}

export type LineMessageState = "QUEUED" | "SENT" | "FAILED";

/** LINE knows a retry key for a day; later the same message could come twice, so it is given up before. */
const GIVEN_UP_AFTER_HOURS = 23;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Accepted is sent. A rate limit or no answer is tried again, the wait doubling up to an hour, for 23 hours since the
 * message was written; a used-up quota or a refusal is a failure that stays. Null when another worker holds it by now.
 */
export async function recordLinePush(
  context: CommandContext,
  { messageId, holder, outcome }: LinePushResult,
): Promise<LineMessageState | null> {
  const { now } = context;
  const isLater = outcome.kind === "LATER";
  const otherwise = outcome.kind === "ACCEPTED" ? "SENT" : "FAILED";
  const failure = outcome.kind === "ACCEPTED" ? null : outcome.failure;
  const kept = await row<{ state: LineMessageState }>(
    context.em.fork(),
    sql`update line_message set holder = null, held_until = null, failure = ${failure}::text,
          state = case when not ${isLater} then ${otherwise}
                       when created_at < ${now}::timestamptz - make_interval(hours => ${GIVEN_UP_AFTER_HOURS}) then 'FAILED'
                       else 'QUEUED' end,
          sent_at = case when ${otherwise} = 'SENT' and not ${isLater} then ${now}::timestamptz end,
          next_attempt_at = ${now}::timestamptz
            + make_interval(secs => least(${LONGEST_WAIT_SECONDS}, ${FIRST_WAIT_SECONDS} * power(2, least(attempts, 12) - 1)))
        where id = ${messageId} and holder = ${holder} and state = 'QUEUED' returning state`,
  );
  return kept?.state ?? null;
}
