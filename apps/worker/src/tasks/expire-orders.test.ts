import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import { openShop, shopSettings, type OpenShop } from "@8521/engine/commands";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Work } from "../work.ts";
import { expireOrders } from "./expire-orders.ts";

let database: TestDatabase;
let shop: OpenShop;
const ecpay = configureEcpay({
  environment: "custom",
  host: "http://127.0.0.1:9",
  ...STAGE_MERCHANT,
});

beforeAll(async () => {
  database = await createTestDatabase();
  const { merchantId, amountLimits } = ecpay;
  shop = await openShop(database.url, shopSettings({}, { merchantId, amountLimits }));
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

const work = (): Work => ({
  shop,
  ecpay,
  shopUrl: "http://shop.example",
  log: () => undefined,
  now: () => new Date(),
});

/** Orders that nobody began to pay, so that no gateway need be asked. */
const late = (count: number, method: string, minutes: number) =>
  database.orm.em.fork().execute(
    `insert into orders (number, access_token_hash, currency, contact_name, email, email_key, phone, phone_key,
                         subtotal, discount_total, shipping_total, tax_total, total, payment_method, pay_until)
     select ? || n, '\\x00', 'TWD', 'Buyer', 'b@shop.example', 'b@shop.example', '0912345678', '+886912345678',
            500, 0, 0, 24, 500, ?, now() - make_interval(mins => ?) from generate_series(1, ?) n`,
    [`${method}-`, method, minutes, count],
  );

it("orders in their grace do not keep others waiting, however many there are", async () => {
  const graceOf = (method: string) =>
    shop.settings.payments.find((terms) => terms.method === method)!.graceMinutes;
  expect(graceOf("ATM")).toBeGreaterThan(graceOf("CREDIT") + 2);
  // All of them are longer past their deadline than the card order, and none is due.
  await late(250, "ATM", graceOf("CREDIT") + 2);
  await late(1, "CREDIT", graceOf("CREDIT") + 1);
  await expireOrders(work());
  const states = await database.orm.em
    .fork()
    .execute<{ method: string; state: string; orders: number }[]>(
      `select payment_method as method, state, count(*)::int as orders from orders group by 1, 2 order by 1`,
    );
  expect(states).toEqual([
    { method: "ATM", state: "PENDING", orders: 250 },
    { method: "CREDIT", state: "EXPIRED", orders: 1 },
  ]);
});
