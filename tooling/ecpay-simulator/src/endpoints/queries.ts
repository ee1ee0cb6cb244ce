import { taipei } from "../clock.ts";
import { formOf, jsonResponse, textResponse, type Route, type SimResponse } from "../http.ts";
import { actOnCard, captureDue } from "../card-actions.ts";
import { feeOf, numberFields } from "../messages.ts";
import { isSigned, signed, type Fields } from "../signature.ts";
import type { Trade } from "../trade.ts";
import { merchantOf, type Merchant, type World } from "../world.ts";

const TIMESTAMP_VALID_MS = 180_000;
const NOT_FOUND = "10200047";
const MAC_WRONG = "10200073";

type Answer = (fields: Fields, merchant: Merchant) => SimResponse;

/** What the shop's server may ask. Every reply is signed, except the card detail's JSON. */
export function queryRoutes(world: World): Route[] {
  const asked: number[] = [];
  const route = (path: string, answer: Answer, options: { dated: boolean }): Route => ({
    method: "POST",
    path,
    handle: (request) => {
      if (isTooOften(asked, world)) return textResponse("403 Forbidden", 403);
      return authenticate(world, formOf(request), options, answer);
    },
  });
  return [
    route("/Cashier/QueryTradeInfo/V5", (f, m) => tradeInfo(world, f, m), { dated: true }),
    route("/Cashier/QueryPaymentInfo", (f, m) => paymentInfo(world, f, m), { dated: true }),
    route("/CreditDetail/DoAction", (f, m) => doAction(world, f, m), { dated: false }),
    route("/CreditDetail/QueryTrade/V2", (f) => cardDetail(world, f), { dated: false }),
  ];
}

/** Counts the calls of the last minute on the real clock. */
function isTooOften(asked: number[], world: World): boolean {
  const now = world.clock.real();
  asked.push(now);
  while (asked[0]! < now - 60_000) asked.shift();
  return asked.length > world.queriesPerMinute;
}

function authenticate(
  world: World,
  fields: Fields,
  { dated }: { dated: boolean },
  answer: Answer,
): SimResponse {
  const merchant = merchantOf(world, fields.MerchantID ?? "");
  if (!merchant) return textResponse("0|MerchantID Error");
  if (!isSigned(fields, merchant)) {
    return reply({ ...identityOf(fields), TradeStatus: MAC_WRONG, RtnCode: MAC_WRONG }, merchant);
  }
  // Callers stamp with the real clock, whatever simulated time it is.
  const age = Math.abs(world.clock.real() - Number(fields.TimeStamp) * 1_000);
  if (dated && !(age <= TIMESTAMP_VALID_MS)) return textResponse("0|TimeStamp Error");
  return answer(fields, merchant);
}

function tradeInfo(world: World, fields: Fields, merchant: Merchant): SimResponse {
  const trade = findTrade(world, fields);
  if (!trade) return reply(tradeNotFound(fields), merchant);
  return reply(
    {
      ...identityOf(trade.request),
      ...customFields(trade.request),
      StoreID: trade.request.StoreID ?? "",
      TradeNo: trade.gatewayTradeNumber,
      TradeAmt: String(trade.amount),
      PaymentDate: trade.paidAt === undefined ? "" : taipei(trade.paidAt),
      PaymentType: trade.paymentType,
      HandlingCharge: trade.status === "PAID" ? String(feeOf(trade)) : "0",
      PaymentTypeChargeFee: trade.status === "PAID" ? String(feeOf(trade)) : "0",
      TradeDate: taipei(trade.createdAt),
      TradeStatus: statusOf(trade),
      ItemName: trade.request.ItemName ?? "",
    },
    merchant,
  );
}

/** A declined or abandoned attempt is "not established"; an expired number stays unpaid. */
function statusOf(trade: Trade): string {
  if (trade.status === "PAID") return "1";
  return trade.status === "DECLINED" ? "10200095" : "0";
}

function tradeNotFound(fields: Fields): Fields {
  return {
    ...identityOf(fields),
    TradeNo: "",
    TradeAmt: "0",
    PaymentDate: "",
    PaymentType: "",
    HandlingCharge: "0",
    PaymentTypeChargeFee: "0",
    TradeDate: "",
    TradeStatus: NOT_FOUND,
    ItemName: "",
  };
}

function paymentInfo(world: World, fields: Fields, merchant: Merchant): SimResponse {
  const trade = findTrade(world, fields);
  if (trade?.number) return reply(numberFields(trade), merchant);
  return reply({ ...identityOf(fields), RtnCode: NOT_FOUND, RtnMsg: "查無資料" }, merchant);
}

function doAction(world: World, fields: Fields, merchant: Merchant): SimResponse {
  const trade = findTrade(world, fields);
  const known = trade && trade.gatewayTradeNumber === fields.TradeNo;
  const outcome = known
    ? actOnCard(trade, fields.Action ?? "", Number(fields.TotalAmount), world.clock.now())
    : ({ ok: false, message: "error_nopay" } as const);
  world.store.save();
  const result = outcome.ok
    ? { RtnCode: "1", RtnMsg: "" }
    : { RtnCode: "0", RtnMsg: outcome.message };
  return reply({ ...identityOf(fields), TradeNo: fields.TradeNo ?? "", ...result }, merchant);
}

function cardDetail(world: World, fields: Fields): SimResponse {
  const trade = world.store.trades().find(({ card }) => card?.gwsr === fields.CreditRefundId);
  if (!trade?.card || trade.merchantId !== fields.MerchantID) {
    return jsonResponse({ RtnMsg: "error_nopay", RtnValue: null });
  }
  captureDue(trade, world.clock.now());
  const { card } = trade;
  const close_data = card.history.map(({ status, amount, at }, sno) => ({
    status,
    sno: String(sno + 1),
    amount: String(amount),
    datetime: taipei(at),
  }));
  const RtnValue = {
    TradeID: card.gwsr,
    amount: String(trade.amount),
    clsamt: String(card.captured - card.refunded),
    authtime: taipei(card.authorisedAt),
    status: card.status,
    close_data,
  };
  return jsonResponse({ RtnMsg: "", RtnValue });
}

function findTrade(world: World, fields: Fields): Trade | undefined {
  const trade = world.store.trade(fields.MerchantTradeNo ?? "");
  return trade?.merchantId === fields.MerchantID ? trade : undefined;
}

function identityOf(fields: Fields): Fields {
  return {
    MerchantID: fields.MerchantID ?? "",
    MerchantTradeNo: fields.MerchantTradeNo ?? "",
  };
}

function customFields(request: Fields): Fields {
  const names = ["CustomField1", "CustomField2", "CustomField3", "CustomField4"];
  return Object.fromEntries(names.map((name) => [name, request[name] ?? ""]));
}

function reply(fields: Fields, merchant: Merchant): SimResponse {
  return textResponse(new URLSearchParams(signed(fields, merchant)).toString());
}
