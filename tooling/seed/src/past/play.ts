/** Plays planned orders through the same commands that shoppers, gateway and staff use, with the clock of that time. */
import { seedId } from "@8521/database/seed";
import {
  addToCart,
  applyCode,
  chooseShipping,
  choosePayment,
  keyedHash,
  openCart,
  placeOrder,
  priceOpenCart,
  recordClick,
  removeCartLine,
  removeCode,
  type Actor,
  type CartRef,
  type CommandContext,
  type OpenShop,
} from "@8521/engine/commands";
import { done } from "../done.ts";
import { afterPlacing } from "./after.ts";
import type { PlannedOrder } from "./plan.ts";
import { HOUR, MINUTE, type Placed, type Playing } from "./playing.ts";

const BROWSER =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";

/** Plays one order to its fate. False when nothing of it could be bought any more. */
export async function playOrder(shop: OpenShop, order: PlannedOrder, now: Date): Promise<boolean> {
  // Nothing in this world happens after today.
  const latest = now.getTime() - MINUTE;
  const network = networkOf(shop, order);
  const at: Playing["at"] = (ms, actor) => ({
    ...shop.context(actor, new Date(Math.min(ms, latest))),
    ...network,
  });
  const visitorId = seedId(`visitor:${order.number}`);
  const shopper = shopperOf(order, visitorId);
  await playVisit({ shop, order, at }, visitorId);
  const cart = await fillCart({ shop, order, at }, shopper);
  if (!cart) return false;
  const playing = { shop, at, order: await choosePayable({ shop, order, at }, shopper, cart) };
  const placed =
    (await place(playing, shopper, cart, "first")) ??
    (await placeWithoutCodes(playing, shopper, cart));
  if (!placed) return false;
  await afterPlacing(playing, shopper, placed);
  return true;
}

/** Everybody buys from a network of their own. */
function networkOf(shop: OpenShop, { customer }: PlannedOrder) {
  const secret = shop.settings.accessSecret;
  return {
    addressHash: keyedHash(secret, `address:${customer.email}`),
    prefixHash: keyedHash(secret, `prefix:${customer.email}`),
  };
}

function shopperOf({ customer }: PlannedOrder, visitorId: string): Actor {
  if (!customer.isMember) return { kind: "GUEST", visitorId };
  return { kind: "CUSTOMER", id: seedId(`customer:${customer.email}`), visitorId };
}

/** The click that came before the order. Its hour may lie outside the program's window: that is part of the story. */
async function playVisit({ order, at }: Playing, visitorId: string): Promise<void> {
  if (!order.visit) return;
  const { affiliate, subId, hoursBefore } = order.visit;
  const context = at(order.at.getTime() - hoursBefore * HOUR, { kind: "GUEST", visitorId });
  done(
    await recordClick(context, {
      slug: affiliate,
      visitorId,
      customerId:
        order.visit.isSignedIn && order.customer.isMember
          ? seedId(`customer:${order.customer.email}`)
          : null,
      subId,
      landingPath: "/",
      referrerHost: subId?.startsWith("yt") ? "youtube.com" : "instagram.com",
      userAgent: BROWSER,
    }),
    "a click",
  );
}

async function fillCart({ order, at }: Playing, shopper: Actor): Promise<CartRef | null> {
  const then = order.at.getTime() - 8 * MINUTE;
  const opened = done(await openCart(at(then, shopper), {}), "a cart");
  const cart: CartRef = { cartId: opened.cartId, token: opened.token };
  let lines = 0;
  for (const { variantId, quantity } of order.lines) {
    // Sold out by now: this shopper takes something else home.
    const added = await addToCart(at(then, shopper), { ...cart, variantId, quantity });
    if (added.ok) lines += 1;
  }
  // A code that does not fit any more is refused, which the reports should show too.
  if (order.code)
    await applyCode(at(then, shopper), {
      ...cart,
      text: order.code,
      source: order.code.startsWith("HELLO") ? "LINK" : "TYPED",
    });
  return lines > 0 ? cart : null;
}

/** The planned way to deliver and to pay, or a card where a store would not take so much. */
async function choosePayable(
  { order, shop, at }: Playing,
  shopper: Actor,
  cart: CartRef,
): Promise<PlannedOrder> {
  const context = (): CommandContext => at(order.at.getTime() - MINUTE, shopper);
  if (order.lines.some(({ isCourse }) => !isCourse))
    done(await chooseShipping(context(), { ...cart, method: order.shipping }), "delivery");
  const total = await seenTotal(context(), cart);
  const terms = shop.settings.payments.find(({ method }) => method === order.method);
  const method = terms && total <= terms.maximum ? order.method : "CREDIT";
  done(await choosePayment(context(), { ...cart, method }), "payment");
  return { ...order, method };
}

const seenTotal = async (context: CommandContext, cart: CartRef): Promise<number> =>
  done(await priceOpenCart(context, cart), "pricing").cart.pricing.total;

async function place(
  { order, at }: Playing,
  shopper: Actor,
  cart: CartRef,
  attempt: string,
): Promise<Placed | null> {
  const { customer } = order;
  const context = (): CommandContext => at(order.at.getTime(), shopper);
  const result = await placeOrder(context(), {
    ...cart,
    idempotencyKey: `demo-world-${order.number}-${attempt}`,
    seenTotal: await seenTotal(context(), cart),
    contact: { name: customer.name, email: customer.email, phone: customer.phone },
    delivery: order.lines.some(({ isCourse }) => !isCourse) ? deliveryOf(order) : null,
    locale: customer.locale,
  });
  return result.ok ? result : null;
}

/** A code was refused at the last moment: without codes, or home again with an empty cart. */
async function placeWithoutCodes(
  playing: Playing,
  shopper: Actor,
  cart: CartRef,
): Promise<Placed | null> {
  const context = (): CommandContext => playing.at(playing.order.at.getTime(), shopper);
  const { codes, lines } = done(await priceOpenCart(context(), cart), "pricing").cart;
  for (const { voucherId } of codes) await removeCode(context(), { ...cart, voucherId });
  const placed = await place(playing, shopper, cart, "second");
  if (!placed) for (const { lineId } of lines) await removeCartLine(context(), { ...cart, lineId });
  return placed;
}

function deliveryOf({ customer, shipping }: PlannedOrder) {
  const to = { recipient: customer.name, phone: customer.phone };
  if (shipping === "HOME") return { kind: "ADDRESS" as const, ...to, ...customer.address };
  const storeName = `${customer.address.district.slice(0, -1)}門市`;
  return { kind: "STORE" as const, ...to, chain: "FAMILY", storeId: "F001234", storeName };
}
