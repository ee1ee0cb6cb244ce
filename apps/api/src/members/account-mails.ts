import type { Orm } from "@8521/database";
import * as db from "@8521/database";
import type { Config } from "../config.ts";

interface Addressee {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

interface AccountMail {
  readonly template: string;
  readonly subject: Words;
  readonly lead: Words;
  readonly button: Words;
  readonly url: string;
  readonly footer: Words;
}

type Words = readonly [zhTW: string, en: string];

/** The mail that proves an address. */
export async function sendVerificationMail(
  orm: Orm,
  config: Config,
  user: Addressee,
  token: string,
): Promise<void> {
  await queue(orm, user, {
    template: "verify-email",
    subject: ["請驗證您的電子郵件", "Please prove your e-mail address"],
    lead: [
      "請按下面的按鈕驗證這個信箱。驗證後，用這個信箱下過的訂單會出現在會員中心。",
      "Press the button to prove this address. Orders placed with it will then be in your account.",
    ],
    button: ["驗證電子郵件", "Prove the address"],
    url: pageUrl(config, "/verify-email", token),
    footer: [
      "連結 24 小時內有效。若不是您本人，請忽略這封信。",
      "The link is good for 24 hours. If this was not you, ignore the mail.",
    ],
  });
}

/** The mail with which a password is set anew. */
export async function sendResetMail(
  orm: Orm,
  config: Config,
  user: Addressee,
  token: string,
): Promise<void> {
  await queue(orm, user, {
    template: "reset-password",
    subject: ["重設密碼", "Set a new password"],
    lead: ["請按下面的按鈕設定新密碼。", "Press the button to set a new password."],
    button: ["設定新密碼", "Set a new password"],
    url: pageUrl(config, "/reset-password", token),
    footer: [
      "連結 1 小時內有效。若不是您本人，請忽略這封信。",
      "The link is good for one hour. If this was not you, ignore the mail.",
    ],
  });
}

function pageUrl(config: Config, path: string, token: string): string {
  const url = new URL(path, config.shopUrl);
  url.searchParams.set("token", token);
  return url.href;
}

/** Queues the mail in the language the customer prefers; the worker sends it. */
async function queue(orm: Orm, user: Addressee, mail: AccountMail): Promise<void> {
  const em = orm.em.fork();
  const customer = await em.findOne(db.Customer, { userId: user.id });
  const locale = customer?.locale ?? "zh-TW";
  const say = ([zhTW, en]: Words): string => (locale === "en" ? en : zhTW);
  const greeting = locale === "en" ? `Hello ${user.name},` : `${user.name} 您好：`;
  em.create(db.Mail, {
    recipient: user.email,
    locale,
    template: mail.template,
    subject: say(mail.subject),
    textBody: [
      greeting,
      say(mail.lead),
      `${say(mail.button)}: ${mail.url}`,
      "—",
      say(mail.footer),
    ].join("\n\n"),
    htmlBody: html(locale, {
      subject: say(mail.subject),
      greeting,
      lead: say(mail.lead),
      button: say(mail.button),
      url: mail.url,
      footer: say(mail.footer),
    }),
  } as never);
  await em.flush();
}

const ENTITIES: { readonly [letter: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter]!);

function html(lang: string, parts: { readonly [part: string]: string }): string {
  const { subject, greeting, lead, button, url, footer } = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, escape(text)]),
  );
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="margin:0;background:#f7f3ec;color:#2b2622;font:16px/1.7 'PingFang TC','Noto Sans TC',system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 16px"><div style="background:#fff;border-radius:12px;padding:32px">
<p style="margin:0 0 24px;font-weight:700;letter-spacing:.08em">8521</p><p>${greeting}</p><p>${lead}</p>
<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#9c4a2f;color:#fff;text-decoration:none;font-weight:600">${button}</a></p>
</div><p style="font-size:13px;color:#6b625a">${footer}</p></div></body></html>`;
}
