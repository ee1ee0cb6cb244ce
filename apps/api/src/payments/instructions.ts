import type * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";
import type { PaymentSteps } from "./payment.type.ts";

/** Banks whose virtual accounts the gateway issues, by their three digits. */
const BANKS: { readonly [code: string]: readonly [zhTW: string, en: string] } = {
  "004": ["臺灣銀行", "Bank of Taiwan"],
  "005": ["土地銀行", "Land Bank of Taiwan"],
  "007": ["第一銀行", "First Commercial Bank"],
  "008": ["華南銀行", "Hua Nan Bank"],
  "012": ["台北富邦", "Taipei Fubon Bank"],
  "013": ["國泰世華", "Cathay United Bank"],
  "017": ["兆豐銀行", "Mega Bank"],
  "118": ["板信商銀", "Bank of Panhsin"],
  "700": ["中華郵政", "Chunghwa Post"],
  "806": ["元大銀行", "Yuanta Bank"],
  "808": ["玉山銀行", "E.SUN Bank"],
  "812": ["台新銀行", "Taishin Bank"],
  "822": ["中國信託", "CTBC Bank"],
};

/** The bank's name; null when there is no bank or it is not known here. */
export function bankName(c: Context, code: string | null | undefined): string | null {
  const known = code ? BANKS[code] : undefined;
  return known ? say(c, ...known) : null;
}

/** What to do at the machine, the till or the bank, by place. Empty when nothing was issued yet. */
export function paymentSteps(c: Context, row: db.Payment): PaymentSteps[] {
  if (row.method === "ATM" && row.accountNumber) return atmSteps(c);
  if (row.method === "CVS" && row.storeCode) return storeCodeSteps(c);
  if (row.method === "BARCODE" && row.barcodes?.length) return barcodeSteps(c);
  return [];
}

function atmSteps(c: Context): PaymentSteps[] {
  return [
    {
      place: say(c, "實體 ATM", "Cash machine"),
      steps: [
        say(c, "插入金融卡，選「轉帳」", "Insert a bank card and choose “transfer”"),
        say(c, "輸入銀行代碼與帳號", "Enter the bank's code and the account"),
        say(c, "輸入金額，須與訂單完全相符", "Enter the amount, exactly that of the order"),
        say(
          c,
          "確認後保留明細，入帳後我們會通知您",
          "Confirm and keep the slip; we write when it arrives",
        ),
      ],
    },
    {
      place: say(c, "網路或行動銀行", "Internet or mobile bank"),
      steps: [
        say(c, "登入後選「轉帳」", "Sign in and choose “transfer”"),
        say(c, "轉入銀行與帳號貼上本頁資訊", "Paste the bank and the account from this page"),
        say(c, "金額須與訂單完全相符", "The amount must be exactly that of the order"),
        say(
          c,
          "假日也會入帳，每筆訂單的帳號都不同",
          "Weekends count too; each order has its own account",
        ),
      ],
    },
  ];
}

function storeCodeSteps(c: Context): PaymentSteps[] {
  const print = say(
    c,
    "列印小白單後 10 分鐘內到櫃台繳費",
    "Print the slip and pay at the till within 10 minutes",
  );
  const machine = (place: string, zhTW: string, en: string): PaymentSteps => ({
    place,
    steps: [
      say(c, zhTW, en),
      say(c, "輸入繳費代碼並確認金額", "Enter the code and check the amount"),
      print,
    ],
  });
  return [
    machine("7-ELEVEN ibon", "在 ibon 選「代碼輸入」", "Choose “enter code” on the ibon"),
    machine("全家 FamiPort", "在 FamiPort 選「代碼繳費」", "Choose “pay by code” on the FamiPort"),
    machine("萊爾富 Life-ET", "在 Life-ET 選「代碼繳費」", "Choose “pay by code” on the Life-ET"),
    machine("OK mart OK·go", "在 OK·go 選「代碼繳費」", "Choose “pay by code” on the OK·go"),
  ];
}

function barcodeSteps(c: Context): PaymentSteps[] {
  return [
    {
      place: say(c, "7-ELEVEN、全家、萊爾富、OK 櫃台", "Any convenience-store till"),
      steps: [
        say(c, "將螢幕亮度調到最亮", "Turn the screen up bright"),
        say(c, "由上而下讓店員刷三段條碼", "Let the clerk scan the three barcodes, top to bottom"),
        say(c, "付清現金並保留收據", "Pay in cash and keep the receipt"),
      ],
    },
  ];
}
