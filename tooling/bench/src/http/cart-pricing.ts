import type { Bench } from "../main.ts";
import { median, type Measurement } from "../table.ts";
import { ask, fillCart } from "./graphql.ts";
import { rawHttpLimit, requestsPerSecond, type Load } from "./load.ts";
import { openBenchShop } from "./world.ts";

const PRICED_CART = `query {
  cart {
    pricing {
      lines { total { amount } discounts { name amount { amount } } }
      subtotal { amount } discountTotal { amount } total { amount }
    }
  }
}`;

/** Reading a priced cart of 10 lines, with 0, 20 and 100 automatic discounts that all match. */
export const cartPricing: Bench = {
  title: "Cart pricing over HTTP: 10 lines, requests a second",
  async run() {
    const shop = await openBenchShop();
    try {
      const measured: Measurement[] = [];
      for (const count of [0, 20, 100]) {
        await shop.setDiscounts(count);
        const cartToken = await fillCart(shop.apiUrl, shop.variantIds);
        const { text } = await ask(shop.apiUrl, PRICED_CART, {}, { cartToken });
        const load: Load = {
          url: shop.apiUrl,
          body: JSON.stringify({ query: PRICED_CART }),
          headers: { "content-type": "application/json", cartToken },
        };
        const limit = { name: "raw HTTP", perSecond: median(await rawHttpLimit(load, text)) };
        const runs = await requestsPerSecond(load);
        measured.push({
          name: `${count} automatic discounts`,
          runs,
          limit,
          note: `${text.length} bytes`,
        });
      }
      return measured;
    } finally {
      await shop.close();
    }
  },
};
