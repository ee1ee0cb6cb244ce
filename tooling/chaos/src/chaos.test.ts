import { afterAll, beforeAll, expect, test } from "vitest";
import { takeOut } from "./breaks.ts";
import type { House } from "./house/house.ts";
import { sameKey } from "./ingredients/keys.ts";
import { totalOfVoucher } from "./ingredients/limits.ts";
import { paymentAgainstCancel } from "./ingredients/payments.ts";
import { openStage, playSeed } from "./play-seed.ts";

/** The whole harness, small: `npm run chaos` plays more of everything (docs/chaos.md). */
const SMALL = { seed: 8521, rounds: 1, customers: 6, say: () => {} } as const;

let house: House;
beforeAll(async () => {
  house = await openStage({ api: 2, webhooks: 1, worker: 1 });
});
afterAll(() => house.close({ keepsFolder: false }));

test("customers, callbacks, killed programs and a crashed PostgreSQL break no promise", async () => {
  const ingredients = [totalOfVoucher, paymentAgainstCancel, sameKey];
  const outcome = await playSeed(house, { ...SMALL, ingredients });
  expect(outcome.violations).toEqual([]);
  expect(outcome.kills).toBeGreaterThan(0);
  expect(outcome.crashes).toBe(1);
  expect(Object.values(outcome.orders).reduce((all, n) => all + n, 0)).toBeGreaterThan(3);
});

test("without the guard that counts uses, the same harness finds broken promises", async () => {
  await takeOut(house, "counter");
  const ingredients = [totalOfVoucher];
  const options = { ...SMALL, customers: 12, ingredients, isCalm: true };
  const { violations } = await playSeed(house, options);
  expect(violations.join("\n")).toMatch(/vouchers\.voucher-counter: /);
});
