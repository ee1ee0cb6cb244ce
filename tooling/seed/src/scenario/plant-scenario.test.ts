/** Each example that a shop can have, planted as one: the whole way through the database must come to the same price. */
import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { outcomeIn, type Scenario } from "@8521/contract/scenarios";
import { ecpayFromEnvironment } from "@8521/ecpay";
import {
  addToCart,
  applyCode,
  openCart,
  openShop,
  priceOpenCart,
  shopSettings,
  type OpenShop,
} from "@8521/engine/commands";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { done } from "../done.ts";
import { plantScenario } from "./plant-scenario.ts";
import { readBook } from "./read-book.ts";
import { whyNotPlanted } from "./why-not.ts";

const NOW = new Date("2026-11-21T04:00:00Z");
let database: TestDatabase;
let shop: OpenShop;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await openShop(database.url, shopSettings({}, ecpayFromEnvironment({})));
});
afterAll(async () => {
  await shop.close();
  await database.close();
});
/** The shop of the last example closes: codes are unique for ever, and rules would meet. */
beforeEach(async () => {
  const em = database.orm.em.fork();
  await em.execute("delete from cart");
  await em.execute("delete from voucher");
  await em.execute("update discount set status = 'ENDED'");
});

const all = readBook();
const planted = all.filter((scenario) => whyNotPlanted(scenario) === null);

test.each(planted)("$slug $title.en", async (scenario) => {
  const planted = await plantScenario(shop, scenario, NOW);
  const guest = shop.context({ kind: "GUEST" }, NOW);
  const { cartId, token } = done(await openCart(guest, {}), "a cart");
  const cart = { cartId, token };
  for (const { id, quantity } of scenario.document.cart.lines)
    done(await addToCart(guest, { ...cart, variantId: planted.variants.get(id)!, quantity }), id);
  const refusals = new Map<string, string>();
  for (const { text } of scenario.document.cart.codes) {
    const entered = await applyCode(guest, { ...cart, text });
    if (!entered.ok) refusals.set(`rejected:${text}`, entered.problems[0]!.code);
  }
  const { pricing, lines } = done(await priceOpenCart(guest, cart), "the price").cart;
  const inTheShop = (name: string): string => {
    const [kind, id] = name.split(":");
    if (id) return `${kind}:${planted.discounts.get(id) ?? id}`;
    return lines.find(({ variantId }) => variantId === planted.variants.get(name))?.lineId ?? name;
  };
  const found = expectedOf(scenario).map(({ name }) => [
    name,
    refusals.get(name) ?? outcomeIn(pricing, inTheShop(name)),
  ]);
  expect(found).toEqual(expectedOf(scenario).map(({ name, value }) => [name, value]));
});

/** What a return gives back is the engine's own test. */
const expectedOf = ({ expected }: Scenario) => expected.filter(({ name }) => name !== "refund");

test("most examples can be planted", () => {
  expect(planted.length / all.length).toBeGreaterThan(0.6);
});
