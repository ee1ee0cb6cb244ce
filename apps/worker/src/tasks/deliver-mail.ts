import type { Transporter } from "nodemailer";
import { withCodes } from "../mail/code-mark.ts";
import type { Work } from "../work.ts";

const AT_ONCE = 20;

interface QueuedMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text_body: string;
  readonly html_body: string;
  readonly voucher_id: string | null;
}

/** Sends a mail; null when it was taken, else why not. */
export type SendMail = (mail: QueuedMail) => Promise<string | null>;

/** Without `SMTP_URL` a mail counts as sent and is read in the development mailbox. */
export const keepInMailbox: SendMail = async () => null;

/** Sends through a mail server. The message id is the row's, so that a mail sent twice is seen as one. */
export function sendThrough(transport: Transporter, from: string): SendMail {
  return async (mail) => {
    try {
      await transport.sendMail({
        from,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.text_body,
        html: mail.html_body,
        messageId: `<${mail.id}@8521.example>`,
      });
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

/**
 * Sends queued mails; rows are locked meanwhile, so several workers share the queue. What can't be sent is tried again
 * for a day. A crash between sending and noting it may send one twice, never lose one.
 */
export async function deliverMail(work: Work, send: SendMail): Promise<void> {
  await work.shop.orm.em.fork().transactional(async (em) => {
    const mails = await em.execute<QueuedMail[]>(
      `select id, recipient, subject, text_body, html_body, voucher_id from mail
        where state = 'QUEUED' order by created_at limit ? for update skip locked`,
      [AT_ONCE],
    );
    for (const mail of await withCodes(work, mails)) {
      const failure = await send(mail);
      await em.execute(
        `update mail set failure = ?::text, sent_at = ?,
                state = case when ?::text is null then 'SENT'
                             when created_at < ?::timestamptz - interval '1 day' then 'FAILED' else 'QUEUED' end
          where id = ?`,
        [failure, failure === null ? work.now() : null, failure, work.now(), mail.id],
      );
      if (failure) work.log("mail could not be sent", { mailId: mail.id });
    }
  });
}
