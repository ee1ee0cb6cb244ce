import { writeVoucherMails } from "@8521/engine/commands";
import { asHtml, asText } from "../mail/letter.ts";
import { voucherLetter } from "../mail/voucher-letter.ts";
import { asTheHouse, type Work } from "../work.ts";

/** Writes the mails with codes that were asked for, until none is left. Each minute for codes made since. */
export async function sendVouchers(work: Work, signal?: AbortSignal): Promise<void> {
  let written = 0;
  while (!signal?.aborted) {
    const now = await writeVoucherMails(asTheHouse(work), (facts) => {
      const letter = voucherLetter(facts, `${work.shopUrl}/account`);
      return {
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter, facts.locale),
      };
    });
    written += now;
    if (now === 0) break;
  }
  if (written > 0) work.log("mails with codes written", { written });
}
