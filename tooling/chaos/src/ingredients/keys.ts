/** The same wish sent twice, and a new wish of somebody whose order still waits. */
import { beginPayment, transfer } from "../people/payer.ts";
import { stranger } from "../people/person.ts";
import { newKey } from "../people/shopper.ts";
import type { Answer } from "../people/told.ts";
import { code, offer } from "../scene/offers.ts";
import { live } from "../scene/rush.ts";
import type { Act, Ingredient } from "../scene/scene.ts";
import { putOnShelf } from "../scene/shelf.ts";

/** One key to several API processes at the same moment: one order, and everybody is told of that one. */
export const sameKey: Ingredient = {
  name: "one key sent twice at once",
  async prepare(scene) {
    const { house, luck, told, ingredient } = scene;
    const variant = await putOnShelf(house, 300, 10_000);
    const acts: Act[] = [];
    for (let n = 0; n < Math.max(2, Math.ceil(scene.customers / 3)); n++) {
      const shopper = scene.shopper();
      await shopper.fill({ lines: [[variant, 1]] });
      const times = luck.between(2, 3);
      acts.push(async () => {
        const key = newKey();
        const tries = await Promise.all(
          Array.from({ length: times }, (_, at) => shopper.place(key, n + at)),
        );
        const heard = new Set(tries.map(({ answer }) => saying(answer)));
        if (heard.size > 1)
          told.surprises.push(`one key, several answers: ${[...heard].join(", ")}`);
        told.keep({ key, ingredient, answer: tries[0]!.answer });
        const order = tries.find((one) => one.order)?.order;
        if (order) await live(scene, shopper, order, "PAY");
      });
    }
    return acts;
  },
};

const saying = (answer: Answer): string =>
  answer.kind === "PLACED" ? `order ${answer.number}` : JSON.stringify(answer);

/** A shopper begins anew while their own unpaid order holds the code; some pay the old one in the same moment. */
export const supersede: Ingredient = {
  name: "superseding one's own order",
  async prepare(scene) {
    const { house, luck } = scene;
    const acts: Act[] = [];
    const variant = await putOnShelf(house, 900, 10_000);
    for (let n = 0; n < Math.max(2, Math.ceil(scene.customers / 4)); n++) {
      const isForOne = luck.happens(50);
      const { text } = await code(house, await offer(house), {
        maxRedemptions: isForOne ? 1 : null,
        maxRedemptionsPerCustomer: isForOne ? null : 1,
      });
      const person = stranger();
      const basket = { lines: [[variant, 1]], codes: [text] } as const;
      const [first, second, third] = [0, 1, 2].map(() => scene.shopper(person));
      await first!.fill(basket);
      const { order } = await scene.place(first!);
      const tradeNumber = order && (await beginPayment(house, first!, order));
      for (const shopper of [second!, third!]) {
        await shopper.fill(basket);
        acts.push(async () => void (await scene.place(shopper)));
      }
      if (tradeNumber && luck.happens(60)) acts.push(() => transfer(house, tradeNumber));
    }
    return acts;
  },
};
