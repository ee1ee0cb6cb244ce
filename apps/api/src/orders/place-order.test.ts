import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let hand: pg.Client;
beforeAll(async () => {
  api = await openApiUnderTest();
  hand = new pg.Client({ connectionString: api.databaseUrl });
  await hand.connect();
});
afterAll(async () => {
  await hand.end();
  await api.close();
});

const VARIANT = `query ($slug: String!) { product(slug: $slug) { variants { id } } }`;
const ADD = `mutation ($v: ID!) { cartAddLine(variantId: $v) { problems { code } } }`;
const CHOOSE = `mutation { cartChooseShipping(method: "HOME") { problems { code } }
  cartChoosePayment(method: ATM) { cart { pricing { total { amount } } } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { number } replayed problems { code } } }`;

/** How many connections wait for a lock. */
const waiting = async (): Promise<number> =>
  (
    await api.shop.orm.em
      .fork()
      .execute(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
  ).length;

it("one key sent again while the first request is under way gives the first one's order", async () => {
  const shopper = api.client();
  const { data: found } = await shopper.ask(VARIANT, { slug: "alishan-coffee" });
  await shopper.ask(ADD, { v: found.product.variants[0].id });
  const { data: chosen } = await shopper.ask(CHOOSE);
  const input = {
    contact: { name: "陳怡安", email: "twice@example.com", phone: "0955123456" },
    address: {
      recipient: "陳怡安",
      phone: "0955123456",
      postalCode: "404",
      city: "臺中市",
      district: "北區",
      street: "三民路三段 129 號",
    },
    paymentMethod: "ATM",
    expectedTotal: chosen.cartChoosePayment.cart.pricing.total.amount,
    idempotencyKey: "sent-twice-at-once",
  };

  // The first request holds the cart and waits for the goods; the second finds an open cart and waits for it.
  await hand.query("begin");
  await hand.query("select 1 from variant order by id for update");
  const first = shopper.ask(PLACE, { input });
  await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
  const second = shopper.ask(PLACE, { input });
  await expect.poll(waiting, { timeout: 20_000 }).toBe(2);
  await hand.query("commit");

  const [one, two] = [(await first).data.placeOrder, (await second).data.placeOrder];
  expect(one).toMatchObject({ problems: [], replayed: false });
  expect(two).toEqual({ ...one, replayed: true });
});
