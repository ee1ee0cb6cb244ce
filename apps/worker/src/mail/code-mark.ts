import { codesForMail } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

/** Stands for a code in a kept mail: a dump of the database holds letters, and no code. */
export const CODE_MARK = "{{code}}";

/** A mail as it is kept. */
export interface KeptMail {
  readonly voucher_id: string | null;
  readonly text_body: string;
  readonly html_body: string;
}

/** Mails as their readers get them, with the codes they carry put in. Never write them back, never log them. */
export async function withCodes<Mail extends KeptMail>(
  work: Work,
  mails: readonly Mail[],
): Promise<Mail[]> {
  const ids = mails.flatMap(({ voucher_id }) => voucher_id ?? []);
  if (ids.length === 0) return [...mails];
  const codes = await codesForMail(asTheHouse(work), ids);
  return mails.map((mail) => {
    const code = mail.voucher_id === null ? undefined : codes.get(mail.voucher_id);
    if (code === undefined) return mail;
    // A code is letters, digits and dashes: nothing that HTML would read otherwise.
    const fill = (text: string) => text.replaceAll(CODE_MARK, () => code);
    return { ...mail, text_body: fill(mail.text_body), html_body: fill(mail.html_body) };
  });
}
