import * as db from "@8521/database";
import { discountSentence, discountStatus } from "../discounts/discount-view.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { rows, sql } from "../ground/sql.ts";
import { clearCode } from "../vouchers/voucher-label.ts";
import type { AffiliateCode } from "./portal.type.ts";

interface EarnedRow {
  readonly id: string;
  readonly orders: number;
  readonly earned: number;
}

/** The codes an affiliate owns, newest first, with what each brought. Codes are theirs to share: shown in full. */
export async function affiliateCodes(c: Context, affiliateId: string): Promise<AffiliateCode[]> {
  const vouchers = await c.em.find(
    db.Voucher,
    { affiliateId, status: { $ne: "MERGED" } },
    { orderBy: { createdAt: "desc", id: "desc" }, limit: 200 },
  );
  const [earned, discounts] = await Promise.all([
    earnedBy(
      c,
      vouchers.map(({ id }) => id),
    ),
    c.load.discount.many([...new Set(vouchers.map(({ discountId }) => discountId))]),
  ]);
  const rules = new Map(discounts.map(({ row }) => [row.id, row]));
  const codes = vouchers.map(async (voucher) => {
    const rule = rules.get(voucher.discountId);
    if (!rule) return [];
    const figures = earned.get(voucher.id);
    const { used } = await c.load.usesOfVoucherSoFar.load(voucher.id);
    const isLeft = voucher.maxRedemptions == null || used < voucher.maxRedemptions;
    return {
      id: globalId("Voucher", voucher.id),
      code: clearCode(c, voucher),
      sentence: discountSentence(c, rule),
      isActive: isLeft && worksNow(c, voucher) && (await discountStatus(c, rule)) === "ACTIVE",
      uses: used,
      limit: voucher.maxRedemptions ?? null,
      endsAt: voucher.endsAt ?? null,
      orders: figures?.orders ?? 0,
      earned: money(c, figures?.earned ?? 0),
    };
  });
  return (await Promise.all(codes)).flat();
}

function worksNow(c: Context, voucher: db.Voucher): boolean {
  return (
    voucher.status === "ACTIVE" &&
    (!voucher.startsAt || voucher.startsAt <= c.now) &&
    (!voucher.endsAt || voucher.endsAt > c.now)
  );
}

async function earnedBy(c: Context, voucherIds: string[]): Promise<Map<string, EarnedRow>> {
  const found = await rows<EarnedRow>(
    c.em,
    sql`select v.voucher_id as id, count(distinct v.order_id)::int as orders,
               coalesce(sum(m.amount), 0)::bigint as earned
        from conversion v left join commission m on m.conversion_id = v.id
        where v.voucher_id = any(${voucherIds}::uuid[]) group by 1`,
  );
  return new Map(found.map((one) => [one.id, one]));
}
