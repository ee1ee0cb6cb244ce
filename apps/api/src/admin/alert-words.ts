import type * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";

interface AlertWords {
  readonly message: readonly [zhTW: string, en: string];
  readonly next?: readonly [zhTW: string, en: string];
}

/** What the alerts of the commands mean, and what to do. */
const WORDS: { readonly [kind: string]: AlertWords } = {
  "payment.unverified": {
    message: [
      "收到簽章不符的付款通知，沒有採用",
      "A payment notice with a wrong signature came and was not used",
    ],
    next: [
      "確認綠界金鑰設定；若非設定問題，可能有人偽造",
      "Check the gateway keys; if they are right, somebody forged it",
    ],
  },
  "payment.other_merchant": {
    message: ["付款通知的商店代號不符", "A payment notice names another merchant"],
    next: ["檢查綠界商店代號", "Check the merchant id"],
  },
  "payment.unknown_trade": {
    message: ["付款通知的交易編號不存在", "A payment notice names a trade that is not ours"],
  },
  "payment.wrong_amount": {
    message: [
      "付款金額與訂單不符，沒有當作已付款",
      "The amount paid differs from the order; it is not counted as paid",
    ],
    next: ["到綠界後台核對這筆款項", "Compare with the gateway's back office"],
  },
  "payment.incomplete": { message: ["付款通知缺少欄位", "A payment notice lacks fields"] },
  "payment.late": {
    message: [
      "逾期後收到款項，已保留商品並照常處理",
      "Paid after the deadline; items were taken again",
    ],
  },
  "payment.late_out_of_stock": {
    message: [
      "逾期後收到款項，商品已無法供應，需要退款",
      "Paid after the deadline and can't be served: give the money back",
    ],
    next: ["到訂單頁退款", "Refund on the order's page"],
  },
  "payment.duplicate": {
    message: ["同一筆訂單付了兩次，需要退一筆", "An order was paid twice: give one back"],
    next: ["到訂單頁退款", "Refund on the order's page"],
  },
  "voucher.overrun": {
    message: [
      "逾期付款或門市離線銷售讓優惠超過名額",
      "A late payment or an offline sale took a discount past its limit",
    ],
  },
  "till.difference": {
    message: [
      "門市離線銷售的實收金額和系統計價不同，已照實收記錄",
      "An offline sale at a till took another amount than the rules say; it is kept as it happened",
    ],
    next: [
      "核對收據；差額記在收銀差額科目",
      "Compare with the receipt; the difference has its own account",
    ],
  },
  "till.stock_short": {
    message: [
      "門市離線賣出的商品多於帳面庫存，帳面已補正",
      "A till sold more than the books had; the books were put right",
    ],
    next: ["盤點這些商品", "Count these goods"],
  },
  "voucher.merge_overrun": {
    message: [
      "合併優惠碼後，使用次數超過上限，已記為超過上限",
      "Merged codes were used more often than allowed; the uses are recorded as overruns",
    ],
    next: [
      "到票券頁查看次數；需要時提高上限或還原合併",
      "Look at the voucher's uses; raise its limit or undo the merge",
    ],
  },
  "refund.failed": {
    message: ["退款失敗", "A refund failed"],
    next: ["到訂單頁查看原因，改用人工退款", "See why on the order's page, and transfer by hand"],
  },
  "payment.failed_after_paid": {
    message: ["已付款的訂單收到付款失敗通知", "A failure was told about an order that is paid"],
  },
  "stock.low": {
    message: ["庫存偏低", "Stock is low"],
    next: ["補貨", "Restock"],
  },
  "snapshot.replay_differs": {
    message: [
      "訂單快照重新計價的結果和當時不同",
      "An order's snapshot gives another price than it was placed with",
    ],
    next: [
      "到訂單頁重算快照，交給工程師處理",
      "Replay it on the order's page and tell an engineer",
    ],
  },
  "webhook.disabled": {
    message: [
      "接收端已自動停用，不再收到通知",
      "A webhook endpoint was disabled; it is told nothing now",
    ],
    next: [
      "到「Webhook」修正後重新啟用，再重送失敗的通知",
      "Mend it under Webhooks, make it active, and replay the dead letters",
    ],
  },
  "code.guess_burst": {
    message: [
      "短時間內大量嘗試優惠碼：{attempts} 次、{codes} 組，其中 {found} 組存在",
      "Somebody tries many codes in a short time: {attempts} tries, {codes} codes, {found} of them exist",
    ],
    next: [
      "到報表的「風險」看來源；若猜中了碼，停用並換新",
      "See where from under Reports, Risks; if codes were found, switch them off and make new ones",
    ],
  },
};

/** What an alert is, as a sentence; its kind when it is new to this program. */
export function alertMessage(c: Context, row: db.Alert): string {
  const known = WORDS[row.kind];
  return known ? filledIn(say(c, ...known.message), row.data) : row.kind;
}

/** Figures of the alert in place of `{name}`. */
function filledIn(text: string, data: unknown): string {
  const figures = (data ?? {}) as { readonly [name: string]: unknown };
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(figures[name] ?? 0));
}

/** What to do about it; null when there is nothing. */
export function alertNext(c: Context, row: db.Alert): string | null {
  const next = WORDS[row.kind]?.next;
  return next ? say(c, ...next) : null;
}
