import type { Browser } from "playwright-core";
import { askAs, visitor, type Person } from "./people.ts";

/** An order to prepare, and how far its payment goes. */
export interface PreparedOrder {
  method: "CREDIT" | "ATM" | "CVS" | "BARCODE";
  upTo: "nothing" | "issue" | "pay" | "decline";
  variantId: string;
}

interface Form {
  action: string;
  fields: { name: string; value: string }[];
}

let guests = 0;

/** Places an order as a new guest and takes its payment that far in the simulator; answers `number?token=...`. */
export async function orderPaidBy(
  shop: string,
  browser: Browser,
  wish: PreparedOrder,
): Promise<string> {
  const guest = await visitor(shop, browser);
  const { number, token } = await place(guest, wish);
  const form = await formOf(guest, number, token);
  await guest.context.request.post(form.action, {
    form: Object.fromEntries(form.fields.map(({ name, value }) => [name, value])),
  });
  if (wish.upTo !== "nothing") await simulate(guest, form, wish.upTo);
  await guest.context.close();
  return `${number}?token=${token}`;
}

async function place(guest: Person, { method, variantId }: PreparedOrder) {
  await askAs(guest, `mutation($v: ID!) { cartAddLine(variantId: $v) { problems { message } } }`, {
    v: variantId,
  });
  await askAs(
    guest,
    `mutation { cartChooseShipping(method: "${await homeDelivery(guest)}") { problems { message } } }`,
  );
  await askAs(guest, `mutation { cartChoosePayment(method: ${method}) { problems { message } } }`);
  const { cart } = await askAs(guest, `{ cart { pricing { total { amount } } } }`);
  const { placeOrder } = await askAs(
    guest,
    `mutation($i: PlaceOrderInput!) { placeOrder(input: $i) { token order { number } problems { message } } }`,
    { i: orderInput(method, cart.pricing.total.amount) },
  );
  if (!placeOrder.order) throw new Error(`No order: ${placeOrder.problems[0]?.message}`);
  return { number: placeOrder.order.number as string, token: placeOrder.token as string };
}

async function homeDelivery(guest: Person): Promise<string> {
  const { cart } = await askAs(guest, `{ cart { shippingMethods { code delivery } } }`);
  return cart.shippingMethods.find(({ delivery }: { delivery: string }) => delivery === "ADDRESS")
    .code;
}

function orderInput(paymentMethod: string, expectedTotal: string) {
  const mark = `${Date.now()}${(guests += 1)}`;
  const phone = `09${mark.slice(-8)}`;
  return {
    contact: { name: "林小美", email: `guest-${mark}@example.com`, phone },
    address: {
      recipient: "林小美",
      phone,
      postalCode: "106",
      city: "臺北市",
      district: "大安區",
      street: "和平東路一段 1 號 3 樓",
    },
    paymentMethod,
    expectedTotal,
    idempotencyKey: `screens-${mark}`,
  };
}

async function formOf(guest: Person, number: string, token: string): Promise<Form> {
  const { startPayment } = await askAs(
    guest,
    `mutation($n: String!, $t: String) { startPayment(number: $n, token: $t) { form { action fields { name value } } problems { message } } }`,
    { n: number, t: token },
  );
  if (!startPayment.form) throw new Error(`No payment: ${startPayment.problems[0]?.message}`);
  return startPayment.form as Form;
}

async function simulate(guest: Person, form: Form, what: string): Promise<void> {
  const trade = form.fields.find(({ name }) => name === "MerchantTradeNo")!.value;
  const response = await guest.context.request.post(
    new URL(`/__sim/trades/${trade}/${what}`, form.action).href,
    { data: {} },
  );
  if (!response.ok()) throw new Error(`The simulator could not ${what}: ${await response.text()}`);
}
