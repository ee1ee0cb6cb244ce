import type { Bench } from "../main.ts";
import { median, type Measurement } from "../table.ts";
import { ask, fillCart } from "./graphql.ts";
import { rawHttpLimit } from "./load.ts";
import { openBenchShop, type BenchShop } from "./world.ts";

const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { number total { amount } } problems { code message } }
}`;
const CHOOSE = `mutation { cartChooseShipping(method: "HOME") { cart { pricing { total { amount } } } problems { code } } }`;

const RUNS = 3;
const ORDERS = 150;
const AT_ONCE = 16;

interface Ready {
  readonly token: string;
  readonly total: string;
}

/** Placing orders of three lines, each by a shopper of their own, 16 at once. */
export const placingOrders: Bench = {
  title: `Placing orders over HTTP: 3 lines each, ${AT_ONCE} at once, orders a second`,
  async run() {
    const shop = await openBenchShop();
    try {
      const measured: Measurement[] = [];
      for (const count of [0, 20]) {
        await shop.setDiscounts(count);
        const runs: number[] = [];
        for (let run = 0; run < RUNS; run++)
          runs.push(await placeAll(shop, await fillCarts(shop), run));
        const body = JSON.stringify({ query: PLACE, variables: { input: input("0", "x") } });
        const load = { url: shop.apiUrl, body, headers: { "content-type": "application/json" } };
        const limit = {
          name: "raw HTTP",
          perSecond: median(await rawHttpLimit(load, '{"data":{}}')),
        };
        measured.push({ name: `${count} automatic discounts`, runs, limit });
      }
      return measured;
    } finally {
      await shop.close();
    }
  },
};

async function fillCarts(shop: BenchShop): Promise<Ready[]> {
  return inParallel(ORDERS, async () => {
    const token = await fillCart(shop.apiUrl, shop.variantIds.slice(0, 3));
    const { data } = await ask(shop.apiUrl, CHOOSE, {}, { cartToken: token });
    return { token, total: data.cartChooseShipping.cart.pricing.total.amount };
  });
}

async function placeAll(shop: BenchShop, carts: readonly Ready[], run: number): Promise<number> {
  const began = performance.now();
  await inParallel(carts.length, async (n) => {
    const { token, total } = carts[n]!;
    const { data, text } = await ask(
      shop.apiUrl,
      PLACE,
      { input: input(total, `${run}-${n}`) },
      { cartToken: token },
    );
    if (!data.placeOrder.order) throw new Error(text);
  });
  return carts.length / ((performance.now() - began) / 1000);
}

const input = (expectedTotal: string, key: string) => ({
  contact: { name: "王小明", email: `shopper-${key}@bench.test`, phone: "0912345678" },
  address: {
    recipient: "王小明",
    phone: "0912345678",
    postalCode: "100",
    city: "臺北市",
    district: "中正區",
    street: "重慶南路一段 122 號",
  },
  paymentMethod: "ATM",
  expectedTotal,
  idempotencyKey: `bench-order-${key}-${Math.random().toString(36).slice(2)}`,
});

/** Runs `count` pieces of work, `AT_ONCE` at a time, keeping their order. */
async function inParallel<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results = Array.from<T>({ length: count });
  let next = 0;
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let n = next++; n < count; n = next++) results[n] = await work(n);
  });
  await Promise.all(lanes);
  return results;
}
