import type { Gateway } from "./gateway.ts";
import { failedFields, numberFields, paidFields, SUCCESS } from "./messages.ts";
import type { Postman } from "./postman.ts";
import { abortAfterSending } from "./slow-client.ts";
import { checkMacValue, signed, type Fields, type MerchantKeys } from "./signature.ts";
import type { Delivery, Message, MessageKind, Store } from "./store.ts";
import type { Trade } from "./trade.ts";

/** What a fault has in hand. */
export interface FaultTools {
  readonly trade: Trade;
  readonly keys: MerchantKeys;
  readonly now: number;
  /** Settles the trade inside the gateway without telling the shop. */
  pay(): Promise<void>;
  /** Sends once; the deliveries are collected in order. */
  send(form: Form, kind?: MessageKind): Promise<void>;
  /** Sends and hangs up before the answer. */
  sendAndHangUp(form: Form): Promise<void>;
}

type Form = Fields | readonly (readonly [string, string])[];

/** One entry of the menu: what a person reads, and what is sent. */
export interface Fault {
  readonly describe: string;
  readonly run: (tools: FaultTools) => Promise<void>;
}

const OTHER_KEYS: MerchantKeys = { hashKey: "0000111122223333", hashIv: "3333222211110000" };
const COPIES = 20;
const FAILED = { code: "10100058", message: "付款失敗" };

/** A paid trade and the fields of its first notice. */
async function paid(tools: FaultTools): Promise<Fields> {
  await tools.pay();
  return paidFields(tools.trade);
}

/** Sends the paid notice, correctly signed after a change to its fields. */
const resigned = (describe: string, change: (trade: Trade) => Fields): Fault => ({
  describe,
  run: async (tools) => {
    const fields = await paid(tools);
    await tools.send(signed({ ...fields, ...change(tools.trade) }, tools.keys));
  },
});

/** Sends the paid notice with a signature that does not hold. */
const badlySigned = (
  describe: string,
  spoil: (fields: Fields, keys: MerchantKeys) => Form,
): Fault => ({
  describe,
  run: async (tools) => {
    const fields = await paid(tools);
    await tools.send(spoil(fields, tools.keys));
  },
});

