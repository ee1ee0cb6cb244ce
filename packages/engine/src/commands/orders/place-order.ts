/** Places the order of a cart: re-priced, held, reserved, frozen, attributed, in one transaction. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Amount, Id, Instant } from "../../pricing/model.ts";
import type { OrderState } from "../../orders/model.ts";
import type { CartRef } from "../cart/model.ts";

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}
export type Delivery =
  | {
      readonly kind: "ADDRESS";
      readonly recipient: string;
      readonly phone: string;
      readonly postalCode: string;
      readonly city: string;
      readonly district: string;
      readonly street: string;
    }
  | {
      readonly kind: "STORE";
      readonly recipient: string;
      readonly phone: string;
      readonly chain: string;
      readonly storeId: string;
      readonly storeName: string;
    };
export interface PlaceOrderInput extends CartRef {
  /** 8 to 200 characters; the same key gives the same order. */
  readonly idempotencyKey: string;
  /** The total the shopper saw. */
  readonly seenTotal: Amount;
  readonly contact: Contact;
  readonly delivery?: Delivery | null;
  /** What the e-invoice needs: carrier, donation code or company number. Kept as given. */
  readonly invoice?: { readonly [field: string]: string };
  readonly note?: string | null;
  readonly locale: "zh-TW" | "en";
}

export interface PlacedOrder {
  readonly orderId: Id;
  readonly number: string;
  /** Opens the order page without signing in. */
  readonly accessToken: string;
  /** PENDING, or PAID when nothing is to pay. */
  readonly state: OrderState;
  readonly total: Amount;
  /** Epoch milliseconds; null when nothing is to pay. */
  readonly payUntil: Instant | null;
}

/** Places the order of a cart: re-priced, held, reserved, frozen, attributed, in one transaction. */
export async function placeOrder(
  _context: CommandContext,
  _input: PlaceOrderInput,
): Promise<CommandResult<PlacedOrder>> {
  return notWritten("placeOrder");
}
