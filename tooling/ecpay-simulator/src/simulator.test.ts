import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { FAULTS, type FaultName } from "./faults.ts";
import { isSigned, signed, type Fields } from "./signature.ts";
import { createSimulator, TEST_MERCHANT, type Simulator } from "./simulator.ts";
import { checkoutForm, createFakeShop, postForm } from "./testing.ts";

let simulator: Simulator;
let fake: Awaited<ReturnType<typeof createFakeShop>>;

beforeEach(async () => {
  fake = await createFakeShop();
  simulator = await createSimulator();
});

afterEach(async () => {
  await simulator.close();
  await fake.close();
});

const checkOut = (change?: Fields) =>
  postForm(`${simulator.url}/Cashier/AioCheckOut/V5`, checkoutForm(fake.url, change));

describe("a checkout", () => {
  it("leads to a page that names the amount and the items", async () => {
    const answer = await checkOut();
    expect(answer.status).toBe(303);
    const page = await fetch(simulator.url + answer.headers.get("location")!);
    expect(await page.text()).toMatch(/NT\$1,290[\s\S]*入門課程 x 1/);
  });

  test.each<[string, string, Fields]>([
    ["a used number", "10300028", {}],
    ["a firewall word", "10400011", { ItemName: "Python course" }],
    ["a tag", "10400011", { CustomField2: "<b>" }],
    ["no method left", "10300023", { ChoosePayment: "ALL", TotalAmount: "900000" }],
    ["too much for a store", "10200050", { ChoosePayment: "CVS", TotalAmount: "6001" }],
    ["an ISO date", "10200052", { MerchantTradeDate: "2026-01-01T00:00:00Z" }],
    ["61 days", "10200052", { ExpireDate: "61" }],
    ["equal addresses", "10200004", { ReturnURL: "http://a/b", OrderResultURL: "http://a/b" }],
  ])("with %s ends on an error page with status 200 and code %s", async (_case, code, change) => {
    await checkOut({ MerchantTradeNo: "Used1" });
    const answer = await checkOut({
      MerchantTradeNo: code === "10300028" ? "Used1" : "New1",
      ...change,
    });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(code);
    expect(fake.received).toEqual([]);
  });

  it("with a wrong signature is error 10200073", async () => {
    const form = { ...checkoutForm(fake.url), TotalAmount: "1" };
    const answer = await postForm(`${simulator.url}/Cashier/AioCheckOut/V5`, form);
    expect(answer.text).toContain("10200073");
  });
});

describe("an ATM trade", () => {
  it("issues an account, tells the shop, and is paid later", async () => {
    await checkOut();
    await simulator.issue("Test0001", "ATM", "LAND");
    await simulator.pay("Test0001");
    const [number, result] = fake.received;
    expect(number).toMatchObject({
      path: "/info",
      fields: { RtnCode: "2", BankCode: "005", CustomField1: "token-~'1" },
    });
    expect(number?.fields.vAccount).toMatch(/^\d{16}$/);
    expect(result).toMatchObject({
      path: "/return",
      fields: { RtnCode: "1", RtnMsg: "交易成功", PaymentType: "ATM_LAND", SimulatePaid: "0" },
    });
    for (const { fields } of fake.received) expect(isSigned(fields, TEST_MERCHANT)).toBe(true);
  });

  it("refuses payment after its last day, and tells nobody", async () => {
    await checkOut({ ExpireDate: "1" });
    await simulator.issue("Test0001");
    await simulator.advance(2 * 86_400_000);
    await expect(simulator.pay("Test0001")).rejects.toThrow(/EXPIRED/);
    expect(fake.received).toHaveLength(1);
  });
});

it("a card payment sends the browser first and the server after it", async () => {
  await checkOut({ ChoosePayment: "Credit", OrderResultURL: `${fake.url}/browser` });
  const page = await postForm(`${simulator.url}/Cashier/Pay/Test0001`, { action: "pay" });
  expect(page.text).toContain("Succeeded");
  expect(fake.received).toEqual([]);
  await simulator.settled();
  expect(fake.received.map(({ path }) => path)).toEqual(["/return"]);
});

it("a barcode payment is told two days later", async () => {
  await checkOut({ ChoosePayment: "BARCODE" });
  await simulator.issue("Test0001");
  await simulator.pay("Test0001");
  expect(fake.received.map(({ path }) => path)).toEqual(["/info"]);
  await simulator.advance(2 * 86_400_000);
  expect(fake.received.map(({ path }) => path)).toEqual(["/info", "/return"]);
});

describe("delivery", () => {
  test.each([
    ["a newline", { answer: "1|OK\n" }],
    ["an error", { status: 500 }],
    ["a redirect", { status: 308, headers: { location: "/elsewhere" } }],
  ])("%s is no acknowledgement: four resends, each signed afresh", async (_case, behaviour) => {
    await checkOut();
    await simulator.issue("Test0001");
    Object.assign(fake.shop, behaviour);
    await simulator.pay("Test0001");
    for (let hour = 0; hour < 6; hour += 1) await simulator.advance(15 * 60_000);
    const results = fake.received.filter(({ path }) => path === "/return");
    expect(results.map(({ fields }) => fields.RtnMsg)).toEqual([
      "交易成功",
      ...Array(4).fill("paid"),
    ]);
    expect(new Set(results.map(({ fields }) => fields.CheckMacValue)).size).toBe(2);
    expect(results.every(({ fields }) => isSigned(fields, TEST_MERCHANT))).toBe(true);
  });
});

