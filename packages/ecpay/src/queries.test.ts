import { describe, expect, it, test } from "vitest";
import { hasValidCheckMacValue, sign } from "./check-mac-value.ts";
import type { GatewayAccess } from "./client.ts";
import { configureEcpay } from "./configuration.ts";
import { doCardAction } from "./do-action.ts";
import { encodeForm, parseForm } from "./form.ts";
import { STAGE_MERCHANT } from "./published-test-keys.ts";
import { queryPaymentInfo } from "./query-payment-info.ts";
import { queryTrade, readTradeStatus } from "./query-trade.ts";

const configuration = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
const trade = { MerchantID: "3002607", MerchantTradeNo: "T1", TradeNo: "G1", TradeAmt: "1290" };

/** A gateway that answers every call alike and remembers what it was sent. */
function gateway(answer: () => Response | Promise<Response>) {
  const sent: { url: string; fields: Map<string, string> }[] = [];
  const access: GatewayAccess = {
    configuration,
    now: () => 1_800_000_000_999,
    fetch: async (url, init) => {
      const form = parseForm(String(init?.body));
      sent.push({ url: String(url), fields: form.ok ? form.fields : new Map() });
      return answer();
    },
  };
  return { access, sent };
}

function signed(fields: Record<string, string>): Response {
  return new Response(encodeForm(sign(new Map(Object.entries(fields)), configuration)));
}

test.each([
  ["0", "UNPAID"],
  ["1", "PAID"],
  ["10200095", "NOT_ESTABLISHED"],
  ["10200047", "NOT_FOUND"],
  ["", "UNKNOWN"],
  ["toString", "UNKNOWN"],
  ["10200058", "UNKNOWN"],
])("TradeStatus %j is %s", (text, status) => {
  expect(readTradeStatus(text)).toBe(status);
});

it("asks about a trade with a signed, dated question and reads the answer", async () => {
  const answer = { ...trade, TradeStatus: "1", PaymentDate: "2026/08/09 12:31:02" };
  const { access, sent } = gateway(() => signed(answer));
  const result = await queryTrade(access, "T1");
  expect(result).toMatchObject({
    ok: true,
    trade: { status: "PAID", amount: 1290, gatewayTradeNumber: "G1" },
  });
  expect(sent[0]?.url).toBe("https://payment-stage.ecpay.com.tw/Cashier/QueryTradeInfo/V5");
  expect(sent[0]?.fields.get("TimeStamp")).toBe("1800000000");
  expect(hasValidCheckMacValue(sent[0]!.fields, configuration)).toBe(true);
});

describe("an answer that proves nothing changes nothing", () => {
  const paid = { ...trade, TradeStatus: "1" };
  test.each<[string, () => Response | Promise<Response>, string]>([
    ["no signature", () => new Response(encodeForm(Object.entries(paid))), "REPLY_NOT_VERIFIED"],
    ["other merchant", () => signed({ ...paid, MerchantID: "1" }), "REPLY_NOT_VERIFIED"],
    ["other trade", () => signed({ ...paid, MerchantTradeNo: "T2" }), "REPLY_NOT_VERIFIED"],
    ["too many calls", () => new Response("", { status: 403 }), "GATEWAY_BUSY"],
    ["a broken gateway", () => new Response("", { status: 500 }), "GATEWAY_UNREACHABLE"],
    ["no network", () => Promise.reject(new TypeError("no")), "GATEWAY_UNREACHABLE"],
  ])("%s", async (_case, answer, code) => {
    const { access } = gateway(answer);
    expect(await queryTrade(access, "T1")).toMatchObject({ ok: false, problem: { code } });
  });
});

it("brings a lost number back", async () => {
  const { access } = gateway(() =>
    signed({
      ...trade,
      RtnCode: "10100073",
      PaymentType: "CVS_FAMILY",
      PaymentNo: "LLL26325123456",
      ExpireDate: "2026/11/28 12:00:00",
    }),
  );
  expect(await queryPaymentInfo(access, "T1")).toMatchObject({
    ok: true,
    notice: {
      outcome: "NUMBER_ISSUED",
      issued: { number: { method: "CVS", code: "LLL26325123456", chain: "FAMILY" } },
    },
  });
});

it("tells a refusal of ECPay's from a call that did not get through", async () => {
  const action = {
    action: "R",
    tradeNumber: "T1",
    gatewayTradeNumber: "G1",
    amount: 90,
  } as const;
  const done = gateway(() => signed({ ...trade, RtnCode: "1", RtnMsg: "" }));
  expect(await doCardAction(done.access, action)).toEqual({ ok: true });
  const refused = gateway(() => signed({ ...trade, RtnCode: "0", RtnMsg: "error_amount_R" }));
  expect(await doCardAction(refused.access, action)).toMatchObject({
    problem: { code: "REFUSED_BY_GATEWAY", detail: "0 error_amount_R" },
  });
});
