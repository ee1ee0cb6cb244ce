import { nextTaipeiTime } from "./clock.ts";
import { newCardNumbers } from "./numbers.ts";
import type { CardDetail, CardStatus, Trade } from "./trade.ts";

/** Done, or ECPay's word for why not. */
export type CardActionOutcome = { readonly ok: true } | { readonly ok: false; message: string };

/** Captures happen at 20:15 in Taipei, every day. */
const CAPTURE_HOUR = 20;
const CAPTURE_MINUTE = 15;

/** A bank says yes: the payment is authorised, not captured. */
export function authorise(trade: Trade, now: number): void {
  trade.paymentType = "Credit_CreditCard";
  trade.card = {
    ...newCardNumbers(),
    authorisedAt: now,
    status: "已授權",
    captured: 0,
    refunded: 0,
    history: [],
  };
}

/** Lets every 20:15 that has passed do its work: what is authorised or asked for is captured. */
export function captureDue(trade: Trade, now: number): void {
  const { card } = trade;
  if (!card || (card.status !== "已授權" && card.status !== "要關帳")) return;
  if (nextTaipeiTime(card.authorisedAt, CAPTURE_HOUR, CAPTURE_MINUTE) > now) return;
  if (card.captured === 0) card.captured = trade.amount;
  record(card, "已關帳", card.captured, now);
}

/**
 * One DoAction on a card payment, by the matrix of ECPay's manual: `C` capture, `R` refund,
 * `E` take the capture back, `N` abandon the authorisation.
 */
export function actOnCard(
  trade: Trade,
  action: string,
  amount: number,
  now: number,
): CardActionOutcome {
  const { card } = trade;
  if (!card || trade.status !== "PAID") return refuse("error_nopay");
  captureDue(trade, now);
  switch (action) {
    case "C":
      return capture(trade, card, amount, now);
    case "R":
      return refund(trade, card, amount, now);
    case "E":
      return move(card, ["要關帳"], "操作取消", now);
    case "N":
      return move(card, ["已授權", "操作取消"], "已取消", now);
    default:
      return refuse("error_Action");
  }
}

function capture(trade: Trade, card: CardDetail, amount: number, now: number): CardActionOutcome {
  if (amount < 1 || amount > trade.amount) return refuse("error_amount_C");
  const outcome = move(card, ["已授權"], "要關帳", now);
  if (outcome.ok) card.captured = amount;
  return outcome;
}

function refund(trade: Trade, card: CardDetail, amount: number, now: number): CardActionOutcome {
  if (card.status !== "要關帳" && card.status !== "已關帳") return refuse("error_Stop");
  if (amount < 1 || card.refunded + amount > card.captured) return refuse("error_amount_R");
  const part = amount < trade.amount;
  if (part && Number(trade.request.CreditInstallment ?? 0) > 1) return refuse("error_amount_R");
  card.refunded += amount;
  record(card, card.status, -amount, now);
  return { ok: true };
}

function move(
  card: CardDetail,
  from: readonly CardStatus[],
  to: CardStatus,
  now: number,
): CardActionOutcome {
  if (!from.includes(card.status)) return refuse("error_Stop");
  record(card, to, card.captured, now);
  return { ok: true };
}

function record(card: CardDetail, status: CardStatus, amount: number, at: number): void {
  card.status = status;
  card.history.push({ status, amount, at });
}

function refuse(message: string): CardActionOutcome {
  return { ok: false, message };
}
