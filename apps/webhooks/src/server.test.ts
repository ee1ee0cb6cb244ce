import { createHmac } from "node:crypto";
import { configureEcpay, encodeForm, sign, STAGE_MERCHANT } from "@8521/ecpay";
import type { LineEventNotice, NoticeDecided, PaymentNotice } from "@8521/engine/commands";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { buildServer } from "./server.ts";
import type { Services } from "./services.ts";

const ecpay = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
const LINE_SECRET = "channel secret of a test";

const paid = {
  MerchantID: ecpay.merchantId,
  MerchantTradeNo: "T1",
  TradeNo: "2611211200001234",
  TradeAmt: "1290",
  RtnCode: "1",
  RtnMsg: "交易成功",
  PaymentType: "ATM_LAND",
  PaymentDate: "2026/11/21 12:00:00",
  SimulatePaid: "0",
  CustomField1: "A1001",
  CustomField2: "t0ken",
};

let kept: PaymentNotice[];
let lineEvents: LineEventNotice[];
let logged: string;
let services: Services;
let server: ReturnType<typeof buildServer>;

beforeEach(() => {
  kept = [];
  lineEvents = [];
  logged = "";
  services = {
    ecpay,
    shopUrl: "https://shop.example",
    lineChannelSecret: LINE_SECRET,
    async recordPaymentNotice(notice) {
      kept.push(notice);
      return decided(notice.isVerified);
    },
    async recordLineEvents(events) {
      lineEvents.push(...events);
      return events.length;
    },
    isHealthy: async () => true,
  };
  const latest = new Proxy(services, { get: (_, name) => Reflect.get(services, name) });
  server = buildServer(latest, { write: (line) => void (logged += line) });
});

afterEach(() => server.close());

function decided(isAcknowledged: boolean): NoticeDecided {
  const outcome = isAcknowledged ? "PAID" : "UNVERIFIED";
  return { noticeId: "n1", orderId: "o1", outcome, isAcknowledged };
}

function signed(change: Record<string, string> = {}): string {
  return encodeForm(sign(new Map(Object.entries({ ...paid, ...change })), ecpay));
}

