import { deliverLine, type SendLine } from "./tasks/deliver-line.ts";
import { deliverMail, type SendMail } from "./tasks/deliver-mail.ts";
import { handleEvents } from "./tasks/handle-events.ts";
import type { Work } from "./work.ts";

const PAUSE_MS = 1_000;

/** How letters leave the house. */
export interface WaysOut {
  readonly mail: SendMail;
  readonly line: SendLine;
}

/** Moves events out of the outbox and mails and messages out of the house, again and again, until told to stop. */
export function startPump(work: Work, send: WaysOut): { stop(): Promise<void> } {
  let isStopping = false;
  let wake = (): void => {};
  const turning = (async () => {
    while (!isStopping) {
      try {
        while ((await handleEvents(work)) > 0 && !isStopping);
        await deliverMail(work, send.mail);
        await deliverLine(work, send.line);
      } catch (error) {
        // The database may be away for a moment; the next turn tries again.
        work.log("outbox could not be emptied", {
          error: error instanceof Error ? error.message : String(error),
        });
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, PAUSE_MS);
      });
    }
  })();
  return {
    stop: () => {
      isStopping = true;
      wake();
      return turning;
    },
  };
}
