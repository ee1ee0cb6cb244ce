import { button, facts, paragraph, type Block, type Letter } from "./letter.ts";
import type { Locale, OrderFacts } from "./order-facts.ts";

/** One letter, in both languages, from the facts of an order and the address of its page. */
export type OrderLetter = (order: OrderFacts, orderUrl: string) => Letter;

const money = (amount: number): string =>
  `NT$${new Intl.NumberFormat("en", { maximumFractionDigits: 0 }).format(amount)}`;

const moment = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Taipei",
    month: locale === "en" ? "short" : "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);

/** A deadline is exclusive; people read "until 23:59". */
const lastMinute = (locale: Locale, until: Date): string =>
  moment(locale, new Date(until.getTime() - 1_000));

/** The words of one letter in both languages. */
interface Words {
  readonly subject: string;
  readonly says: readonly string[];
  readonly button: string;
}

function letter(
  order: OrderFacts,
  url: string,
  words: Readonly<Record<Locale, Words>>,
  more: readonly Block[] = [],
): Letter {
  const { subject, says, button: label } = words[order.locale];
  const isEnglish = order.locale === "en";
  return {
    subject,
    greeting: isEnglish ? `Hello ${order.name},` : `${order.name} 您好：`,
    blocks: [...says.map(paragraph), ...more, button(label, url)],
    footer: isEnglish
      ? `Order ${order.number}. Questions? Just reply to this mail.`
      : `訂單編號 ${order.number}。有任何問題，直接回覆這封信即可。`,
  };
}

function paymentFacts(order: OrderFacts): Block {
  const isEnglish = order.locale === "en";
  const say = (zh: string, en: string): string => (isEnglish ? en : zh);
  return facts(
    [say("應付金額", "Amount"), money(order.total)],
    ...(order.accountNumber
      ? ([
          [say("銀行代碼", "Bank code"), order.bankCode ?? ""],
          [say("轉入帳號", "Account"), order.accountNumber],
        ] as const)
      : []),
    ...(order.storeCode ? ([[say("繳費代碼", "Payment code"), order.storeCode]] as const) : []),
    ...(order.payUntil
      ? ([[say("繳費期限", "Pay by"), lastMinute(order.locale, order.payUntil)]] as const)
      : []),
  );
}

/** Sent when the gateway has issued an account, a code or barcodes. */
export const numberIssued: OrderLetter = (order, url) =>
  letter(
    order,
    url,
    {
      "zh-TW": {
        subject: `請於期限內付款：訂單 ${order.number}`,
        says: [
          "已為您保留商品與優惠。請在期限前付款，金額須完全相符；逾期訂單會自動取消，商品與優惠碼也會釋出。",
          ...(order.hasBarcodes ? ["超商條碼請開啟訂單頁面，出示給店員掃描。"] : []),
        ],
        button: "查看付款資訊",
      },
      en: {
        subject: `Please pay in time: order ${order.number}`,
        says: [
          "Your items and discounts are held for you. Pay the exact amount before the deadline; after it the order ends by itself and everything is released.",
          ...(order.hasBarcodes
            ? ["Open the order page and let the store scan the barcodes."]
            : []),
        ],
        button: "See how to pay",
      },
    },
    [paymentFacts(order)],
  );

/** Sent once the money is there. */
export const orderPaid: OrderLetter = (order, url) =>
  letter(
    order,
    url,
    {
      "zh-TW": {
        subject: `已收到付款：訂單 ${order.number}`,
        says: [
          "謝謝您，我們已收到付款。",
          ...(order.hasGoods ? ["商品會盡快出貨，出貨時再通知您。"] : []),
          ...(order.hasCourse ? ["課程已開通，登入後在「我的課程」即可開始學習。"] : []),
        ],
        button: "查看訂單",
      },
      en: {
        subject: `Payment received: order ${order.number}`,
        says: [
          "Thank you, your payment has arrived.",
          ...(order.hasGoods ? ["We will write again when your goods are on their way."] : []),
          ...(order.hasCourse
            ? ["Your course is open: sign in and find it under My courses."]
            : []),
        ],
        button: "See your order",
      },
    },
    [facts([order.locale === "en" ? "Paid" : "付款金額", money(order.total)])],
  );

/** Sent when nobody paid in time. */
export const orderExpired: OrderLetter = (order, url) =>
  letter(order, url, {
    "zh-TW": {
      subject: `訂單已逾期：${order.number}`,
      says: [
        "付款期限已過，訂單已自動取消，商品與優惠碼都已釋出。請不要再使用原本的帳號或代碼付款；若仍想購買，歡迎重新下單。",
      ],
      button: "查看訂單",
    },
    en: {
      subject: `Order ended unpaid: ${order.number}`,
      says: [
        "The time to pay has passed, so the order has ended; items and codes are free again. Please don't pay to the old number. You are welcome to order anew.",
      ],
      button: "See your order",
    },
  });

/** Sent when an order was cancelled before payment. */
export const orderCancelled: OrderLetter = (order, url) =>
  letter(order, url, {
    "zh-TW": {
      subject: `訂單已取消：${order.number}`,
      says: ["您的訂單已取消，商品與優惠碼都已釋出。"],
      button: "查看訂單",
    },
    en: {
      subject: `Order cancelled: ${order.number}`,
      says: ["Your order is cancelled; items and codes are free again."],
      button: "See your order",
    },
  });

/** Sent when goods leave. */
export const orderShipped: OrderLetter = (order, url) =>
  letter(
    order,
    url,
    {
      "zh-TW": {
        subject: `商品已出貨：訂單 ${order.number}`,
        says: ["您的商品已經出貨。"],
        button: "查看配送進度",
      },
      en: {
        subject: `On its way: order ${order.number}`,
        says: ["Your goods are on their way."],
        button: "Follow the shipment",
      },
    },
    order.trackingNumber
      ? [
          facts([
            order.carrier ?? (order.locale === "en" ? "Tracking" : "物流"),
            order.trackingNumber,
          ]),
        ]
      : [],
  );

/** Sent when money goes back. */
export const orderRefunded: OrderLetter = (order, url) =>
  letter(
    order,
    url,
    {
      "zh-TW": {
        subject: `退款處理中：訂單 ${order.number}`,
        says: [
          "我們已為您辦理退款。信用卡約 7 至 14 個工作天入帳；ATM 與超商付款會另外與您確認退款帳戶。",
        ],
        button: "查看退款",
      },
      en: {
        subject: `Refund on its way: order ${order.number}`,
        says: [
          "We are giving your money back. Cards take about 7 to 14 working days; for ATM and store payments we will ask you for an account.",
        ],
        button: "See the refund",
      },
    },
    [facts([order.locale === "en" ? "Refunded so far" : "累計退款", money(order.refunded)])],
  );
