/** Orders that are paid, cancelled and expired by different hands at the same moment. */
import {
  beginPayment,
  cancel,
  passDeadline,
  repeatNotices,
  sweep,
  transfer,
} from "../people/payer.ts";
import type { Placed, Shopper } from "../people/shopper.ts";
import { code, offer } from "../scene/offers.ts";
import type { Act, Ingredient, Scene } from "../scene/scene.ts";
import { putOnShelf } from "../scene/shelf.ts";

interface Waiting {
  readonly shopper: Shopper;
  readonly order: Placed;
  readonly tradeNumber: string;
}

/** Orders with a limited code and limited goods, each with an account number to pay into. */
async function waitingOrders(scene: Scene): Promise<Waiting[]> {
  const { house } = scene;
  const count = Math.max(2, Math.ceil(scene.customers / 3));
  const discountId = await offer(house, { limits: { total: count, perCustomer: null } });
  const { text } = await code(house, discountId, { maxRedemptionsPerCustomer: 1 });
  const variant = await putOnShelf(house, 700, count);
  const waiting: Waiting[] = [];
  for (let n = 0; n < count; n++) {
    const shopper = scene.shopper();
    await shopper.fill({ lines: [[variant, 1]], codes: [text] });
    const { order } = await scene.place(shopper);
    const tradeNumber = order && (await beginPayment(house, shopper, order));
    if (order && tradeNumber) waiting.push({ shopper, order, tradeNumber });
  }
  return waiting;
}

export const paymentAgainstCancel: Ingredient = {
  name: "redeem against release",
  async prepare(scene) {
    const { house } = scene;
    return (await waitingOrders(scene)).flatMap(({ shopper, order, tradeNumber }): Act[] => [
      () => transfer(house, tradeNumber),
      () => cancel(shopper, order),
    ]);
  },
};

export const expiryAgainstPayment: Ingredient = {
  name: "expiry against payment",
  async prepare(scene) {
    const { house } = scene;
    const waiting = await waitingOrders(scene);
    await passDeadline(
      house,
      waiting.map(({ order }) => order.number),
    );
    return [
      () => sweep(house),
      ...waiting.map(
        ({ tradeNumber }): Act =>
          () =>
            transfer(house, tradeNumber),
      ),
      () => sweep(house),
    ];
  },
};

/** The code and the goods may have gone to others before the money comes. */
export const latePayment: Ingredient = {
  name: "late payment after release",
  async prepare(scene) {
    const { house, luck } = scene;
    const acts: Act[] = [];
    for (const { shopper, order, tradeNumber } of await waitingOrders(scene)) {
      await cancel(shopper, order);
      if (luck.happens(70)) acts.push(() => transfer(house, tradeNumber));
    }
    return acts;
  },
};

export const repeatedNotices: Ingredient = {
  name: "the same notice to every webhooks server",
  async prepare(scene) {
    const { house, luck } = scene;
    return (await waitingOrders(scene)).map(({ tradeNumber }): Act => {
      const copies = luck.between(2, 5);
      return async () => {
        await transfer(house, tradeNumber);
        await repeatNotices(house, tradeNumber, copies);
      };
    });
  },
};
