import * as db from "@8521/database";
import { Commission } from "../affiliates/commission.type.ts";
import { Order } from "../orders/order.type.ts";
import { mayRead } from "../orders/order-rights.ts";
import { maySee } from "../ranges/list-ranges.ts";
import { badInput } from "./connection.ts";
import type { Context } from "./context.ts";
import { readGlobalId } from "./global-id.ts";
import type { Node } from "./node.type.ts";

type Finder = (c: Context, id: string) => Promise<Node | null>;

/** Things anybody may see, and things only some may: the rest of the types are reached by their owners. */
const FINDERS: { readonly [type: string]: Finder } = {
  Media: (c, id) => c.load.media.load(id),
  Partner: (c, id) => c.load.partner.load(id),
  Category: (c, id) => c.load.category.load(id),
  Collection: (c, id) => c.load.collection.load(id),
  Product: async (c, id) => {
    const product = await c.load.product.load(id);
    return product?.row.status === "ACTIVE" ? product : null;
  },
  Variant: (c, id) => c.load.variant.load(id),
  Course: (c, id) => c.load.course.load(id),
  Chapter: (c, id) => c.load.chapter.load(id),
  Lesson: (c, id) => c.load.lesson.load(id),
  Order: async (c, id) => {
    const order = await c.load.order.load(id);
    return order && mayRead(c, order.row, null) ? new Order(order.row) : null;
  },
  Customer: async (c, id) =>
    id === c.viewer?.customerId || may(c, "ORDERS") ? await c.load.customer.load(id) : null,
  Affiliate: async (c, id) => {
    const affiliate = await c.load.affiliate.load(id);
    return affiliate?.row.status === "ACTIVE" || may(c, "AFFILIATES") ? affiliate : null;
  },
  Commission: async (c, id) => {
    const row = await c.em.findOne(db.Commission, { id });
    const isOwn = row?.affiliateId === c.viewer?.affiliateId;
    return row && (isOwn || may(c, "AFFILIATES")) ? new Commission(row) : null;
  },
  Discount: async (c, id) => (may(c, "DISCOUNTS") ? seen(c, await c.load.discount.load(id)) : null),
  Voucher: async (c, id) => (may(c, "DISCOUNTS") ? seen(c, await c.load.voucher.load(id)) : null),
  Range: async (c, id) => (may(c, "DISCOUNTS") ? seen(c, await c.load.range.load(id)) : null),
  Catalog: async (c, id) => (may(c, "DISCOUNTS") ? seen(c, await c.load.catalog.load(id)) : null),
  CustomerGroup: async (c, id) =>
    may(c, "DISCOUNTS") ? await c.load.customerGroup.load(id) : null,
};

const may = (c: Context, permission: "ORDERS" | "AFFILIATES" | "DISCOUNTS"): boolean =>
  c.viewer?.permissions.has(permission) ?? false;

/** An admin of one partner sees its own, and what is the house's. */
function seen<T extends { readonly row: { readonly partnerId?: string | null } }>(
  c: Context,
  thing: T | null,
): T | null {
  return thing && maySee(c, thing.row) ? thing : null;
}

/** Anything by its global id; null when it is not there or not to be seen. */
export async function findNode(c: Context, text: string): Promise<Node | null> {
  const read = readGlobalId(text);
  const find = read && FINDERS[read.type];
  return find ? await find(c, read.id) : null;
}

/** @throws GraphQLError `BAD_USER_INPUT` when more are asked for than may be. */
export function refuseMoreThan(maximum: number, ids: readonly string[]): readonly string[] {
  if (ids.length > maximum) throw badInput(`At most ${maximum} ids at once.`);
  return ids;
}