describe("queries", () => {
  const ask = async (path: string, fields: Fields) => {
    const TimeStamp = String(Math.floor(Date.now() / 1_000));
    const form = signed(
      { MerchantID: TEST_MERCHANT.merchantId, TimeStamp, ...fields },
      TEST_MERCHANT,
    );
    const { text } = await postForm(simulator.url + path, form);
    return Object.fromEntries(new URLSearchParams(text)) as Fields;
  };

  it("follow a trade from unknown over unpaid to paid, signed", async () => {
    const statuses: string[] = [];
    const note = async () => {
      const reply = await ask("/Cashier/QueryTradeInfo/V5", { MerchantTradeNo: "Test0001" });
      expect(isSigned(reply, TEST_MERCHANT)).toBe(true);
      statuses.push(reply.TradeStatus!);
    };
    await note();
    await checkOut();
    await note();
    await simulator.issue("Test0001");
    await simulator.pay("Test0001");
    await note();
    expect(statuses).toEqual(["10200047", "0", "1"]);
  });

  it("bring a number back", async () => {
    await checkOut({ ChoosePayment: "CVS" });
    await simulator.issue("Test0001", "CVS", "FAMILY");
    const reply = await ask("/Cashier/QueryPaymentInfo", { MerchantTradeNo: "Test0001" });
    expect(reply).toMatchObject({ RtnCode: "10100073", PaymentType: "CVS_FAMILY" });
    expect(reply.PaymentNo).toMatch(/^LLL\d{11}$/);
  });

  it("card actions follow the matrix, and captures happen at 20:15", async () => {
    await checkOut({ ChoosePayment: "Credit" });
    const { card, gatewayTradeNumber: TradeNo } = await simulator.pay("Test0001");
    const act = async (Action: string, TotalAmount: string) => {
      const fields = { MerchantTradeNo: "Test0001", TradeNo, Action, TotalAmount };
      const { RtnCode, RtnMsg } = await ask("/CreditDetail/DoAction", fields);
      return RtnCode === "1" ? "done" : RtnMsg;
    };
    expect(await act("R", "90")).toBe("error_Stop");
    await simulator.advance(86_400_000);
    expect(await act("R", "90")).toBe("done");
    expect(await act("R", "1201")).toBe("error_amount_R");
    expect(await act("N", "1290")).toBe("error_Stop");
    const form = signed(
      { MerchantID: TEST_MERCHANT.merchantId, CreditRefundId: card!.gwsr },
      TEST_MERCHANT,
    );
    const detail = await postForm(`${simulator.url}/CreditDetail/QueryTrade/V2`, form);
    expect(JSON.parse(detail.text)).toMatchObject({
      RtnValue: { status: "已關帳", clsamt: "1200", amount: "1290" },
    });
  });
});

describe("the fault menu", () => {
  const signedFaults = new Set<FaultName>([
    "duplicate-identical",
    "resend-other-message",
    "result-before-number",
    "number-after-paid",
    "late-payment",
    "failure-after-success",
    "second-trade-number",
    "simulate-paid",
    "amount-resigned",
    "unknown-order",
    "extra-field",
    "empty-fields",
    "empty-trade-number",
    // Its second TradeAmt is the signed one: a reader that lets the last win believes it.
    "duplicate-field",
    "client-abort",
    "parallel-copies",
    "browser-result-only",
  ]);

  test.each(Object.keys(FAULTS) as FaultName[])("%s", async (name) => {
    await checkOut();
    const deliveries = await simulator.fault("Test0001", name);
    const verdicts = deliveries.map(({ message }) => {
      const fields = Object.fromEntries(message.form);
      return isSigned(fields, TEST_MERCHANT) && fields.MerchantID === TEST_MERCHANT.merchantId;
    });
    expect(verdicts.every((ok) => ok === signedFaults.has(name))).toBe(true);
    expect(deliveries.length > 0).toBe(name !== "lost-notice");
  });
});

it("the panel and the interface show what happened", async () => {
  await checkOut();
  const issued = await fetch(`${simulator.url}/panel/Test0001/issue?method=ATM`, {
    method: "POST",
  });
  expect(issued.url).toBe(`${simulator.url}/`);
  expect(await issued.text()).toMatch(/支付這筆轉帳[\s\S]*PaymentInfoURL/);
  const trades = await fetch(`${simulator.url}/__sim/trades`);
  expect(await trades.json()).toMatchObject([{ status: "NUMBER_ISSUED", amount: 1290 }]);
});

it("remembers its trades in a file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "simulator-"));
  const stateFile = join(folder, "state.json");
  const first = await createSimulator({ stateFile });
  await postForm(`${first.url}/Cashier/AioCheckOut/V5`, checkoutForm(fake.url));
  await first.advance(3_600_000);
  await first.close();
  const second = await createSimulator({ stateFile });
  expect(second.trade("Test0001")?.status).toBe("OPEN");
  expect(second.clock.offsetMs).toBe(3_600_000);
  await second.close();
  rmSync(folder, { recursive: true });
});
