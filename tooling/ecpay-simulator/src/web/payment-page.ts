import { BANKS, CHAINS, type Method, type Trade } from "../trade.ts";
import { html, type Html } from "./html.ts";
import { dollars, page } from "./layout.ts";

const METHOD_NAMES: Readonly<Record<Method, string>> = {
  Credit: "信用卡 Card",
  ATM: "ATM 轉帳 Transfer",
  CVS: "超商代碼 Store code",
  BARCODE: "超商條碼 Barcodes",
};

/** The page a shopper's browser lands on: what is paid, how, and the ways it can end. */
export function paymentPage(trade: Trade, merchantName: string, method: Method): string {
  return page(
    "付款 Pay",
    html`${summary(trade, merchantName)} ${methodTabs(trade, method)}
      <form class="card" method="post" action="/Cashier/Pay/${trade.tradeNumber}">
        <input type="hidden" name="method" value="${method}" />
        ${trade.failure ? html`<p class="chip no">${trade.failure.message}</p>` : ""}
        ${method === "Credit" ? cardForm() : numberForm(method)}
      </form>
      ${leave(trade)}`,
  );
}

function summary(trade: Trade, merchantName: string): Html {
  const items = (trade.request.ItemName ?? "").split("#");
  return html`<section class="card">
    <p class="soft small">${merchantName}</p>
    <h1>應付金額 <small class="soft" lang="en">Amount due</small></h1>
    <p class="amount">${dollars(trade.amount)}</p>
    <ul class="items">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
    <dl class="small">
      <dt>訂單編號 Order</dt>
      <dd>${trade.tradeNumber}</dd>
      <dt>說明 About</dt>
      <dd>${trade.request.TradeDesc}</dd>
    </dl>
  </section>`;
}

function methodTabs(trade: Trade, current: Method): Html {
  if (trade.methods.length < 2) return html``;
  const tab = (method: Method) =>
    html`<a
      class="button"
      href="?method=${method}"
      ${method === current ? html`aria-current="page"` : ""}
      >${METHOD_NAMES[method]}</a
    >`;
  return html`<nav class="tabs" aria-label="付款方式 Payment method">
    ${trade.methods.map(tab)}
  </nav>`;
}

function cardForm(): Html {
  return html`<div class="plastic" role="img" aria-label="測試卡 Test card 4311 9522 2222 2222">
      <span>測試卡 Test card</span><b>4311 9522 2222 2222</b>12/39 · CVV 222 · 3-D 1234
    </div>
    <div class="actions">
      ${button("pay", "go", "確認付款", "Pay")}
      <div class="pair">
        ${button("decline", "bad", "授權失敗", "Decline")}
        ${button("three-d", "bad", "3D 驗證失敗", "3-D fails")}
      </div>
    </div>`;
}

function numberForm(method: Method): Html {
  const choices = method === "ATM" ? banks() : method === "CVS" ? Object.entries(CHAINS) : [];
  return html`${choices.length > 0 ? fieldset(method, choices) : ""}
    <div class="actions">${button("issue", "go", "取得繳費資訊", "Get my payment number")}</div>`;
}

function fieldset(method: Method, choices: readonly (readonly [string, string])[]): Html {
  return html`<fieldset>
    <legend>${method === "ATM" ? "選擇銀行 Bank" : "選擇超商 Store"}</legend>
    ${choices.map(
      ([value, name], at) =>
        html`<label class="choice"
          ><input type="radio" name="choice" value="${value}" ${at === 0 ? "checked" : ""} />
          ${name}</label
        >`,
    )}
  </fieldset>`;
}

function banks(): [string, string][] {
  return Object.entries(BANKS).map(([key, { code, name }]) => [key, `${code} ${name}`]);
}

function button(action: string, look: string, text: string, english: string): Html {
  return html`<button class="${look}" name="action" value="${action}">
    ${text} <small lang="en">${english}</small>
  </button>`;
}

function leave(trade: Trade): Html {
  const back = trade.request.ClientBackURL;
  return html`<div class="pair">
    ${back ? html`<a class="button" href="${back}">返回商店 <small lang="en">Back to shop</small></a>` : html`<span></span>`}
    <a class="button" href="/Cashier/Closed">關閉視窗 <small lang="en">Close</small></a>
  </div>`;
}
