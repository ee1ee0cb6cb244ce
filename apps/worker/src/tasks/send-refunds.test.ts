import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { buildCheckout, configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import { createSimulator, type Simulator } from "@8521/ecpay-simulator";
import { openShop, shopSettings, type OpenShop } from "@8521/engine/commands";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Work } from "../work.ts";
import { sendRefunds } from "./send-refunds.ts";

const NOWHERE = "http://127.0.0.1:9/ecpay";
const DAY_MS = 24 * 3_600_000;

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

const work = (change: Partial<Work> = {}): Work => ({
  shop,
  ecpay: ecpay(),
  shopUrl: "http://shop.example",
  log: () => undefined,
  now: () => new Date(simulator.clock.now()),
  ...change,
});

/** Each row: what is asked back of 500, whether the bank has captured it, and what became of it at the gateway. */
const CASES: readonly [amount: number, captured: boolean, status: string, returned: number][] = [
  [500, false, "已取消", 0],
  [500, true, "已關帳", 500],
  [200, true, "已關帳", 200],
  [200, false, "要關帳", 200],
];

it.each(CASES)(
  "%s of 500, captured: %s, becomes %s with %s given back",
  async (amount, captured, status, returned) => {
    const trade = `REF${amount}${captured ? "C" : "A"}`;
    const refundId = await refundOf(trade, amount);
    if (captured) await simulator.advance(DAY_MS);
    await sendRefunds(work());
    await sendRefunds(work());
    expect(await standingOf(refundId)).toMatchObject({ state: "DONE", failure: null });
    const card = simulator.trade(trade)?.card;
    expect({ status: card?.status, returned: card?.refunded }).toEqual({ status, returned });
  },
);

it("an answer that never came is shown to a person, and nothing is sent again", async () => {
  const refundId = await refundOf("REFLOST", 500);
  await simulator.advance(DAY_MS);
  await sendRefunds(work({ ecpay: { ...ecpay(), host: "http://127.0.0.1:9" } }));
  expect((await standingOf(refundId)).failure).toMatch(/not known/);
  await sendRefunds(work());
  expect(simulator.trade("REFLOST")?.card?.refunded).toBe(0);
});

it("a worker that ended in between leaves the question to a person", async () => {
  const refundId = await refundOf("REFDEAD", 500);
  await database.orm.em
    .fork()
    .execute(
      "update refund set gateway_plan = jsonb_build_object('sentAt', ?::text) where id = ?",
      [new Date(simulator.clock.now() - DAY_MS).toISOString(), refundId],
    );
  await sendRefunds(work());
  expect(await standingOf(refundId)).toMatchObject({ state: "FAILED" });
  const alerts = await database.orm.em
    .fork()
    .execute("select 1 from alert where kind = 'refund.failed'");
  expect(alerts.length).toBeGreaterThan(0);
});

async function standingOf(id: string): Promise<{ state: string; failure: string | null }> {
  const [row] = await database.orm.em
    .fork()
    .execute<{ state: string; failure: string | null }[]>(
      "select state, failure from refund where id = ?",
      [id],
    );
  return row!;
}

/** A card payment of NT$500 that the gateway has, and a refund of it that was asked for. */
async function refundOf(tradeNumber: string, amount: number): Promise<string> {
  const checkout = buildCheckout(ecpay(), {
    method: "CREDIT",
    tradeNumber,
    amount: 500,
    startedAt: simulator.clock.now(),
    description: "a test order",
    itemNames: ["烏龍茶 x 1"],
    returnUrl: NOWHERE,
    paymentInfoUrl: NOWHERE,
  });
  if (!checkout.ok) throw new Error(JSON.stringify(checkout.problems));
  const body = new URLSearchParams();
  for (const { name, value } of checkout.request.fields) body.append(name, value);
  await fetch(checkout.request.action, { method: "POST", body, redirect: "manual" });
  const { gatewayTradeNumber } = await simulator.pay(tradeNumber);
  const [row] = await database.orm.em.fork().execute<{ id: string }[]>(
    `with o as (insert into orders (number, access_token_hash, currency, contact_name, email, email_key, phone, phone_key,
                       subtotal, discount_total, shipping_total, tax_total, total, payment_method, state)
                values (?, '\\x00', 'TWD', 'Buyer', 'b@shop.example', 'b@shop.example', '0912345678', '+886912345678',
                        500, 0, 0, 24, 500, 'CREDIT', 'REFUNDED') returning id),
          p as (insert into payment (order_id, method, trade_number, provider_trade_number, amount, refunded_amount, state)
                select id, 'CREDIT', ?, ?, 500, ?::bigint, 'PARTIALLY_REFUNDED' from o returning id, order_id)
     insert into refund (order_id, payment_id, amount, mode, state, reason)
     select order_id, id, ?::bigint, 'FULL', 'REQUESTED', 'a test' from p returning id`,
    [tradeNumber, tradeNumber, gatewayTradeNumber, amount, amount],
  );
  return row!.id;
}
