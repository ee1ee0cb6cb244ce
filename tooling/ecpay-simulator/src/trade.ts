import type { Fields } from "./signature.ts";

/** `ChoosePayment` values the simulator can play. */
export const METHODS = ["Credit", "ATM", "CVS", "BARCODE"] as const;
export type Method = (typeof METHODS)[number];

/** The six banks and five chains one can choose on the payment page. */
export const BANKS: Readonly<Record<string, { code: string; name: string }>> = {
  LAND: { code: "005", name: "土地銀行 Land Bank" },
  BOT: { code: "004", name: "臺灣銀行 Bank of Taiwan" },
  FIRST: { code: "007", name: "第一銀行 First Bank" },
  CATHAY: { code: "013", name: "國泰世華 Cathay United" },
  CHINATRUST: { code: "822", name: "中國信託 CTBC" },
  PANHSIN: { code: "118", name: "板信銀行 Bank of Panhsin" },
};
export const CHAINS: Readonly<Record<string, string>> = {
  IBON: "7-ELEVEN ibon",
  FAMILY: "全家 FamiPort",
  HILIFE: "萊爾富 Life-ET",
  OK: "OK·go",
};

/**
 * `OPEN` the payment page was shown, `NUMBER_ISSUED` an account, code or barcode exists,
 * `PAID`, `DECLINED` (the last attempt failed; one may try again), `EXPIRED`.
 */
export type TradeStatus = "OPEN" | "NUMBER_ISSUED" | "PAID" | "DECLINED" | "EXPIRED";

/** What people read for each status. */
export const STATUS_NAMES: Readonly<Record<TradeStatus, string>> = {
  OPEN: "付款中 Open",
  NUMBER_ISSUED: "待繳費 Awaiting",
  PAID: "已付款 Paid",
  DECLINED: "失敗 Declined",
  EXPIRED: "逾期 Expired",
};

/** What a shopper pays with later. Exactly the fields ECPay sends for the method. */
export interface IssuedNumber {
  readonly fields: Fields;
  /** First simulated instant at which it is refused. */
  readonly deadline: number;
}

/** Where a card payment stands, in ECPay's words. */
export type CardStatus = "已授權" | "要關帳" | "已關帳" | "操作取消" | "已取消";

/** The card side of a paid trade. Amounts in whole dollars. */
export interface CardDetail {
  readonly gwsr: string;
  readonly authCode: string;
  readonly authorisedAt: number;
  status: CardStatus;
  captured: number;
  refunded: number;
  readonly history: { status: string; amount: number; at: number }[];
}

/** One trade for ever: numbers are never reused, failed attempts included. */
export interface Trade {
  readonly tradeNumber: string;
  readonly gatewayTradeNumber: string;
  readonly merchantId: string;
  readonly amount: number;
  readonly createdAt: number;
  /** The request as it came, without its signature. */
  readonly request: Fields;
  readonly methods: readonly Method[];
  status: TradeStatus;
  method: Method | undefined;
  /** `PaymentType` as it is reported, such as `ATM_LAND`. */
  paymentType: string;
  number: IssuedNumber | undefined;
  paidAt: number | undefined;
  failure: { code: string; message: string } | undefined;
  card: CardDetail | undefined;
}
