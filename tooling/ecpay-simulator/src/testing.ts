import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { taipei } from "./clock.ts";
import { signed, type Fields } from "./signature.ts";
import { TEST_MERCHANT } from "./simulator.ts";

/** A message the fake shop received. */
export interface Received {
  readonly path: string;
  readonly fields: Fields;
}

/** A shop that writes down what it is told. Answers `1|OK` until told otherwise. */
export async function createFakeShop() {
  const received: Received[] = [];
  const shop = { answer: "1|OK", status: 200, headers: {} as Record<string, string> };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({
        path: request.url ?? "",
        fields: Object.fromEntries(new URLSearchParams(body)),
      });
      response.writeHead(shop.status, shop.headers).end(shop.answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { shop, received, url, close };
}

/** A signed AioCheckOut form with everything required, changed as a test wishes. */
export function checkoutForm(shopUrl: string, change: Fields = {}): Fields {
  const fields: Fields = {
    MerchantID: TEST_MERCHANT.merchantId,
    MerchantTradeNo: "Test0001",
    MerchantTradeDate: taipei(Date.now()),
    PaymentType: "aio",
    TotalAmount: "1290",
    TradeDesc: "order",
    ItemName: "手沖壺 x 1#入門課程 x 1",
    ReturnURL: `${shopUrl}/return`,
    PaymentInfoURL: `${shopUrl}/info`,
    ChoosePayment: "ATM",
    EncryptType: "1",
    CustomField1: "token-~'1",
    ...change,
  };
  return signed(fields, TEST_MERCHANT);
}

/** Posts a form as a browser or the shop would. Redirects are not followed. */
export async function postForm(url: string, fields: Fields) {
  const body = new URLSearchParams(fields);
  const response = await fetch(url, { method: "POST", body, redirect: "manual" });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
