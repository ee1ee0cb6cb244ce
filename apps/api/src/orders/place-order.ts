import * as db from "@8521/database";
import { choosePayment, placeOrder, tokenHash, type Delivery } from "@8521/engine/commands";
import { currentCartId } from "../carts/open-cart.ts";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { minorOf } from "../ground/money.type.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { ToldProblem } from "../problems/problem-words.ts";
import type {
  AddressInput,
  InvoiceInput,
  PlaceOrderInput,
  PlaceOrderPayload,
} from "./place-order.type.ts";

/** Places the cart of this request as an order. */
export async function placeOrderOf(c: Context, input: PlaceOrderInput): Promise<PlaceOrderPayload> {
  const cart = await cartToPlace(c);
  if (!cart) return refused(c, [{ code: "CART_NOT_FOUND" }]);
  const ref = { cartId: cart.cartId, token: c.cookies.cartToken };
  let { isPlaced } = cart;
  if (input.paymentMethod && !isPlaced) {
    const chosen = await choosePayment(c.command, { ...ref, method: input.paymentMethod });
    // The same request sent twice: the other one was quicker, and the key below gives its answer.
    isPlaced = !chosen.ok && chosen.problems.some(({ code }) => code === "CART_NOT_OPEN");
    if (!chosen.ok && !isPlaced) return refused(c, chosen.problems);
  }
  const placed = await placeOrder(c.command, {
    ...ref,
    idempotencyKey: input.idempotencyKey,
    seenTotal: totalOf(c, input.expectedTotal),
    contact: input.contact,
    delivery: input.address ? deliveryOf(input.address) : null,
    invoice: invoiceOf(input.invoice ?? null),
    note: input.note ?? null,
    locale: c.language,
  });
  if (!placed.ok) return refused(c, placed.problems);
  c.refresh();
  if (!c.cookies.isCartByHeader) c.cookies.keepCart(null);
  return {
    order: await c.load.order.load(placed.orderId),
    token: placed.accessToken,
    problems: [],
    replayed: isPlaced,
  };
}

interface CartToPlace {
  readonly cartId: string;
  /** Ordered already: this is a retry whose first answer got lost. */
  readonly isPlaced: boolean;
}

async function cartToPlace(c: Context): Promise<CartToPlace | null> {
  const open = await currentCartId(c);
  if (open !== null) return { cartId: open, isPlaced: false };
  const whose = cartOwner(c);
  const placed =
    whose &&
    (await c.em.findOne(
      db.Cart,
      { ...whose, state: "ORDERED" },
      { orderBy: { updatedAt: "desc" } },
    ));
  return placed ? { cartId: placed.id, isPlaced: true } : null;
}

function cartOwner(c: Context) {
  const { cartToken } = c.cookies;
  if (cartToken) return { tokenHash: tokenHash(cartToken) };
  const customerId = c.viewer?.customerId;
  return customerId ? { customerId } : null;
}

function refused(c: Context, problems: readonly ToldProblem[]): PlaceOrderPayload {
  return { order: null, token: null, problems: problemsOf(c, problems), replayed: false };
}

function totalOf(c: Context, decimal: string): number {
  const minor = minorOf(decimal, c.shop.settings.currency);
  if (minor === null) throw badInput("`expectedTotal` is no amount of the shop's currency.");
  return minor;
}

function deliveryOf(address: AddressInput): Delivery {
  const to = { recipient: address.recipient, phone: address.phone };
  if (address.storeCode)
    return {
      kind: "STORE",
      ...to,
      chain: address.storeChain ?? "",
      storeId: address.storeCode,
      storeName: address.storeName ?? "",
    };
  return {
    kind: "ADDRESS",
    ...to,
    postalCode: address.postalCode ?? "",
    city: address.city ?? "",
    district: address.district ?? "",
    street: address.street ?? "",
  };
}

/** The invoice as the house keeps it. */
function invoiceOf(invoice: InvoiceInput | null): { [field: string]: string } {
  const value = invoice?.value?.trim() ?? "";
  switch (invoice?.kind) {
    case "MOBILE_BARCODE":
      return { kind: "MOBILE_BARCODE", carrier: value };
    case "COMPANY":
      return {
        kind: "COMPANY",
        taxId: value,
        ...(invoice.title ? { companyTitle: invoice.title } : {}),
      };
    case "DONATION":
      return { kind: "DONATION", donationCode: value };
    default:
      return { kind: "PERSONAL" };
  }
}
