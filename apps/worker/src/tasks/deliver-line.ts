import { randomUUID } from "node:crypto";
import { claimLineMessages, type ClaimedLineMessage, recordLinePush } from "@8521/engine/commands";
import { type LineMessaging, pushMessage, type PushOutcome } from "@8521/line";
import { withCodes } from "../mail/code-mark.ts";
import { asTheHouse, type Work } from "../work.ts";

/** Messages pushed in a turn, one after the other: far below what LINE allows. */
const AT_ONCE = 20;

/** Sends one message as it is to be read, with the code in it. */
export type SendLine = (message: {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}) => Promise<PushOutcome>;

/** Without `LINE_CHANNEL_ACCESS_TOKEN` a message counts as sent and is read in the development mailbox. */
export const keepLineInMailbox: SendLine = async () => ({ kind: "ACCEPTED" });

/** A shop in production without a channel says so instead of seeming to send. */
export const lineIsNotSetUp: SendLine = async () => ({ kind: "REFUSED", failure: "NOT_SET_UP" });

/** Pushes through LINE. The row's id is the retry key, so that a message that was taken is never sent twice. */
export function pushThrough(line: LineMessaging): SendLine {
  return ({ id, to, text }) => pushMessage(line, { to, text, retryKey: id });
}

/**
 * Sends queued messages by LINE. Several workers share the queue, a killed one's messages go out after a minute, and
 * LINE itself knows those that were sent already. When LINE asks to slow down the turn ends.
 */
export async function deliverLine(work: Work, send: SendLine): Promise<void> {
  const holder = randomUUID();
  const claimed = await claimLineMessages(asTheHouse(work), { holder, limit: AT_ONCE });
  let isSlowedDown = false;
  for (const message of await filled(work, claimed)) {
    const outcome: PushOutcome = isSlowedDown
      ? { kind: "LATER", failure: "SLOWED_DOWN" }
      : await pushed(send, message);
    isSlowedDown ||= outcome.kind === "LATER";
    await recordLinePush(asTheHouse(work), { messageId: message.id, holder, outcome });
    if (outcome.kind !== "ACCEPTED")
      work.log("LINE message could not be sent", {
        messageId: message.id,
        failure: outcome.failure,
      });
  }
}

async function pushed(send: SendLine, { id, to, text_body }: ClaimedLineMessage) {
  if (to === null) return { kind: "REFUSED", failure: "NOT_LINKED" } as const;
  return await send({ id, to, text: text_body });
}

async function filled(
  work: Work,
  claimed: readonly ClaimedLineMessage[],
): Promise<ClaimedLineMessage[]> {
  return await withCodes(
    work,
    claimed.map((message) => ({ ...message, html_body: "" })),
  );
}
