import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { buildCheckout, configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import { createSimulator, type Simulator } from "@8521/ecpay-simulator";
import { openShop, shopSettings, type OpenShop } from "@8521/engine/commands";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Work } from "../work.ts";
import { expireOrders } from "./expire-orders.ts";
import { findLostNotices } from "./find-lost-notices.ts";

/** Nobody listens here: every notice is lost, and only asking helps. */
const NOWHERE = "http://127.0.0.1:9/ecpay";
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let simulator: Simulator;
let shop: OpenShop;

beforeAll(async () => {
  database = await createTestDatabase();
  simulator = await createSimulator({ settings: { notices: false } });
  const { merchantId, amountLimits } = ecpay();
  shop = await openShop(database.url, shopSettings({}, { merchantId, amountLimits }));
});

afterAll(async () => {
  await shop.close();
  await simulator.close();
  await database.close();
});

const ecpay = () =>
  configureEcpay({ environment: "custom", host: simulator.url, ...STAGE_MERCHANT });

/** The worker some hours from now. */
const workIn = (hours: number): Work => ({
  shop,
  ecpay: ecpay(),
  shopUrl: "http://shop.example",
  log: () => undefined,
  now: () => new Date(Date.now() + hours * HOUR_MS),
});

/** The same, with a gateway that does not answer. */
const deaf = (hours = 0): Work => ({
  ...workIn(hours),
  ecpay: { ...ecpay(), host: "http://127.0.0.1:9" },
});

it("a payment whose notice was lost is found and paid once, also when asked twice", async () => {
  const order = await orderAtGateway("LOST1");
  await simulator.issue("LOST1");
  await simulator.pay("LOST1");
  await age(order, 6);
  await findLostNotices(workIn(0));
  await findLostNotices(workIn(0));
  expect(await standingOf(order)).toMatchObject({ state: "PAID", payment_state: "PAID" });
});

it("a number whose notice was lost is found, and the order waits as long as it lives", async () => {
  const order = await orderAtGateway("LOST2");
  const trade = await simulator.issue("LOST2");
  await age(order, 6);
  await findLostNotices(workIn(0));
  const standing = await standingOf(order);
  expect(standing).toMatchObject({
    state: "AWAITING_PAYMENT",
    payment_state: "NUMBER_ISSUED",
    account_number: trade.number?.fields.vAccount,
  });
  expect(new Date(standing.pay_until).getTime()).toBe(trade.number?.deadline);
});

it("an attempt that was left on the payment page stays without a number", async () => {
  const order = await orderAtGateway("LEFT1");
  await age(order, 6);
  await findLostNotices(workIn(0));
  expect(await standingOf(order)).toMatchObject({ state: "PENDING", payment_state: "CREATED" });
});

it("the questions about an attempt get rarer", async () => {
  const order = await orderAtGateway("RARE1");
  const asked: number[] = [];
  let minutes = 5;
  const log: Work["log"] = (_event, facts) => {
    if (facts?.tradeNumber === "RARE1") asked.push(minutes);
  };
  for (; minutes <= 180; minutes += 5) {
    await age(order, minutes + 1);
    await findLostNotices({ ...deaf(), log });
  }
  expect(asked).toEqual([5, 10, 20, 40, 80, 160]);
});

it("a gateway that can't be asked expires nothing", async () => {
  const order = await orderAtGateway("DEAF1");
  await expireOrders(deaf(24 * 30));
  expect(await standingOf(order)).toMatchObject({ state: "PENDING" });
});

/** Makes an attempt so many minutes old. */
async function age(orderId: string, minutes: number): Promise<void> {
  await database.orm.em
    .fork()
    .execute("update payment set created_at = ? where order_id = ?", [
      new Date(Date.now() - minutes * 60_000),
      orderId,
    ]);
}

interface Standing {
  readonly state: string;
  readonly pay_until: string;
  readonly payment_state: string;
  readonly account_number: string | null;
}

async function standingOf(orderId: string): Promise<Standing> {
  const [standing] = await database.orm.em.fork().execute<Standing[]>(
    `select o.state, o.pay_until, p.state as payment_state, p.account_number
     from orders o join payment p on p.order_id = o.id where o.id = ?`,
    [orderId],
  );
  return standing!;
}

/** An order of NT$500 without lines, whose ATM payment has begun and whose browser reached the gateway. */
async function orderAtGateway(tradeNumber: string): Promise<string> {
  const em = database.orm.em.fork();
  const [order] = await em.execute<{ id: string }[]>(
    `insert into orders (number, access_token_hash, currency, contact_name, email, email_key, phone, phone_key,
                         subtotal, discount_total, shipping_total, tax_total, total, payment_method, pay_until)
     values (?, '\\x00', 'TWD', 'Buyer', 'b@shop.example', 'b@shop.example', '0912345678', '+886912345678',
             500, 0, 0, 24, 500, 'ATM', now() + interval '30 minutes') returning id`,
    [tradeNumber],
  );
  await em.execute(
    "insert into payment (order_id, method, trade_number, amount) values (?, 'ATM', ?, 500)",
    [order!.id, tradeNumber],
  );
  const checkout = buildCheckout(ecpay(), {
    method: "ATM",
    tradeNumber,
    amount: 500,
    startedAt: Date.now(),
    description: "a test order",
    itemNames: ["烏龍茶 x 1"],
    returnUrl: NOWHERE,
    paymentInfoUrl: NOWHERE,
  });
  if (!checkout.ok) throw new Error(JSON.stringify(checkout.problems));
  const body = new URLSearchParams();
  for (const { name, value } of checkout.request.fields) body.append(name, value);
  await fetch(checkout.request.action, { method: "POST", body, redirect: "manual" });
  return order!.id;
}
