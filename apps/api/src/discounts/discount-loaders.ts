import * as db from "@8521/database";
import { usesOf, type SubjectKind, type UsesSoFar } from "@8521/engine/commands";
import type DataLoader from "dataloader";
import { CustomerGroup } from "../admin/customer-group.type.ts";
import type { Context } from "../ground/context.ts";
import { byId, figureOf, listOf, type ById } from "../ground/loading.ts";
import { rows, sql } from "../ground/sql.ts";
import { Redemption, Voucher } from "../vouchers/voucher.type.ts";
import { Discount } from "./discount.type.ts";

/** Uses of a voucher: held by unpaid orders, and what paid ones got off. */
export interface VoucherUses {
  readonly reserved: number;
  /** Minor units. */
  readonly cost: number;
}

export interface DiscountLoaders {
  readonly discount: ById<Discount>;
  readonly voucher: ById<Voucher>;
  readonly customerGroup: ById<CustomerGroup>;
  readonly vouchersOfDiscount: DataLoader<string, number>;
  readonly usesOfVoucher: DataLoader<string, VoucherUses>;
  /** How often, and for how much, each discount was used so far. */
  readonly usesOfDiscountSoFar: DataLoader<string, UsesSoFar>;
  readonly usesOfVoucherSoFar: DataLoader<string, UsesSoFar>;
  readonly aliasesOfVoucher: DataLoader<string, Voucher[]>;
  /** Ids of the vouchers a merge retired. */
  readonly retiredOfMerge: DataLoader<string, string[]>;
  readonly usesOfMerge: DataLoader<string, number>;
  readonly redemptionsOfVoucher: DataLoader<string, Redemption[]>;
  readonly redemptionsOfOrder: DataLoader<string, Redemption[]>;
}

const REDEMPTIONS_MAX = 50;

/** Loaders of rules, of what carries codes, and of their uses. */
export function discountLoaders(c: Context): DiscountLoaders {
  return {
    discount: byId(
      (ids) => c.em.find(db.Discount, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Discount(row),
    ),
    voucher: byId(
      (ids) => c.em.find(db.Voucher, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Voucher(row),
    ),
    customerGroup: byId(
      (ids) => c.em.find(db.CustomerGroup, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new CustomerGroup(row),
    ),
    vouchersOfDiscount: figureOf<{ id: string; count: number }, number>(
      (ids) =>
        rows(
          c.em,
          sql`select discount_id as id, count(*)::int as count from voucher
              where discount_id = any(${ids}::uuid[]) group by 1`,
        ),
      (row) => row.id,
      (row) => row.count,
      0,
    ),
    usesOfVoucher: figureOf<VoucherUses & { id: string }, VoucherUses>(
      (ids) =>
        rows(
          c.em,
          sql`select voucher_id as id, count(*) filter (where state = 'RESERVED')::int as reserved,
                     coalesce(sum(amount) filter (where state = 'REDEEMED'), 0)::bigint as cost
              from redemption where voucher_id = any(${ids}::uuid[]) group by 1`,
        ),
      (row) => row.id,
      (row) => row,
      { reserved: 0, cost: 0 },
    ),
    usesOfDiscountSoFar: usesSoFar(c, "DISCOUNT"),
    usesOfVoucherSoFar: usesSoFar(c, "VOUCHER"),
    aliasesOfVoucher: listOf<db.Voucher, Voucher>(
      (ids) => c.em.find(db.Voucher, { mergedIntoId: { $in: ids } }, { orderBy: { id: "asc" } }),
      (row) => row.mergedIntoId ?? "",
      (row) => new Voucher(row),
    ),
    retiredOfMerge: listOf<db.VoucherMergeMove, string>(
      (ids) =>
        c.em.find(
          db.VoucherMergeMove,
          { mergeId: { $in: ids }, kind: "VOUCHER" },
          { orderBy: { rowId: "asc" } },
        ),
      (row) => row.mergeId,
      (row) => row.rowId,
    ),
    usesOfMerge: figureOf<{ id: string; count: number }, number>(
      (ids) =>
        rows(
          c.em,
          sql`select merge_id as id, count(*)::int as count from voucher_merge_move
              where merge_id = any(${ids}::uuid[]) and kind = 'REDEMPTION' group by 1`,
        ),
      (row) => row.id,
      (row) => row.count,
      0,
    ),
    redemptionsOfVoucher: listOf<db.Redemption, Redemption>(
      (ids) => newestRedemptions(c, ids),
      (row) => row.voucherId ?? "",
      (row) => new Redemption(row),
    ),
    redemptionsOfOrder: listOf<db.Redemption, Redemption>(
      (ids) =>
        c.em.find(db.Redemption, { orderId: { $in: ids } }, { orderBy: { reservedAt: "asc" } }),
      (row) => row.orderId,
      (row) => new Redemption(row),
    ),
  };
}

async function newestRedemptions(
  c: Context,
  voucherIds: readonly string[],
): Promise<db.Redemption[]> {
  const newest = await rows<{ id: string }>(
    c.em,
    sql`select r.id from unnest(${voucherIds}::uuid[]) v (id) cross join lateral (
          select id from redemption where voucher_id = v.id
          order by reserved_at desc limit ${REDEMPTIONS_MAX}) r`,
  );
  return await c.em.find(
    db.Redemption,
    { id: { $in: newest.map(({ id }) => id) } },
    { orderBy: { reservedAt: "desc" } },
  );
}

function usesSoFar(c: Context, kind: SubjectKind): DataLoader<string, UsesSoFar> {
  return figureOf<UsesSoFar, UsesSoFar>(
    (ids) => usesOf(c.em, kind, ids),
    (row) => row.id,
    (row) => row,
    { id: "", used: 0, spent: 0 },
  );
}
