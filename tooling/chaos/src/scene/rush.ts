import {
  beginPayment,
  cancel,
  passDeadline,
  repeatNotices,
  sweep,
  transfer,
} from "../people/payer.ts";
import type { Person } from "../people/person.ts";
import type { Basket, Placed, Shopper } from "../people/shopper.ts";
import type { Act, Scene } from "./scene.ts";

/** One who is going to place an order. */
export interface Visit {
  readonly basket: Basket;
  readonly person?: Person;
}

/** What becomes of an order, by how often. */
const FATES = [
  ["PAY", 40],
  ["PAY_TWICE_TOLD", 10],
  ["CANCEL", 15],
  ["PAY_AND_CANCEL", 10],
  ["EXPIRE", 5],
  ["LEAVE", 20],
] as const;
type Fate = (typeof FATES)[number][0];

/** Many carts, filled in peace, all to be placed at the same moment; then each order goes its own way. */
export async function rush(scene: Scene, visits: readonly Visit[]): Promise<Act[]> {
  const acts: Act[] = [];
  // A few at a time: filling is not the point.
  const queue = [...visits];
  const lanes = Array.from({ length: 6 }, async () => {
    for (let visit = queue.shift(); visit; visit = queue.shift()) {
      const shopper = scene.shopper(visit.person);
      await shopper.fill(visit.basket);
      const fate = scene.luck.weighted(FATES);
      const triesAgain = scene.luck.happens(50);
      acts.push(() => buy(scene, shopper, fate, triesAgain));
    }
  });
  await Promise.all(lanes);
  return acts;
}

async function buy(scene: Scene, shopper: Shopper, fate: Fate, triesAgain: boolean): Promise<void> {
  let { answer, order } = await scene.place(shopper);
  if (answer.kind === "REFUSED" && triesAgain) {
    // Whoever was refused a code often buys without it, at the price of now.
    await shopper.look();
    ({ answer, order } = await scene.place(shopper));
  }
  if (order) await live(scene, shopper, order, fate);
}

/** What becomes of an order after it was placed. */
export async function live(
  { house }: Scene,
  shopper: Shopper,
  order: Placed,
  fate: Fate,
): Promise<void> {
  if (fate === "LEAVE") return;
  if (fate === "CANCEL") return cancel(shopper, order);
  const tradeNumber = await beginPayment(house, shopper, order);
  if (!tradeNumber) return;
  switch (fate) {
    case "PAY":
      return transfer(house, tradeNumber);
    case "PAY_TWICE_TOLD":
      await transfer(house, tradeNumber);
      return repeatNotices(house, tradeNumber, 3);
    case "PAY_AND_CANCEL":
      await Promise.all([transfer(house, tradeNumber), cancel(shopper, order)]);
      return;
    case "EXPIRE":
      await passDeadline(house, [order.number]);
      return sweep(house);
  }
}
