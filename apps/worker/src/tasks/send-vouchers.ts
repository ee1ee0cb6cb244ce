import { writeLineMessages, writeVoucherMails } from "@8521/engine/commands";
import { asHtml, asText } from "../mail/letter.ts";
import { voucherLineText } from "../mail/voucher-line.ts";
import { voucherLetter } from "../mail/voucher-letter.ts";
import { asTheHouse, type Work } from "../work.ts";

/** Writes the mails and LINE messages with codes that were asked for, until none is left. Each minute for codes made since. */
export async function sendVouchers(work: Work, signal?: AbortSignal): Promise<void> {
  const vouchersUrl = `${work.shopUrl}/account`;
  const mails = await untilNone(signal, () =>
    writeVoucherMails(asTheHouse(work), (facts) => {
      const letter = voucherLetter(facts, vouchersUrl);
      return {
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter, facts.locale),
      };
    }),
  );
  const messages = await untilNone(signal, () =>
    writeLineMessages(asTheHouse(work), (facts) => voucherLineText(facts, vouchersUrl)),
  );
  if (mails + messages > 0) work.log("letters with codes written", { mails, messages });
}

async function untilNone(
  signal: AbortSignal | undefined,
  write: () => Promise<number>,
): Promise<number> {
  let written = 0;
  while (!signal?.aborted) {
    const now = await write();
    written += now;
    if (now === 0) break;
  }
  return written;
}
