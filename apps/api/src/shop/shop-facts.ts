import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";
import { paymentOptions, shippingOptions } from "./payment-options.ts";
import type { Shop } from "./shop.type.ts";

/** How the shop is run, as far as a shopper should know. */
export function shopFacts(c: Context): Shop {
  return {
    name: say(c, "8521 選物", "8521 Select"),
    currency: c.shop.settings.currency,
    timeZone: c.shop.settings.timeZone,
    paymentMethods: paymentOptions(c, null),
    shippingMethods: shippingOptions(c),
    isDemo: c.shop.config.isDemo,
  };
}
