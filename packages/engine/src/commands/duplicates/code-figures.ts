/** What is known of codes when one has to choose between them, in one query however many they are. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { instant, instantOrNull, rows, sql } from "../ground/sql.ts";
import type { CodeFigures } from "./model.ts";

type FiguresRow = Omit<
  CodeFigures,
  "createdAt" | "startsAt" | "endsAt" | "lastUsedAt" | "domains" | "channels"
> & {
  readonly createdAt: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly lastUsedAt: string | null;
  readonly domains: string[];
  readonly channels: string[];
};

/** The figures of these vouchers, by id. Commission counts what a code's aliases earned before they were merged. */
export async function loadCodeFigures(
  em: EntityManager,
  voucherIds: readonly Id[],
): Promise<ReadonlyMap<Id, CodeFigures>> {
  if (voucherIds.length === 0) return new Map();
  const found = await rows<FiguresRow>(
    em,
    sql`select v.id as "voucherId", coalesce(v.public_code, v.masked_code) as "codeText", v.is_public as "isPublic",
               v.status, v.merged_into_id as "mergedIntoId", v.partner_id as "partnerId",
               v.discount_id as "discountId", d.name as "discountName",
               v.affiliate_id as "affiliateId", a.display_name as "affiliateName",
               v.created_at as "createdAt", v.starts_at as "startsAt", v.ends_at as "endsAt",
               v.max_redemptions as "maxRedemptions", v.max_redemptions_per_customer as "maxRedemptionsPerCustomer",
               to_jsonb(v.domains) as domains, to_jsonb(v.channels) as channels, v.is_assigned_only as "isAssignedOnly",
               u.*, k.commission, g.assigned, l.aliases
        from voucher v join discount d on d.id = v.discount_id left join affiliate a on a.id = v.affiliate_id
        cross join lateral (
          select (count(*) filter (where r.state = 'RESERVED'))::int as reserved,
                 (count(*) filter (where r.state = 'REDEEMED'))::int as redeemed,
                 (count(*) filter (where r.state in ('RELEASED', 'RESTORED')))::int as ended,
                 (count(*) filter (where r.state in ('RESERVED', 'REDEEMED') and not r.counts_voucher))::int as overrun,
                 max(r.reserved_at) as "lastUsedAt",
                 coalesce(sum(r.amount) filter (where r.state = 'REDEEMED'), 0)::bigint as discounted,
                 coalesce(sum(o.total) filter (where r.state = 'REDEEMED'), 0)::bigint as revenue
          from redemption r join orders o on o.id = r.order_id where r.voucher_id = v.id) u
        cross join lateral (
          select coalesce(sum(c.amount), 0)::bigint as commission
          from conversion n join commission c on c.conversion_id = n.id
          where n.voucher_id in (select w.id from voucher w where w.id = v.id or w.merged_into_id = v.id)) k
        cross join lateral (select count(*)::int as assigned from voucher_assignment s where s.voucher_id = v.id) g
        cross join lateral (select count(*)::int as aliases from voucher w where w.merged_into_id = v.id) l
        where v.id = any(${voucherIds}::uuid[])`,
  );
  return new Map(found.map((row) => [row.voucherId, figuresOf(row)]));
}

function figuresOf(row: FiguresRow): CodeFigures {
  return {
    ...row,
    createdAt: instant(row.createdAt),
    startsAt: instantOrNull(row.startsAt),
    endsAt: instantOrNull(row.endsAt),
    lastUsedAt: instantOrNull(row.lastUsedAt),
  };
}
