import * as db from "@8521/database";
import DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { byId, listOf, type ById } from "../ground/loading.ts";
import { rows, sql } from "../ground/sql.ts";
import type { OrderAddress } from "../orders/order-facts.type.ts";
import { Customer } from "./customer.type.ts";
import type { MemberVoucherFacts } from "./vouchers-of-member.ts";

export interface MemberLoaders {
  readonly customer: ById<Customer>;
  readonly addressesOfCustomer: DataLoader<string, OrderAddress[]>;
  readonly vouchersOfCustomer: DataLoader<string, MemberVoucherFacts[]>;
}

/** Loaders of people and what is theirs. */
export function memberLoaders(c: Context): MemberLoaders {
  return {
    customer: byId(
      (ids) => c.em.find(db.Customer, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Customer(row),
    ),
    addressesOfCustomer: listOf<db.Address, OrderAddress>(
      (ids) =>
        c.em.find(
          db.Address,
          { customerId: { $in: ids } },
          { orderBy: { isDefault: "desc", createdAt: "desc" } },
        ),
      (row) => row.customerId,
      ({ recipient, phone, postalCode, city, district, street }) => ({
        recipient,
        phone,
        postalCode,
        city,
        district,
        street,
        storeChain: null,
        storeCode: null,
        storeName: null,
      }),
    ),
    vouchersOfCustomer: new DataLoader((ids) => vouchersOf(c, ids)),
  };
}

interface AssignedRow {
  readonly customerId: string;
  readonly voucherId: string;
  readonly used: number;
}

async function vouchersOf(
  c: Context,
  customerIds: readonly string[],
): Promise<MemberVoucherFacts[][]> {
  const assigned = await rows<AssignedRow>(
    c.em,
    sql`select a.customer_id as "customerId", a.voucher_id as "voucherId",
               (select count(*)::int from redemption r where r.voucher_id = a.voucher_id
                and r.customer_id = a.customer_id and r.state in ('RESERVED', 'REDEEMED')) as used
        from voucher_assignment a
        where a.customer_id = any(${customerIds.filter(Boolean)}::uuid[])`,
  );
  const vouchers = await c.load.voucher.many([...new Set(assigned.map((one) => one.voucherId))]);
  const discounts = await c.load.discount.many([
    ...new Set(vouchers.map(({ row }) => row.discountId)),
  ]);
  const given = assigned.map(async (one) => {
    const voucher = vouchers.find(({ row }) => row.id === one.voucherId)?.row;
    const discount = discounts.find(({ row }) => row.id === voucher?.discountId)?.row;
    if (!voucher || !discount) return [];
    const uses = await usesLeft(c, voucher, discount, one.used);
    return [{ customerId: one.customerId, facts: factsOf(voucher, discount, uses) }];
  });
  const all = (await Promise.all(given)).flat();
  return customerIds.map((id) =>
    all.filter(({ customerId }) => customerId === id).map(({ facts }) => facts),
  );
}

/** What the tightest limit leaves this customer; null is without limit. */
async function usesLeft(
  c: Context,
  voucher: db.Voucher,
  discount: db.Discount,
  usedByCustomer: number,
): Promise<number | null> {
  const [ofVoucher, ofDiscount] = await Promise.all([
    c.load.usesOfVoucherSoFar.load(voucher.id),
    c.load.usesOfDiscountSoFar.load(discount.id),
  ]);
  const limits: [limit: number | null | undefined, used: number][] = [
    [voucher.maxRedemptions, ofVoucher.used],
    [discount.maxRedemptions, ofDiscount.used],
    [voucher.maxRedemptionsPerCustomer, usedByCustomer],
    [discount.maxRedemptionsPerCustomer, usedByCustomer],
  ];
  const left = limits.flatMap(([limit, used]) => (limit == null ? [] : [limit - used]));
  return left.length > 0 ? Math.max(0, Math.min(...left)) : null;
}

function factsOf(
  voucher: db.Voucher,
  discount: db.Discount,
  remaining: number | null,
): MemberVoucherFacts {
  return {
    voucher,
    discount,
    startsAt: latest(voucher.startsAt, discount.startsAt),
    endsAt: earliest(voucher.endsAt, discount.endsAt),
    remaining,
  };
}

type Maybe = Date | null | undefined;
const latest = (a: Maybe, b: Maybe): Date | null => (a && b ? (a > b ? a : b) : (a ?? b ?? null));
const earliest = (a: Maybe, b: Maybe): Date | null => (a && b ? (a < b ? a : b) : (a ?? b ?? null));
