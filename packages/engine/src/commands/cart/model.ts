/** Shapes the cart commands share. */
import type {
  Amount,
  Id,
  LocalizedText,
  Pricing,
  Reason,
  ReasonData,
} from "../../pricing/model.ts";

/** A cart and the proof that it is the caller's: the signed-in customer's own, or whoever holds its token. */
export interface CartRef {
  readonly cartId: Id;
  /** The secret from the cart cookie; not needed when the actor is the customer the cart belongs to. */
  readonly token?: string | null;
}

/** What every change of a cart answers. Price it with `priceOpenCart` to see the effect. */
export interface CartChanged {
  readonly cartId: Id;
  /** Grows with every change. */
  readonly version: number;
}

/** One entered code as the cart keeps it, with what it does. */
export interface CartCode {
  readonly voucherId: Id;
  readonly discountId: Id;
  /** The code when public, else masked. */
  readonly codeText: string;
  readonly ownerAffiliateId: Id | null;
  readonly matchedBy: "KEY" | "SKELETON" | "LINK";
  /** WAITING: fails only by something the shopper can still do. SUPPRESSED: another discount keeps it out. */
  readonly state: "APPLIED" | "WAITING" | "SUPPRESSED" | "REFUSED";
  /** What it takes off now. */
  readonly amount: Amount;
  readonly reason: Reason | null;
  readonly data: ReasonData;
}

/** A line as priced, with the facts a screen needs to say what changed. */
export interface CartLineFacts {
  readonly lineId: Id;
  readonly productId: Id;
  readonly variantId: Id;
  readonly partnerId: Id;
  readonly kind: "PHYSICAL" | "COURSE";
  /** The product's. */
  readonly name: LocalizedText;
  readonly quantity: number;
  readonly unitPrice: Amount;
  /** Units this cart may still take; null is without limit (courses, back-order). */
  readonly available: number | null;
  readonly isSellable: boolean;
}

/** Something that changed since the shopper last looked. */
export type CartMessage =
  | {
      readonly kind: "PRICE_CHANGED";
      readonly lineId: Id;
      readonly before: Amount;
      readonly after: Amount;
    }
  | {
      readonly kind: "STOCK_SHORT";
      readonly lineId: Id;
      readonly requested: number;
      readonly available: number;
    }
  | { readonly kind: "NO_LONGER_SOLD"; readonly lineId: Id }
  | {
      readonly kind: "OFFER_GAINED";
      readonly discountId: Id;
      readonly name: LocalizedText;
      readonly amount: Amount;
    }
  | {
      readonly kind: "OFFER_LOST";
      readonly discountId: Id;
      readonly name: LocalizedText;
      readonly amount: Amount;
      /** Why, when it is known. */
      readonly reason: Reason | null;
      readonly data: ReasonData;
    };

/** The open cart, priced. */
export interface PricedCart extends CartChanged {
  readonly pricing: Pricing;
  readonly lines: readonly CartLineFacts[];
  readonly codes: readonly CartCode[];
  readonly messages: readonly CartMessage[];
  readonly shippingMethod: string | null;
  readonly paymentMethod: string | null;
  /** False for a cart of courses only. */
  readonly needsDelivery: boolean;
  /** True when a course is in it. */
  readonly needsAccount: boolean;
}