/** Every way a notice is known to go wrong. The keys are the words of `POST …/faults/:name`. */
export const FAULTS = {
  "duplicate-identical": {
    describe: "The paid notice twice, byte for byte.",
    run: async (tools) => {
      const notice = signed(await paid(tools), tools.keys);
      await tools.send(notice);
      await tools.send(notice);
    },
  },
  "resend-other-message": {
    describe: "The paid notice, then its resend with another RtnMsg and signature.",
    run: async (tools) => {
      const fields = await paid(tools);
      await tools.send(signed(fields, tools.keys));
      await tools.send(signed({ ...fields, RtnMsg: SUCCESS.resend }, tools.keys));
    },
  },
  "result-before-number": {
    describe: "The payment is told before the number it was paid with.",
    run: async (tools) => {
      await tools.send(signed(await paid(tools), tools.keys));
      await tools.send(signed(numberFields(tools.trade), tools.keys), "PaymentInfoURL");
    },
  },
  "number-after-paid": {
    describe: "Number, payment, and the number once more.",
    run: async (tools) => {
      const fields = await paid(tools);
      const number = signed(numberFields(tools.trade), tools.keys);
      await tools.send(number, "PaymentInfoURL");
      await tools.send(signed(fields, tools.keys));
      await tools.send(number, "PaymentInfoURL");
    },
  },
  "lost-notice": {
    describe: "Paid, and the shop is told nothing: only a query finds it.",
    run: async (tools) => tools.pay(),
  },
  "late-payment": {
    describe: "Paid although the number had expired or the order was cancelled.",
    run: async (tools) => tools.send(signed(await paid(tools), tools.keys)),
  },
  "failure-after-success": {
    describe: "Paid, then a notice that the attempt failed.",
    run: async (tools) => {
      await tools.send(signed(await paid(tools), tools.keys));
      await tools.send(signed(failedFields(tools.trade, FAILED, tools.now), tools.keys));
    },
  },
  "second-trade-number": {
    describe: "Paid twice: the same order under another TradeNo.",
    run: async (tools) => {
      const fields = await paid(tools);
      await tools.send(signed(fields, tools.keys));
      const TradeNo = `${tools.trade.gatewayTradeNumber.slice(0, -4)}9999`;
      await tools.send(signed({ ...fields, TradeNo }, tools.keys));
    },
  },
  "simulate-paid": {
    describe: "The back office's simulate button: SimulatePaid=1, and no money.",
    run: async (tools) => {
      const fields = { ...paidFields(tools.trade), SimulatePaid: "1" };
      await tools.send(signed(fields, tools.keys));
    },
  },
  "no-mac": badlySigned("No CheckMacValue.", (fields) => fields),
  "wrong-key": badlySigned("Signed by somebody without our keys.", (fields) =>
    signed(fields, OTHER_KEYS),
  ),
  "md5-mac": badlySigned("Signed with MD5.", (fields, keys) => ({
    ...fields,
    CheckMacValue: checkMacValue(fields, keys, "md5"),
  })),
  "edited-after-signing": badlySigned("The amount is changed after signing.", (fields, keys) => ({
    ...signed(fields, keys),
    TradeAmt: "1",
  })),
  "amount-resigned": resigned("Another amount, correctly signed.", () => ({ TradeAmt: "1" })),
  "other-merchant": resigned("Another merchant, signed with our keys.", () => ({
    MerchantID: "2000132",
  })),
  "unknown-order": resigned("A trade number the shop never made.", () => ({
    MerchantTradeNo: "Nobody0000000001",
  })),
  "extra-field": resigned("A signed field that nobody knows yet.", () => ({
    NewFieldFromGateway: "abc",
    paymentsubtype: "1",
  })),
  "empty-fields": resigned("Dozens of signed fields without a value.", () => ({
    ATMAccBank: "",
    ATMAccNo: "",
    auth_code: "",
    card4no: "",
    eci: "",
    PayFrom: "",
    WebATMBankName: "",
  })),
  "empty-trade-number": resigned("Signed, but without a trade number.", () => ({
    MerchantTradeNo: "",
  })),
  "duplicate-field": badlySigned("TradeAmt appears twice.", (fields, keys) => [
    ["TradeAmt", "1"],
    ...Object.entries(signed(fields, keys)),
  ]),
  "client-abort": {
    describe: "ECPay hangs up before the answer, then resends.",
    run: async (tools) => {
      const fields = await paid(tools);
      await tools.sendAndHangUp(signed(fields, tools.keys));
      await tools.send(signed({ ...fields, RtnMsg: SUCCESS.resend }, tools.keys));
    },
  },
  "parallel-copies": {
    describe: `${COPIES} copies at the same moment.`,
    run: async (tools) => {
      const notice = signed(await paid(tools), tools.keys);
      await Promise.all(Array.from({ length: COPIES }, () => tools.send(notice)));
    },
  },
  "forged-browser-result": {
    describe: "The shopper's browser claims a payment, with a made-up signature.",
    run: async (tools) => {
      const fields = paidFields(tools.trade, SUCCESS.browser);
      await tools.send(signed(fields, OTHER_KEYS), "OrderResultURL");
    },
  },
  "browser-result-only": {
    describe: "The browser brings a genuine result; the server's notice is lost.",
    run: async (tools) => {
      await tools.pay();
      const fields = paidFields(tools.trade, SUCCESS.browser);
      await tools.send(signed(fields, tools.keys), "OrderResultURL");
    },
  },
} as const satisfies Record<string, Fault>;

/** A word of the fault menu. */
export type FaultName = keyof typeof FAULTS;

/** Whether a word is on the menu. */
export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}

/** Plays one fault on a trade and returns what was delivered. */
export async function playFault(
  name: FaultName,
  trade: Trade,
  world: {
    gateway: Gateway;
    postman: Postman;
    store: Store;
    keys: MerchantKeys;
    now: number;
  },
): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  const message = (form: Form, kind: MessageKind): Message => ({
    tradeNumber: trade.tradeNumber,
    kind,
    url: addressOf(trade, kind),
    form: Array.isArray(form) ? form : Object.entries(form as Fields),
    why: name,
  });
  await FAULTS[name].run({
    trade,
    keys: world.keys,
    now: world.now,
    pay: () => paySilently(world.gateway, trade),
    send: async (form, kind = "ReturnURL") => {
      deliveries.push(await world.postman.deliverOnce(message(form, kind)));
    },
    sendAndHangUp: async (form) => abortAfterSending(message(form, "ReturnURL")),
  });
  world.store.save();
  return deliveries;
}

/** Money moves, nobody is told: what the shop hears is the fault's own business. */
async function paySilently(gateway: Gateway, trade: Trade): Promise<void> {
  if (trade.status === "PAID") return;
  const { notices } = gateway.settings;
  gateway.settings.notices = false;
  try {
    const method = trade.method ?? trade.methods[0]!;
    if (method !== "Credit" && !trade.number) await gateway.issue(trade, method);
    await gateway.pay(trade, { force: true });
  } finally {
    gateway.settings.notices = notices;
  }
}

/** Where a forged browser result goes when the request named no address of its own. */
function addressOf(trade: Trade, kind: MessageKind): string {
  const url = trade.request[kind] ?? trade.request.ClientRedirectURL ?? trade.request.ReturnURL;
  return url!;
}
