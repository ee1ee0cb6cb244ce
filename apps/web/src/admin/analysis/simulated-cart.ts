import { fromShopField } from "../../area/index.ts";
import type { TrialLine } from "../discounts/use-preview.ts";

/** Who the simulated cart belongs to. */
export type Buyer = "NOBODY" | "NEW" | "RETURNING";

/** What is asked of the simulator. Empty fields ask for what is usual now. */
export interface SimulatedCart {
  lines: readonly TrialLine[];
  /** As typed, apart by spaces or commas. */
  codes: string;
  /** As `<input type="datetime-local">` holds it, shop time. */
  at: string;
  buyer: Buyer;
  groupIds: readonly string[];
  shippingMethod: string;
  paymentMethod: string;
  channel: string;
}

export const EMPTY_CART: SimulatedCart = {
  lines: [],
  codes: "",
  at: "",
  buyer: "NOBODY",
  groupIds: [],
  shippingMethod: "",
  paymentMethod: "",
  channel: "",
};

/** The document the API reads. What is not said is left out: then it is the shop's. */
export function documentOf(cart: SimulatedCart): Record<string, unknown> {
  const now = fromShopField(cart.at);
  return {
    cart: {
      lines: cart.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
      codes: cart.codes
        .split(/[\s,，、]+/)
        .filter(Boolean)
        .map((text) => ({ text })),
      ...(cart.shippingMethod ? { shipping: { method: cart.shippingMethod } } : {}),
    },
    context: {
      ...(now ? { now } : {}),
      ...(cart.channel ? { channel: cart.channel } : {}),
      ...(cart.paymentMethod ? { paymentMethod: cart.paymentMethod } : {}),
      customer:
        cart.buyer === "NOBODY"
          ? null
          : { groupIds: cart.groupIds, isFirstOrder: cart.buyer === "NEW" },
    },
  };
}
