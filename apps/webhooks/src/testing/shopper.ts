import {
  addToCart,
  applyCode,
  choosePayment,
  chooseShipping,
  openCart,
  placeOrder,
  priceOpenCart,
  startPayment,
  type OpenShop,
  type PaymentMethod,
  type PlacedOrder,
  type StartedPayment,
} from "@8521/engine/commands";
import { done, type Member, type SmallShop } from "./small-shop.ts";

/** What a shopper puts in the cart. */
export interface Basket {
  readonly variants: readonly (readonly [variantId: string, quantity: number])[];
  readonly code?: string;
  readonly method: PaymentMethod;
}

/** Two packets of tea, a course and the affiliate's code. */
export function usualBasket(world: SmallShop, method: PaymentMethod): Basket {
  const { goodsVariantId, courseVariantId, code } = world;
  return {
    variants: [
      [goodsVariantId, 2],
      [courseVariantId, 1],
    ],
    code,
    method,
  };
}

/** From an empty cart to an order whose payment has begun, by the commands that the API calls. */
export async function buy(
  shop: OpenShop,
  { customerId, email }: Member,
  { variants, code, method }: Basket,
): Promise<{ placed: PlacedOrder; started: StartedPayment }> {
  const context = shop.context({ kind: "CUSTOMER", id: customerId });
  const { cartId } = done(await openCart(context, {}));
  for (const [variantId, quantity] of variants) {
    done(await addToCart(context, { cartId, variantId, quantity }));
  }
  if (code) done(await applyCode(context, { cartId, text: code }));
  done(await chooseShipping(context, { cartId, method: "HOME" }));
  done(await choosePayment(context, { cartId, method }));
  const { cart } = done(await priceOpenCart(context, { cartId }));
  const placed = done(
    await placeOrder(context, {
      cartId,
      idempotencyKey: `test-${cartId}`,
      seenTotal: cart.pricing.total,
      contact: { name: "Buyer", email, phone: "0912345678" },
      delivery: ADDRESS,
      locale: "zh-TW",
    }),
  );
  return { placed, started: done(await startPayment(context, { orderId: placed.orderId })) };
}

const ADDRESS = {
  kind: "ADDRESS",
  recipient: "Buyer",
  phone: "0912345678",
  postalCode: "100",
  city: "臺北市",
  district: "中正區",
  street: "測試路 1 號",
} as const;
