import { taipei } from "../clock.ts";
import type { Fields } from "../signature.ts";
import type { Refusal } from "../checkout/check-request.ts";
import { STATUS_NAMES, type Trade } from "../trade.ts";
import { html, type Html } from "./html.ts";
import { dollars, page } from "./layout.ts";

/** ECPay's way to say no: a page with status 200. The shop's server hears nothing. */
export function errorPage(refusal: Refusal): string {
  return page(
    "無法付款",
    html`<section class="card" role="alert">
      <h1>無法建立交易 <small lang="en">The payment cannot start</small></h1>
      <p class="number">${refusal.code}</p>
      <p>${refusal.message}</p>
      <p class="soft small">請返回商店重新結帳。 Please go back to the shop and try again.</p>
    </section>`,
  );
}

/** A number to pay with later, for shops that did not ask the browser back. */
export function numberPage(trade: Trade): string {
  const { fields, deadline } = trade.number!;
  const rows: [string, string | undefined][] = [
    ["銀行代碼 Bank", fields.BankCode],
    ["繳費帳號 Account", fields.vAccount],
    ["繳費代碼 Code", fields.PaymentNo],
    ["第一段 Barcode 1", fields.Barcode1],
    ["第二段 Barcode 2", fields.Barcode2],
    ["第三段 Barcode 3", fields.Barcode3],
  ];
  return page(
    "繳費資訊",
    html`<section class="card">
        <h1>請於期限內繳費 <small lang="en">Please pay in time</small></h1>
        <p class="amount">${dollars(trade.amount)}</p>
        ${rows.map(([name, value]) => (value ? row(name, value) : ""))}
        <p class="soft">
          繳費期限 Pay before ${taipei(deadline - 1_000)} <br />狀態 Status
          <span class="chip ${trade.status}">${STATUS_NAMES[trade.status]}</span>
        </p>
      </section>
      <p class="small soft">
        要模擬繳費，請到 <a href="/">控制台</a>。
        <span lang="en">To play the payment, go to the control panel.</span>
      </p>
      ${backLink(trade)}`,
  );
}

/** The end of a card payment, for shops that did not ask the browser back. */
export function resultPage(trade: Trade): string {
  const paid = trade.status === "PAID";
  return page(
    paid ? "付款完成" : "付款未完成",
    html`<section class="card" role="status">
        <h1>
          ${paid ? "付款完成" : "付款未完成"}
          <small lang="en">${paid ? "Paid" : "Not paid"}</small>
        </h1>
        <p class="amount">${dollars(trade.amount)}</p>
        <p class="soft">${trade.failure?.message ?? trade.tradeNumber}</p>
      </section>
      ${backLink(trade)}`,
  );
}

/** Posts fields to the shop from the browser, by script or by a press. */
export function browserPostPage(url: string, fields: Fields): string {
  return page(
    "返回商店",
    html`<form class="card" method="post" action="${url}" id="back">
        ${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <h1>正在返回商店 <small lang="en">Going back to the shop</small></h1>
        <p class="soft">若沒有自動跳轉，請按下按鈕。</p>
        <button class="go">返回商店 <small lang="en">Continue</small></button>
      </form>
      <script>
        document.getElementById("back").submit();
      </script>`,
  );
}

/** What is left after closing the payment page: nothing happened. */
export function closedPage(): string {
  return page(
    "已關閉",
    html`<section class="card">
      <h1>付款頁已關閉 <small lang="en">You left the payment page</small></h1>
      <p class="soft">沒有付款，也沒有通知商店。 Nothing was paid and the shop was not told.</p>
    </section>`,
  );
}

function row(name: string, value: string): Html {
  return html`<p>
    <span class="soft small">${name}</span><br /><span class="number">${value}</span>
  </p>`;
}

function backLink(trade: Trade): Html {
  const back = trade.request.ClientBackURL;
  return back ? html`<a class="button" href="${back}">返回商店 Back to shop</a>` : html``;
}
