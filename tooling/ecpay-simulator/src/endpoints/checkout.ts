import { checkRequest } from "../checkout/check-request.ts";
import { numberFields, failedFields, paidFields, SUCCESS } from "../messages.ts";
import { GatewayRefusal } from "../gateway.ts";
import { formOf, htmlResponse, seeOther, type Route, type SimRequest } from "../http.ts";
import { isSigned, signed, type Fields } from "../signature.ts";
import { METHODS, type Method, type Trade } from "../trade.ts";
import {
  browserPostPage,
  closedPage,
  errorPage,
  numberPage,
  resultPage,
} from "../web/result-pages.ts";
import { paymentPage } from "../web/payment-page.ts";
import { merchantOf, type World } from "../world.ts";

const THREE_D_FAILED = { code: "10200043", message: "3D 驗證失敗" };

/** What the shopper's browser talks to. */
export function checkoutRoutes(world: World): Route[] {
  return [
    { method: "POST", path: "/Cashier/AioCheckOut/V5", handle: (r) => begin(world, formOf(r)) },
    { method: "GET", path: "/Cashier/Pay/:no", handle: (r) => show(world, r) },
    { method: "POST", path: "/Cashier/Pay/:no", handle: (r) => act(world, r) },
    { method: "GET", path: "/Cashier/Closed", handle: () => htmlResponse(closedPage()) },
  ];
}

function begin(world: World, fields: Fields) {
  const verdict = checkRequest(fields, {
    isMerchantKnown: (id) => merchantOf(world, id) !== undefined,
    isSignatureValid: (form) => isSigned(form, merchantOf(world, form.MerchantID!)!),
    isTradeNumberUsed: (tradeNumber) => world.store.trade(tradeNumber) !== undefined,
    loopbackPorts: world.loopbackPorts,
  });
  if (!verdict.ok) return htmlResponse(errorPage(verdict.refusal));
  const trade = world.gateway.open(fields, verdict.methods);
  return seeOther(`/Cashier/Pay/${trade.tradeNumber}`);
}

function show(world: World, request: SimRequest) {
  const trade = world.store.trade(request.params[0]!);
  if (!trade) return unknownTrade();
  if (trade.status === "PAID") return htmlResponse(resultPage(trade));
  if (trade.number) return htmlResponse(numberPage(trade));
  const merchant = merchantOf(world, trade.merchantId);
  const method = chosenMethod(trade, request.query.get("method"));
  return htmlResponse(paymentPage(trade, merchant?.name ?? trade.merchantId, method));
}

async function act(world: World, request: SimRequest) {
  const trade = world.store.trade(request.params[0]!);
  if (!trade) return unknownTrade();
  const { action, method, choice } = formOf(request);
  try {
    return await play(world, trade, action ?? "", chosenMethod(trade, method), choice);
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    return htmlResponse(errorPage({ code: "10200009", message: error.message }));
  }
}

async function play(
  world: World,
  trade: Trade,
  action: string,
  method: Method,
  choice: string | undefined,
) {
  const { gateway } = world;
  if (action === "issue") {
    await gateway.issue(trade, method, choice);
    const fields = numberFields(trade);
    return goBack(world, trade, "ClientRedirectURL", fields, () => numberPage(trade));
  }
  if (action === "pay") {
    await gateway.pay(trade, { method });
    const fields = paidFields(trade, SUCCESS.browser);
    return goBack(world, trade, "OrderResultURL", fields, () => resultPage(trade));
  }
  await gateway.decline(trade, action === "three-d" ? THREE_D_FAILED : undefined);
  const fields = failedFields(trade, trade.failure!, world.clock.now());
  return goBack(world, trade, "OrderResultURL", fields, () => resultPage(trade));
}

/** Sends the browser back with a post of its own, or shows our page if the shop did not ask. */
function goBack(
  world: World,
  trade: Trade,
  kind: "OrderResultURL" | "ClientRedirectURL",
  fields: Fields,
  otherwise: () => string,
) {
  const url = trade.request[kind];
  const keys = merchantOf(world, trade.merchantId);
  if (!url || !keys) return htmlResponse(otherwise());
  return htmlResponse(browserPostPage(url, signed(fields, keys)));
}

function chosenMethod(trade: Trade, wanted: string | null | undefined): Method {
  const known = METHODS.find((method) => method === wanted);
  return known && trade.methods.includes(known) ? known : trade.methods[0]!;
}

function unknownTrade() {
  return htmlResponse(errorPage({ code: "10200047", message: "查無此交易 No such trade." }));
}
