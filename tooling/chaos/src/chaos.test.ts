import { expect, test } from "vitest";
import { paymentAgainstCancel } from "./ingredients/payments.ts";
import { sameKey } from "./ingredients/keys.ts";
import { totalOfVoucher } from "./ingredients/limits.ts";
import { playSeed } from "./play-seed.ts";

/** The whole harness, small: `npm run chaos` plays more of everything (docs/chaos.md). */
const SMALL = {
  rounds: 1,
  customers: 6,
  staff: { api: 2, webhooks: 1, worker: 1 },
  ingredients: [totalOfVoucher, paymentAgainstCancel, sameKey],
  say: () => {},
} as const;

test("customers, callbacks, killed programs and a crashed PostgreSQL break no promise", async () => {
  const { violations, orders, kills, crashes } = await playSeed({ ...SMALL, seed: 8521 });
  expect(violations).toEqual([]);
  expect(kills).toBeGreaterThan(0);
  expect(crashes).toBe(1);
  expect(Object.values(orders).reduce((all, n) => all + n, 0)).toBeGreaterThan(3);
});
