import type { ReceivedMessage } from "./receiver.ts";

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const HEAD = `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5"><title>8521 接收端 Receiver</title><style>
body{margin:0;background:#f7f3ec;color:#2b2622;font:16px/1.6 system-ui,'Noto Sans TC',sans-serif}
main{max-width:760px;margin:0 auto;padding:32px 16px}h1{font-size:22px}small{color:#6b625a}
article{padding:14px 18px;background:#fff;border-radius:10px;margin:8px 0;overflow-wrap:anywhere}
article[data-forged]{outline:2px solid #9c2f2f}pre{margin:8px 0 0;padding:10px 12px;background:#f7f3ec;border-radius:6px;overflow:auto;font-size:13px}
</style></head><body><main>`;

/** What came to the demo receiver, newest first; looks again by itself. */
export function receiverPage(messages: readonly ReceivedMessage[]): string {
  return `${HEAD}<h1>接收端 Receiver</h1><p><small>開發用：商店送出的 Webhook 都到這裡，簽章在這裡驗證。POST /receiver/500 會回覆 500，可以觀察重送。<br>
For development: the shop's webhooks arrive and are verified here. POST /receiver/500 answers 500, to see them tried again.</small></p>${
    messages.map(shown).join("") || "<p>還沒有通知。No message yet.</p>"
  }</main></body></html>`;
}

function shown({ at, id, isGenuine, isRepeated, answered, body }: ReceivedMessage): string {
  const when = at.toLocaleString("zh-TW", { timeZone: "Asia/Taipei" });
  const verdict = isGenuine ? "✓ 簽章正確 genuine" : "✗ 簽章不符 forged";
  const again = isRepeated ? " · 重複 seen before" : "";
  return `<article${isGenuine ? "" : " data-forged"}><strong>${escape(typeOf(body))}</strong> · ${verdict}${again} · HTTP ${answered}<br>
<small>${when} · ${escape(id)}</small><pre>${escape(prettily(body))}</pre></article>`;
}

function typeOf(body: string): string {
  const message = parsed(body);
  return typeof message === "object" && message !== null && "type" in message
    ? String(message.type)
    : "?";
}

function prettily(body: string): string {
  const message = parsed(body);
  return message === undefined ? body : JSON.stringify(message, null, 2);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
