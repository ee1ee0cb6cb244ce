/** Whole orders with one code, each by a guest of their own. */
import {
  addToCart,
  applyCode,
  choosePayment,
  chooseShipping,
  openCart,
  placeOrder,
  priceOpenCart,
  type CartRef,
  type CommandResult,
} from "@8521/engine/commands";
import { stockShelves } from "../http/world.ts";
import { allPerSecond } from "./at-once.ts";
import type { CodeBench } from "./database.ts";

const ORDERS = 96;
let made = 0;

/** Fills the carts first; only the placing is timed. */
export async function ordersPerSecond(bench: CodeBench, code: string): Promise<number> {
  const variantIds = await variantsOf(bench);
  const carts: Ready[] = [];
  await allPerSecond(Array.from({ length: ORDERS }), async () => {
    carts.push(await filled(bench, variantIds[made++ % variantIds.length]!, code));
  });
  return allPerSecond(carts, (cart) => place(bench, cart));
}

interface Ready extends CartRef {
  readonly total: number;
}

/** A variant each in turn: the goods' own rows are not what is measured. */
async function variantsOf({ database }: CodeBench): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>("select id from variant order by id");
  return rows.length > 0 ? rows.map(({ id }) => id) : await stockShelves(database, 32);
}

async function filled({ shop }: CodeBench, variantId: string, text: string): Promise<Ready> {
  const guest = shop.context({ kind: "GUEST" });
  const { cartId, token } = must(await openCart(guest, {}));
  const cart = { cartId, token };
  must(await addToCart(guest, { ...cart, variantId, quantity: 1 }));
  must(await chooseShipping(guest, { ...cart, method: "HOME" }));
  must(await choosePayment(guest, { ...cart, method: "ATM" }));
  must(await applyCode(guest, { ...cart, text }));
  const { pricing } = must(await priceOpenCart(guest, cart)).cart;
  return { ...cart, total: pricing.total };
}

async function place({ shop }: CodeBench, { total, ...cart }: Ready): Promise<void> {
  const serial = String(++made).padStart(6, "0");
  const who = { name: "王小明", phone: `0912${serial}` };
  const placed = await placeOrder(shop.context({ kind: "GUEST" }), {
    ...cart,
    idempotencyKey: `hot-order-${serial}`,
    seenTotal: total,
    contact: { ...who, email: `hot-${serial}@bench.test` },
    delivery: {
      kind: "ADDRESS",
      recipient: who.name,
      phone: who.phone,
      postalCode: "100",
      city: "臺北市",
      district: "中正區",
      street: "重慶南路一段 122 號",
    },
    locale: "zh-TW",
  });
  must(placed);
}

function must<T>(result: CommandResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
