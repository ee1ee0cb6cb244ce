import { taipei } from "../clock.ts";
import { FAULTS } from "../faults.ts";
import type { Delivery, Planned } from "../store.ts";
import { STATUS_NAMES, type Trade } from "../trade.ts";
import { html, type Html } from "./html.ts";
import { dollars, page } from "./layout.ts";

/** What the panel shows. */
export interface PanelFacts {
  readonly now: number;
  readonly offsetMs: number;
  readonly trades: readonly Trade[];
  /** Newest first. */
  readonly deliveries: readonly Delivery[];
  readonly planned: readonly Planned[];
}

const TRADES_MAX = 100;
const DELIVERIES_MAX = 40;

/** The page for people: play the shopper's bank, the clock and the bad days of a gateway. */
export function controlPanel(facts: PanelFacts): string {
  return page(
    "控制台",
    html`${clockCard(facts)}
      <section class="card">
        <h2>交易 <small class="soft" lang="en">Trades</small></h2>
        ${facts.trades.length === 0 ? emptyTrades() : tradesTable(facts.trades)}
      </section>
      <section class="card">
        <h2>通知紀錄 <small class="soft" lang="en">Delivery log</small></h2>
        ${facts.planned.length > 0 ? plannedLine(facts.planned) : ""}
        ${deliveriesTable(facts.deliveries)}
      </section>
      <script>
        setInterval(() => {
          if (document.activeElement === document.body && !document.querySelector("details[open]"))
            location.reload();
        }, 5000);
      </script>`,
    { wide: true },
  );
}

function clockCard({ now, offsetMs }: PanelFacts): Html {
  const jumps: [string, number][] = [
    ["+15 分", 900_000],
    ["+1 小時", 3_600_000],
    ["+1 天", 86_400_000],
    ["+3 天", 259_200_000],
  ];
  return html`<section class="card">
    <h1>控制台 <small class="soft" lang="en">Control panel</small></h1>
    <form class="inline" method="post" action="/panel/clock">
      <span>模擬時間 <b>${taipei(now)}</b></span>
      ${offsetMs > 0 ? html`<span class="chip">+${Math.round(offsetMs / 3_600_000)} h</span>` : ""}
      ${jumps.map(([text, ms]) => html`<button name="advanceMs" value="${ms}">${text}</button>`)}
    </form>
  </section>`;
}

function emptyTrades(): Html {
  return html`<p class="soft">
    還沒有交易。請在商店結帳，付款頁會出現在這裡。<br /><span lang="en"
      >No trades yet. Check out in the shop, and they appear here.</span
    >
  </p>`;
}

function tradesTable(trades: readonly Trade[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th>訂單 Trade</th>
        <th>金額 Amount</th>
        <th>繳費資訊 Number</th>
        <th>狀態 Status</th>
        <th>動作 Actions</th>
      </tr>
    </thead>
    <tbody>
      ${trades.slice(0, TRADES_MAX).map(tradeRow)}
    </tbody>
  </table>`;
}

function tradeRow(trade: Trade): Html {
  return html`<tr>
    <td>
      <a href="/Cashier/Pay/${trade.tradeNumber}">${trade.tradeNumber}</a><br /><span
        class="soft small"
        >${taipei(trade.createdAt)}</span
      >
    </td>
    <td>${dollars(trade.amount)}<br /><span class="soft small">${trade.method ?? "—"}</span></td>
    <td class="small">${numberOf(trade)}</td>
    <td><span class="chip ${trade.status}">${STATUS_NAMES[trade.status]}</span></td>
    <td>${actions(trade)}</td>
  </tr>`;
}

function numberOf(trade: Trade): Html {
  if (!trade.number) return html`<span class="soft">—</span>`;
  const { BankCode, vAccount, PaymentNo, Barcode2 } = trade.number.fields;
  const text = vAccount ? `${BankCode} ${vAccount}` : PaymentNo || Barcode2;
  return html`${text}<br /><span class="soft"
      >至 until ${taipei(trade.number.deadline - 1_000)}</span
    >`;
}

function actions(trade: Trade): Html {
  if (trade.status === "PAID") return faultForm(trade);
  const canPay = trade.number || trade.methods.includes("Credit");
  const pay = trade.method === "ATM" ? "支付這筆轉帳 Pay transfer" : "付款 Pay";
  return html`${trade.number ? "" : issueButtons(trade)}
  ${canPay ? action(trade, "pay", pay, "go") : ""}
  ${action(trade, "decline", "失敗 Decline", "bad")}
  ${trade.status === "EXPIRED" ? "" : action(trade, "expire", "逾期 Expire", "")}
  ${faultForm(trade)}`;
}

function issueButtons(trade: Trade): Html[] {
  return trade.methods
    .filter((method) => method !== "Credit")
    .map((method) => action(trade, `issue?method=${method}`, `取號 ${method}`, ""));
}

function action(trade: Trade, name: string, text: string, look: string): Html {
  return html`<form method="post" action="/panel/${trade.tradeNumber}/${name}">
    <button class="${look}">${text}</button>
  </form>`;
}

function faultForm(trade: Trade): Html {
  const options = Object.entries(FAULTS).map(
    ([name, { describe }]) => html`<option value="${name}" title="${describe}">${name}</option>`,
  );
  return html`<details>
    <summary>異常通知 Faults</summary>
    <form class="inline" method="post" action="/panel/${trade.tradeNumber}/fault">
      <select name="fault" aria-label="異常 Fault">
        ${options}
      </select>
      <button>送出 Send</button>
    </form>
  </details>`;
}

function plannedLine(planned: readonly Planned[]): Html {
  const next = planned.toSorted((a, b) => a.at - b.at)[0]!;
  return html`<p class="soft small">
    ${planned.length} 則等待中，下一則 ${taipei(next.at)}
    <span lang="en">(waiting for simulated time)</span>
  </p>`;
}

function deliveriesTable(deliveries: readonly Delivery[]): Html {
  if (deliveries.length === 0) return html`<p class="soft">還沒有通知。 No messages yet.</p>`;
  const rows = deliveries.slice(0, DELIVERIES_MAX).map(
    ({ at, message, attempt, acknowledged, status, answer, tookMs }) =>
      html`<tr>
        <td class="small">${taipei(at)}</td>
        <td>${message.tradeNumber}</td>
        <td class="small">
          ${message.kind} · ${message.why}${attempt > 1 ? ` · #${attempt}` : ""}
        </td>
        <td>
          <span class="chip ${acknowledged ? "" : "no"}"
            >${status || "—"} ${answer.slice(0, 24)}</span
          >
        </td>
        <td class="small soft">${tookMs} ms</td>
      </tr>`,
  );
  return html`<table>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
