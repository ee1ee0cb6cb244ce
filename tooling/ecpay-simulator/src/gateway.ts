import { randomInt } from "node:crypto";
import { authorise } from "./card-actions.ts";
import type { SimulatedClock } from "./clock.ts";
import { failedFields, numberFields, paidFields } from "./messages.ts";
import { issueNumber, newGatewayTradeNumber } from "./numbers.ts";
import type { Postman } from "./postman.ts";
import { signed, type Fields, type MerchantKeys } from "./signature.ts";
import type { Message, MessageKind, Store } from "./store.ts";
import type { Method, Trade } from "./trade.ts";

/** Why something cannot be done to a trade. */
export class GatewayRefusal extends Error {}

/** What the simulator can be told to do differently. */
export interface GatewaySettings {
  /** Which of the two messages of a card payment arrives first. */
  resultOrder: "browser-first" | "server-first";
  /** Simulated time between a barcode payment and its notice. */
  barcodeDelayMs: number;
  /** Whether notices leave by themselves; off, they are only sent by faults and replays. */
  notices: boolean;
}

/** What a payment page or a test does with trades. */
export interface Gateway {
  readonly settings: GatewaySettings;
  open(request: Fields, methods: readonly Method[]): Trade;
  /** Issues an account, code or barcodes and tells the shop. */
  issue(trade: Trade, method: Method, choice?: string): Promise<void>;
  /** Takes the money and tells the shop. `force` also pays what has expired: a late payment. */
  pay(trade: Trade, options?: { method?: Method; force?: boolean }): Promise<void>;
  decline(trade: Trade, failure?: { code: string; message: string }): Promise<void>;
  /** The number ends now. ECPay tells nobody. */
  expire(trade: Trade): void;
  /** A signed message about a trade, or `undefined` if the request named no address for it. */
  message(trade: Trade, kind: MessageKind, fields: Fields, why: string): Message | undefined;
}

const DAY_MS = 86_400_000;
/** A browser that posts first needs a moment; the server's notice leaves this much later. */
const BROWSER_AHEAD_MS = 400;

const DECLINED = { code: "10200058", message: "授權失敗" };

/** A gateway over a store. It decides; the postman brings. */
export function createGateway(parts: {
  store: Store;
  clock: SimulatedClock;
  postman: Postman;
  keysOf: (merchantId: string) => MerchantKeys | undefined;
}): Gateway {
  const { store, clock, postman, keysOf } = parts;
  const settings: GatewaySettings = {
    resultOrder: "browser-first",
    barcodeDelayMs: 2 * DAY_MS,
    notices: true,
  };

  function open(request: Fields, methods: readonly Method[]): Trade {
    const trade = newTrade(request, methods, clock.now());
    store.state.trades[trade.tradeNumber] = trade;
    store.save();
    return trade;
  }

  async function issue(
    trade: Trade,
    method: Method,
    choice = method === "ATM" ? "LAND" : "FAMILY",
  ): Promise<void> {
    if (trade.status !== "OPEN") throw new GatewayRefusal(`The trade is ${trade.status}.`);
    trade.method = method;
    trade.paymentType = method === "BARCODE" ? "BARCODE_BARCODE" : `${method}_${choice}`;
    trade.number = issueNumber(trade, choice, clock.now());
    trade.status = "NUMBER_ISSUED";
    store.save();
    await tell(trade, "PaymentInfoURL", numberFields(trade), "number");
  }

  async function pay(
    trade: Trade,
    { method = trade.method ?? trade.methods[0], force = false } = {},
  ): Promise<void> {
    refuseUnpayable(trade, method, force);
    trade.method = method;
    if (method === "Credit") authorise(trade, clock.now());
    trade.paidAt = clock.now();
    trade.status = "PAID";
    trade.failure = undefined;
    store.save();
    await tellPaid(trade);
  }

  function refuseUnpayable(trade: Trade, method: Method | undefined, force: boolean): void {
    markExpired(trade);
    const needsNumber = method !== "Credit" && !trade.number;
    const payable = trade.status !== "PAID" && (force || trade.status !== "EXPIRED");
    if (needsNumber) throw new GatewayRefusal("There is no number to pay yet.");
    if (!payable) throw new GatewayRefusal(`The trade is ${trade.status}.`);
  }

  async function tellPaid(trade: Trade): Promise<void> {
    const fields = paidFields(trade);
    if (trade.method === "BARCODE") {
      const message = messageOf(trade, "ReturnURL", fields, "result");
      if (message && settings.notices) postman.plan(message, clock.now() + settings.barcodeDelayMs);
      return;
    }
    const browserPosts = trade.method === "Credit" && trade.request.OrderResultURL;
    if (browserPosts && settings.resultOrder === "browser-first") {
      const message = messageOf(trade, "ReturnURL", fields, "result");
      if (message && settings.notices) postman.deliverSoon(message, BROWSER_AHEAD_MS);
      return;
    }
    await tell(trade, "ReturnURL", fields, "result");
  }

  async function decline(trade: Trade, failure = DECLINED): Promise<void> {
    if (trade.status === "PAID") throw new GatewayRefusal("The trade is PAID.");
    trade.method ??= trade.methods[0];
    if (trade.status !== "NUMBER_ISSUED") trade.status = "DECLINED";
    trade.failure = failure;
    store.save();
    await tell(trade, "ReturnURL", failedFields(trade, failure, clock.now()), "result");
  }

  function expire(trade: Trade): void {
    if (trade.status === "PAID") throw new GatewayRefusal("The trade is PAID.");
    trade.status = "EXPIRED";
    store.save();
  }

  function markExpired(trade: Trade): void {
    const over = trade.number && trade.number.deadline <= clock.now();
    if (over && trade.status === "NUMBER_ISSUED") expire(trade);
  }

  async function tell(trade: Trade, kind: MessageKind, fields: Fields, why: string) {
    const message = messageOf(trade, kind, fields, why);
    if (message && settings.notices) await postman.deliver(message);
  }

  function messageOf(trade: Trade, kind: MessageKind, fields: Fields, why: string) {
    const url = trade.request[kind];
    const keys = keysOf(trade.merchantId);
    if (!url || !keys) return undefined;
    const form = Object.entries(signed(fields, keys));
    return { tradeNumber: trade.tradeNumber, kind, url, form, why };
  }

  return { settings, open, issue, pay, decline, expire, message: messageOf };
}

function newTrade(request: Fields, methods: readonly Method[], now: number): Trade {
  const { CheckMacValue: _, ...rest } = request;
  const single = methods.length === 1 ? methods[0] : undefined;
  return {
    tradeNumber: rest.MerchantTradeNo!,
    gatewayTradeNumber: newGatewayTradeNumber(now + randomInt(10)),
    merchantId: rest.MerchantID!,
    amount: Number(rest.TotalAmount),
    createdAt: now,
    request: rest,
    methods,
    status: "OPEN",
    method: single,
    paymentType: single === "Credit" ? "Credit_CreditCard" : "",
    number: undefined,
    paidAt: undefined,
    failure: undefined,
    card: undefined,
  };
}
