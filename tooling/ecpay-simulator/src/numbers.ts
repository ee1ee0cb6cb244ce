import { randomInt } from "node:crypto";
import { barcodesOf } from "./barcode.ts";
import { endOfTaipeiDay, taipei } from "./clock.ts";
import { BANKS, type IssuedNumber, type Trade } from "./trade.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** ECPay's own trade number: date and time to the second, then four digits. */
export function newGatewayTradeNumber(now: number): string {
  return taipei(now).replace(/\D/g, "").slice(2) + digits(4);
}

/** Authorisation numbers of a card payment. */
export function newCardNumbers(): { gwsr: string; authCode: string } {
  return { gwsr: digits(8), authCode: digits(6) };
}

/** A new account, code or set of barcodes for a trade, valid as long as its request asked. */
export function issueNumber(trade: Trade, choice: string, now: number): IssuedNumber {
  switch (trade.method) {
    case "ATM":
      return issueAccount(trade, choice, now);
    case "CVS":
      return issueStoreCode(trade, now);
    case "BARCODE":
      return issueBarcodes(trade, now);
    default:
      throw new Error("a card payment has no number");
  }
}

function issueAccount(trade: Trade, bank: string, now: number): IssuedNumber {
  const days = Number(trade.request.ExpireDate ?? 3);
  const deadline = endOfTaipeiDay(now + days * DAY_MS);
  const ExpireDate = taipei(deadline - 1).slice(0, 10);
  const BankCode = (BANKS[bank] ?? BANKS.LAND!).code;
  return { deadline, fields: { BankCode, vAccount: digits(16), ExpireDate } };
}

function issueStoreCode(trade: Trade, now: number): IssuedNumber {
  const end = toSecond(now) + Number(trade.request.StoreExpireDate ?? 10_080) * MINUTE_MS;
  const fields = {
    PaymentNo: `LLL${dayOfYear(now)}${digits(6)}`,
    ExpireDate: taipei(end),
    Barcode1: "",
    Barcode2: "",
    Barcode3: "",
  };
  // The last second still counts.
  return { deadline: end + 1_000, fields };
}

function issueBarcodes(trade: Trade, now: number): IssuedNumber {
  const end = toSecond(now) + Number(trade.request.StoreExpireDate ?? 7) * DAY_MS;
  const [Barcode1, Barcode2, Barcode3] = barcodesOf({
    deadlineDate: taipei(end),
    tradeDate: taipei(now),
    account: digits(16),
    amount: trade.amount,
  });
  const fields = { PaymentNo: "", ExpireDate: taipei(end), Barcode1, Barcode2, Barcode3 };
  return { deadline: end + 1_000, fields };
}

/** Two digits of the year and three of the day in it. */
function dayOfYear(now: number): string {
  const year = taipei(now).slice(0, 4);
  const newYear = Date.parse(`${year}-01-01T00:00:00+08:00`);
  const day = Math.floor((now - newYear) / DAY_MS) + 1;
  return year.slice(2) + String(day).padStart(3, "0");
}

function toSecond(now: number): number {
  return Math.floor(now / 1_000) * 1_000;
}

function digits(count: number): string {
  return Array.from({ length: count }, (_, at) => randomInt(at === 0 ? 1 : 0, 10)).join("");
}