const post = (url: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
  server.inject({
    method: "POST",
    url,
    payload,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });

describe("ECPay's server", () => {
  it("is told 1|OK, as plain text and nothing else, for a verified notice", async () => {
    const answer = await post("/ecpay/payment", signed());
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toMatch(/^text\/plain/);
    expect(answer.body).toBe("1|OK");
    expect(kept).toEqual([
      expect.objectContaining({
        kind: "PAYMENT",
        isVerified: true,
        result: "PAID",
        amount: 1290,
        tradeNumber: "T1",
        providerTradeNumber: "2611211200001234",
        isSimulated: false,
        paidAt: Date.parse("2026-11-21T12:00:00+08:00"),
      }),
    ]);
  });

  it("may add a slash and is not redirected", async () => {
    expect((await post("/ecpay/payment/", signed())).body).toBe("1|OK");
  });

  it("is never told 1|OK without a right signature, whatever the house says", async () => {
    services.recordPaymentNotice = async () => decided(true);
    const bodies = [
      "",
      "RtnCode=1",
      signed().replace("1290", "1"),
      `${signed()}&Extra=1`,
      `TradeAmt=1&${signed()}`,
    ];
    for (const body of bodies) {
      expect((await post("/ecpay/payment", body)).body).toBe("0|CheckMacValue Error");
    }
  });

  it("is not told 1|OK when the house does not acknowledge", async () => {
    services.recordPaymentNotice = async () => decided(false);
    expect((await post("/ecpay/payment", signed())).body).not.toBe("1|OK");
  });

  it("is asked to send again when the message could not be stored", async () => {
    services.recordPaymentNotice = () => Promise.reject(new Error("secret value in a message"));
    const answer = await post("/ecpay/payment", signed());
    expect([answer.statusCode, answer.body]).toEqual([503, "0|Try again"]);
    expect(logged).not.toContain("secret value");
  });

  it("cannot send more than a form holds", async () => {
    const answer = await post("/ecpay/payment", `a=${"x".repeat(20_000)}`);
    expect(answer.statusCode).toBe(413);
    expect(kept).toEqual([]);
  });

  test.each<[string, Record<string, string>, Partial<PaymentNotice>]>([
    [
      "an account",
      { RtnCode: "2", BankCode: "005", vAccount: "123", ExpireDate: "2026/11/24" },
      {
        result: "NUMBER_ISSUED",
        number: {
          bankCode: "005",
          accountNumber: "123",
          payUntil: Date.parse("2026-11-24T16:00Z"),
        },
      },
    ],
    [
      "half an account",
      { RtnCode: "2", BankCode: "005" },
      { result: "NUMBER_ISSUED", number: null },
    ],
    ["a failure", { RtnCode: "10100058" }, { result: "FAILED" }],
    ["01 for a code", { RtnCode: "01" }, { result: "FAILED" }],
    ["a simulation", { SimulatePaid: "1" }, { result: "PAID", isSimulated: true }],
    ["no amount", { TradeAmt: "" }, { amount: null }],
    ["a strange trade number", { MerchantTradeNo: "T1\0'; --" }, { tradeNumber: null }],
    ["another merchant", { MerchantID: "2000132" }, { isVerified: true, merchantId: "2000132" }],
  ])("%s is handed over as what it is", async (_case, change, expected) => {
    await post("/ecpay/payment-info", signed(change));
    expect(kept).toEqual([expect.objectContaining({ kind: "NUMBER", ...expected })]);
  });
});

describe("a browser coming back", () => {
  test.each([
    ["/ecpay/return?order=A1001&token=t%2B1", "", "/orders/A1001/waiting?token=t%2B1"],
    ["/ecpay/number?order=A1001", "", "/orders/A1001/pay"],
    ["/ecpay/return", signed(), "/orders/A1001/waiting?token=t0ken"],
    ["/ecpay/return", "CustomField1=A1001&RtnCode=1", "/orders"],
    [
      "/ecpay/return?order=..%2F..%2F%2Fevil.example",
      "",
      "/orders/..%2F..%2F%2Fevil.example/waiting",
    ],
  ])("to %s goes on to the shop", async (url, body, path) => {
    const answer = await post(url, body);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`https://shop.example${path}`);
  });

  it("is kept as display only, also when it is signed", async () => {
    await post("/ecpay/return?order=A1001", signed());
    expect(kept).toEqual([expect.objectContaining({ kind: "BROWSER", isVerified: true })]);
  });

  it("is sent on even when the house is down", async () => {
    services.recordPaymentNotice = () => Promise.reject(new Error("down"));
    expect((await post("/ecpay/return?order=A1001", signed())).statusCode).toBe(303);
  });
});

describe("LINE", () => {
  const event = { type: "follow", webhookEventId: "01K2F7ZQ", timestamp: 1, source: {} };
  const body = JSON.stringify({ destination: "U0", events: [event] });
  const send = (payload: string, signature: string) =>
    post("/line/webhook", payload, {
      "content-type": "application/json",
      "x-line-signature": signature,
    });
  const signatureOf = (text: string) =>
    createHmac("sha256", LINE_SECRET).update(text).digest("base64");

  it("events with a right signature are kept", async () => {
    expect((await send(body, signatureOf(body))).statusCode).toBe(200);
    expect(lineEvents).toEqual([{ webhookEventId: "01K2F7ZQ", raw: JSON.stringify(event) }]);
  });

  it("the console's empty list is fine", async () => {
    const empty = '{"destination":"U0","events":[]}';
    expect((await send(empty, signatureOf(empty))).statusCode).toBe(200);
  });

  it("a wrong signature is refused and nothing is kept", async () => {
    expect((await send(`${body} `, signatureOf(body))).statusCode).toBe(401);
    expect(lineEvents).toEqual([]);
  });
});

it("health follows the database", async () => {
  expect((await server.inject("/health")).statusCode).toBe(200);
  services.isHealthy = async () => false;
  expect((await server.inject("/health")).statusCode).toBe(503);
});

it("logs name the trade and the outcome, and nothing of the person", async () => {
  await post("/ecpay/payment", signed());
  await post("/ecpay/return?order=A1001&token=t0ken", signed());
  expect(logged).toMatch(/"tradeNumber":"T1","outcome":"PAID"/);
  expect(logged).not.toMatch(/t0ken|CustomField|交易成功|127\.0\.0\.1/);
});
