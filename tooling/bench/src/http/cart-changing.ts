import type { Bench } from "../main.ts";
import { median, type Measurement } from "../table.ts";
import { storeCodes } from "./discounts.ts";
import { ask, fillCart } from "./graphql.ts";
import { CONNECTIONS, requestsPerSecond, type Load } from "./load.ts";
import { openBenchShop, type BenchShop } from "./world.ts";

const CHANGE = `mutation ($lineId: ID!, $quantity: Int!) {
  cartChangeLine(lineId: $lineId, quantity: $quantity) {
    cart { quantity pricing { lines { total { amount } } discountTotal { amount } total { amount } } }
    problems { code }
  }
}`;
const LINES = `query { cart { lines { id } } }`;
const CODES = 10_000;
const RULES = 100;

/**
 * Changing a line of a 10-line cart, 16 shoppers at once, each in a cart of their own: in a shop without any rule,
 * and in one with codes and automatic discounts. The limit is the shop without rules.
 */
export const cartChanging: Bench = {
  title: `Changing a line over HTTP: 10 lines, ${CONNECTIONS} shoppers at once, changes a second`,
  async run() {
    const shop = await openBenchShop();
    try {
      await shop.setDiscounts(0);
      const runs = await measure(shop);
      const none: Measurement = { name: "no codes, no automatic discounts", runs };
      const limit = { name: "none", perSecond: median(runs) };
      await storeCodes(shop.database, CODES);
      const measured: Measurement[] = [none];
      for (const match of ["NONE", "ALL"] as const) {
        await shop.setDiscounts(RULES, match);
        const what = match === "ALL" ? "all apply" : "none applies";
        const name = `${CODES.toLocaleString("en")} codes, ${RULES} automatic, ${what}`;
        measured.push({ name, runs: await measure(shop), limit });
      }
      return measured;
    } finally {
      await shop.close();
    }
  },
};

async function measure(shop: BenchShop): Promise<number[]> {
  const carts = await Promise.all(Array.from({ length: CONNECTIONS }, () => changes(shop)));
  const [first] = carts;
  return await requestsPerSecond({
    url: shop.apiUrl,
    ...first![0]!,
    each: (connection) => carts[connection % carts.length]!,
  });
}

/** One shopper's requests: two pieces, then one again. Fails when the first is refused. */
async function changes(shop: BenchShop): Promise<Omit<Load, "url" | "each">[]> {
  const cartToken = await fillCart(shop.apiUrl, shop.variantIds);
  const headers = { "content-type": "application/json", cartToken };
  const { data } = await ask(shop.apiUrl, LINES, {}, { cartToken });
  const lineId: string = data.cart.lines[0].id;
  const bodies = [2, 1].map((quantity) => ({ lineId, quantity }));
  const answer = await ask(shop.apiUrl, CHANGE, bodies[0]!, { cartToken });
  if (answer.data.cartChangeLine.problems.length > 0) throw new Error(answer.text);
  return bodies.map((variables) => ({
    body: JSON.stringify({ query: CHANGE, variables }),
    headers,
  }));
}
