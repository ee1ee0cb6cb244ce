import type { EntityManager } from "@8521/database";
import { type KeptMail, withCodes } from "../mail/code-mark.ts";
import type { Work } from "../work.ts";

interface Mail {
  id: string;
  created_at: string;
  recipient: string;
  subject: string;
  state: string;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const page = (
  body: string,
): string => `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>8521 信箱 Mailbox</title><style>
body{margin:0;background:#f7f3ec;color:#2b2622;font:16px/1.6 system-ui,'Noto Sans TC',sans-serif}
main{max-width:760px;margin:0 auto;padding:32px 16px}h1{font-size:22px}
a{color:inherit;text-decoration:none;display:block;padding:14px 18px;background:#fff;border-radius:10px;margin:8px 0}
a:hover{outline:2px solid #9c4a2f}small{color:#6b625a}</style></head><body><main>${body}</main></body></html>`;

/** The development mailbox: what the shop has sent, newest first. */
export async function mailboxPage(em: EntityManager): Promise<string> {
  const mails = await em.execute<Mail[]>(
    "select id, created_at, recipient, subject, state from mail order by created_at desc, id desc limit 100",
  );
  const list = mails.map(
    (mail) =>
      `<a href="/mailbox/${mail.id}"><strong>${escape(mail.subject)}</strong><br><small>${escape(mail.recipient)} · ${new Date(mail.created_at).toLocaleString("zh-TW", { timeZone: "Asia/Taipei" })}</small></a>`,
  );
  const messages = await lineMessages(em);
  return page(
    `<h1>信箱 Mailbox</h1><p><small>開發用：沒有設定 SMTP 時，寄出的信都在這裡。For development: without SMTP every mail stays here.</small></p>${list.join("") || "<p>還沒有信。No mail yet.</p>"}${messages}`,
  );
}

interface LineMessage {
  created_at: string;
  name: string;
  text_body: string;
  state: string;
}

/** Messages by LINE, as they are kept: with a mark where the code goes. */
async function lineMessages(em: EntityManager): Promise<string> {
  const messages = await em.execute<LineMessage[]>(
    `select m.created_at, k.name, m.text_body, m.state from line_message m join customer k on k.id = m.customer_id
      order by m.id desc limit 50`,
  );
  if (messages.length === 0) return "";
  const list = messages.map(
    ({ created_at, name, text_body, state }) =>
      `<p><strong>${escape(name)}</strong> <small>${state} · ${new Date(created_at).toLocaleString("zh-TW", { timeZone: "Asia/Taipei" })}</small><br>${escape(text_body).replaceAll("\n", "<br>")}</p>`,
  );
  return `<h1>LINE</h1>${list.join("")}`;
}

/** One mail as its reader sees it; null when there is none. */
export async function mailPage(work: Work, id: string): Promise<string | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const found = await work.shop.orm.em
    .fork()
    .execute<KeptMail[]>("select text_body, html_body, voucher_id from mail where id = ?", [id]);
  const [mail] = await withCodes(work, found);
  return mail?.html_body ?? null;
}
