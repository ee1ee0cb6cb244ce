/** Codes that were entered in vain: an expired one that people still know, one that needs a bigger cart, and a guesser. */
import { GOODS, variantsOf } from "@8521/database/seed";
import {
  addToCart,
  applyCode,
  type CommandContext,
  findGuessBursts,
  keyedHash,
  openCart,
  type OpenShop,
} from "@8521/engine/commands";
import { done } from "../done.ts";
import { DAY, HOUR, MINUTE } from "./playing.ts";

/** Who enters what, how long ago. */
const ENTERED: readonly (readonly [code: string, shoppers: number, daysApart: number])[] = [
  ["SUMMER20", 14, 1.7],
  ["SAVE100", 6, 3.1],
  ["NEWYEAR12", 5, 2.3],
  ["SUMMER25", 4, 4.9],
];
const GUESSES = 34;

/** Plays them, and lets the worker's look find the guesser. */
export async function playEnteredCodes(shop: OpenShop, now: Date): Promise<void> {
  let network = 0;
  for (const [code, shoppers, daysApart] of ENTERED)
    for (let n = 1; n <= shoppers; n++) {
      const at = now.getTime() - n * daysApart * DAY - n * 47 * MINUTE;
      await enter(from(shop, `shopper ${(network += 1)}`, at), [code]);
    }
  const night = now.getTime() - 9 * HOUR;
  const guesser = from(shop, "a guesser", night);
  await enter(
    guesser,
    Array.from({ length: GUESSES }, (_, n) => `MINA${String(n * 37 + 100)}`),
  );
  done(await findGuessBursts(shop.context({ kind: "SYSTEM" }, new Date(night + MINUTE))), "a look");
}

async function enter(context: CommandContext, codes: readonly string[]): Promise<void> {
  const opened = done(await openCart(context, {}), "a cart");
  const cart = { cartId: opened.cartId, token: opened.token };
  done(
    await addToCart(context, { ...cart, variantId: smallest(), quantity: 1 }),
    "something small",
  );
  for (const text of codes) await applyCode(context, { ...cart, text });
}

/** Something that never sells out and keeps the cart below every minimum. */
function smallest(): string {
  const cheapest = GOODS.toSorted((a, b) => a.price - b.price)[0];
  const variant = cheapest && variantsOf(cheapest)[0];
  if (!variant) throw new Error("nothing is sold");
  return variant.id;
}

function from(shop: OpenShop, who: string, at: number): CommandContext {
  const secret = shop.settings.accessSecret;
  return {
    ...shop.context({ kind: "GUEST" }, new Date(at)),
    addressHash: keyedHash(secret, `address:${who}`),
    prefixHash: keyedHash(secret, `prefix:${who}`),
  };
}
