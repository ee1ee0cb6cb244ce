import * as db from "@8521/database";
import { codeKey } from "@8521/engine";
import { codeIndex } from "@8521/engine/commands";
import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import type { VoucherFilter } from "./voucher-filter.type.ts";
import { Voucher } from "./voucher.type.ts";

/** Vouchers, newest first: their ids are time-ordered. A code is found whole, by its blind index. */
export async function listVouchers(
  c: Context,
  asked: PageAsked & { readonly filter: VoucherFilter },
): Promise<Page<Voucher>> {
  const where = matching(c, asked.filter);
  if (!where) return await pageOf<db.Voucher, Voucher>(asked, nothing);
  return await pageOf<db.Voucher, Voucher>(asked, {
    find: (after, limit) =>
      c.em
        .fork()
        .find(
          db.Voucher,
          { ...where, ...(after ? { id: { $lt: String(after[0]) } } : {}) },
          { orderBy: { id: "desc" }, limit },
        ),
    place: ({ id }) => [id],
    view: (row) => new Voucher(row),
    count: () => c.em.fork().count(db.Voucher, where),
  });
}

const nothing = {
  find: async () => [],
  place: (row: db.Voucher) => [row.id],
  view: (row: db.Voucher) => new Voucher(row),
  count: async () => 0,
};

/** Null when a code was asked for that can't be one. */
function matching(c: Context, filter: VoucherFilter) {
  const { keyRing, allowHan } = c.shop.settings.codes;
  const key = filter.code ? codeKey(filter.code, { han: allowHan }) : null;
  if (filter.code && key === null) return null;
  const partnerId = c.viewer?.partnerId;
  return {
    ...(partnerId ? { partnerId } : {}),
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.discountId ? { discountId: idOf("Discount", filter.discountId) } : {}),
    ...(filter.batchId ? { batchId: idOf("VoucherBatch", filter.batchId) } : {}),
    ...(filter.affiliateId ? { affiliateId: idOf("Affiliate", filter.affiliateId) } : {}),
    ...(key === null ? {} : { codeIndex: codeIndex(key, keyRing) }),
  };
}
