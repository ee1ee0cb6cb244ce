import type { Bench } from "../main.ts";
import { median, type Measurement } from "../table.ts";
import { ask, fillCart } from "./graphql.ts";
import { CONNECTIONS, rawHttpLimit, requestsPerSecond, type Load } from "./load.ts";
import { openBenchShop, type BenchShop } from "./world.ts";

const PRICED_CART = `query {
  cart {
    pricing {
      lines { total { amount } discounts { name amount { amount } } }
      subtotal { amount } discountTotal { amount } total { amount }
    }
  }
}`;

/**
 * Reading a priced cart of 10 lines, each shopper a cart of their own, with 0, 20 and 100 automatic discounts that all
 * match. The limit is the same server answering the same query, to the byte of `data`, from static data.
 */
export const cartPricing: Bench = {
  title: "Reading a priced cart over HTTP: 10 lines, requests a second",
  async run() {
    const shop = await openBenchShop();
    try {
      const measured: Measurement[] = [];
      for (const count of [0, 20, 100]) {
        await shop.setDiscounts(count);
        measured.push(await measure(shop, `${count} automatic discounts`));
      }
      return measured;
    } finally {
      await shop.close();
    }
  },
};

async function measure(shop: BenchShop, name: string): Promise<Measurement> {
  const tokens = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => fillCart(shop.apiUrl, shop.variantIds)),
  );
  const [cartToken] = tokens as [string];
  const { text, data } = await ask(shop.apiUrl, PRICED_CART, {}, { cartToken });
  const load: Load = {
    url: shop.apiUrl,
    body: JSON.stringify({ query: PRICED_CART }),
    headers: { "content-type": "application/json", cartToken },
    each: (connection) => [
      {
        body: JSON.stringify({ query: PRICED_CART }),
        headers: {
          "content-type": "application/json",
          cartToken: tokens[connection % tokens.length]!,
        },
      },
    ],
  };
  const fixed = await shop.answering(data);
  try {
    const still = { ...load, url: fixed.url };
    const same = await ask(still.url, PRICED_CART, {}, { cartToken });
    if (JSON.stringify(same.data) !== JSON.stringify(data)) throw new Error("another answer");
    const [runs, limits] = await inTurns(load, still);
    const raw = median(await rawHttpLimit(load, text));
    return {
      name,
      runs,
      limit: { name: "static", perSecond: median(limits) },
      note: `static ${Math.round(median(limits))}, raw HTTP ${Math.round(raw)}, ${text.length} bytes`,
    };
  } finally {
    await fixed.close();
  }
}

/** Both in turns, so that what else the machine does falls on both. */
async function inTurns(one: Load, other: Load): Promise<[number[], number[]]> {
  const runs: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 3; turn++) {
    runs[0].push(...(await requestsPerSecond(one, 1)));
    runs[1].push(...(await requestsPerSecond(other, 1)));
  }
  return runs;
}
