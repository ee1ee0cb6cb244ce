import { PAID, UNPAID, type Check } from "../check.ts";

const COUNTS = "('RESERVED', 'REDEEMED')";
/** What lies in slots is not used yet; what stands in the tally is not in the row yet. */
const elsewhere = (subject: string): string =>
  `cross join lateral (select coalesce(sum(remaining), 0) as room from use_slot where subject_id = ${subject}) l
          cross join lateral (select coalesce(sum(uses), 0) as uses, coalesce(sum(amount), 0) as amount from use_tally where subject_id = ${subject}) t`;

/** Uses of discounts and codes: counters, limits, and whose they are. */
export const voucherChecks: readonly Check[] = [
  {
    name: "vouchers.discount-counter",
    promise:
      "A discount's counters, slots and tally are its redemptions: uses, money given away, and those beside the limit.",
    sql: `select null as order_number, 'discount ' || (d.name ->> 'en') as subject,
                 format('used %s - %s in slots + %s in the tally (rows %s), spent %s + %s (rows %s), overrun %s (rows %s)',
                        d.used, l.room, t.uses, r.n, d.spent, t.amount, r.amount, d.overrun, r.beside) as detail
          from discount d ${elsewhere("d.id")}
          cross join lateral (select count(*) as n, coalesce(sum(amount), 0) as amount, count(*) filter (where not counts_discount) as beside
                              from redemption where discount_id = d.id and state in ${COUNTS}) r
          where d.used - l.room + t.uses <> r.n or d.spent + t.amount <> r.amount or d.overrun <> r.beside`,
  },
  {
    name: "vouchers.voucher-counter",
    promise: "A voucher's counter, slots and tally are its redemptions.",
    sql: `select null as order_number, 'voucher ' || v.masked_code as subject,
                 format('used %s - %s in slots + %s in the tally (rows %s), overrun %s (rows %s)',
                        v.used, l.room, t.uses, r.n, v.overrun, r.beside) as detail
          from voucher v ${elsewhere("v.id")}
          cross join lateral (select count(*) as n, count(*) filter (where not counts_voucher) as beside
                              from redemption where voucher_id = v.id and state in ${COUNTS}) r
          where v.used - l.room + t.uses <> r.n or v.overrun <> r.beside`,
  },
  {
    name: "vouchers.slots-are-the-limit",
    promise:
      "What is hot has its whole limit handed out: uses within it and what lies in its slots are the limit. Nothing else has slots.",
    sql: `with subject as (
            select id, 'discount ' || (name ->> 'en') as subject, is_hot, used, overrun, max_redemptions from discount
            union all select id, 'voucher ' || masked_code, is_hot, used, overrun, max_redemptions from voucher)
          select null as order_number, s.subject, format('%s of %s handed out, %s slots', s.used - s.overrun, s.max_redemptions, l.n) as detail
          from subject s cross join lateral (select count(*) as n from use_slot where subject_id = s.id) l
          where case when s.is_hot then s.used - s.overrun <> s.max_redemptions or l.n = 0 else l.n > 0 end`,
  },
  {
    name: "vouchers.limited-uses-are-in-their-row",
    promise: "No use of anything limited stands in the tally, where no limit sees it.",
    sql: `select null as order_number, format('%s %s', lower(t.kind), t.subject_id) as subject, format('%s uses', sum(t.uses)) as detail
          from use_tally t
          left join discount d on d.id = t.subject_id left join voucher v on v.id = t.subject_id
          where t.uses <> 0 and (d.is_counted or v.max_redemptions is not null) group by t.kind, t.subject_id`,
  },
  {
    name: "vouchers.limits-hold",
    promise: "No limit and no budget is exceeded, but by uses that were recorded as overruns.",
    sql: `select null as order_number, 'discount ' || (name ->> 'en') as subject,
                 format('%s of %s uses, %s of %s spent', used - overrun, max_redemptions, spent - overrun_spent, budget) as detail
          from discount where used - overrun > max_redemptions or spent - overrun_spent > budget
          union all
          select null, 'voucher ' || masked_code, format('%s of %s uses', used - overrun, max_redemptions)
          from voucher where used - overrun > max_redemptions`,
  },
  {
    name: "vouchers.use-follows-its-order",
    promise:
      "A use is reserved while its order waits, redeemed when it is paid, and given back when it ends.",
    sql: `select o.number as order_number, 'use of ' || (d.name ->> 'en') as subject, format('%s, the order is %s', r.state, o.state) as detail
          from redemption r join discount d on d.id = r.discount_id left join orders o on o.id = r.order_id
          where o.id is null
             or (r.state = 'RESERVED') <> (o.state in ${UNPAID})
             or (r.state = 'REDEEMED' and o.state not in ${PAID})`,
  },
  {
    name: "vouchers.customer-counter",
    promise:
      "Uses counted for a customer are the uses that are remembered, each of a redemption that counts.",
    sql: `select null as order_number, format('%s of %s', lower(c.identity_kind), coalesce(v.masked_code, d.name ->> 'en')) as subject,
                 format('counted %s, remembered %s', c.used, u.n) as detail
          from redemption_claim c
          left join discount d on d.id = c.subject_id left join voucher v on v.id = c.subject_id
          cross join lateral (select count(*) as n from redemption_claim_use u join redemption r on r.id = u.redemption_id and r.state in ${COUNTS}
                              where u.subject_id = c.subject_id and u.identity_kind = c.identity_kind and u.identity_hash = c.identity_hash) u
          where c.used <> u.n`,
  },
  {
    name: "vouchers.customer-limit-holds",
    promise:
      "Nobody uses a discount or voucher more often than one customer may, but by recorded overruns.",
    sql: `select null as order_number, format('%s of %s', lower(c.identity_kind), coalesce(v.masked_code, d.name ->> 'en')) as subject,
                 format('%s uses, %s allowed', c.used, coalesce(d.max_redemptions_per_customer, v.max_redemptions_per_customer)) as detail
          from redemption_claim c
          left join discount d on d.id = c.subject_id left join voucher v on v.id = c.subject_id
          cross join lateral (select count(*) as n from redemption_claim_use u join redemption r on r.id = u.redemption_id and r.is_overrun
                              where u.subject_id = c.subject_id and u.identity_kind = c.identity_kind and u.identity_hash = c.identity_hash) o
          where c.used - o.n > coalesce(d.max_redemptions_per_customer, v.max_redemptions_per_customer)`,
  },
  {
    name: "vouchers.partner-stays-with-its-own",
    promise: "A partner's discount only ever lowered an order with that partner's lines.",
    sql: `select o.number as order_number, 'use of ' || (d.name ->> 'en') as subject, 'the order holds nothing of its partner' as detail
          from redemption r join discount d on d.id = r.discount_id and d.partner_id is not null join orders o on o.id = r.order_id
          where r.partner_id is distinct from d.partner_id
             or not exists (select 1 from order_line l where l.order_id = o.id and l.partner_id = d.partner_id)`,
  },
  {
    name: "vouchers.merged-is-an-alias",
    promise: "A merged code has no uses of its own, and its survivor was not merged itself.",
    sql: `select o.number as order_number, 'voucher ' || v.masked_code as subject, 'a use names the merged code' as detail
          from voucher v join redemption r on r.voucher_id = v.id join orders o on o.id = r.order_id where v.status = 'MERGED'
          union all
          select null, 'voucher ' || v.masked_code, 'its survivor was merged itself'
          from voucher v join voucher s on s.id = v.merged_into_id where s.status = 'MERGED'`,
  },
  {
    name: "vouchers.private-codes-are-sealed",
    promise: "A private code is nowhere in clear.",
    sql: `select null as order_number, 'voucher ' || id as subject, 'a private code is kept in clear' as detail
          from voucher where not is_public and (public_code is not null or masked_code not like '%*%')`,
  },
  {
    name: "vouchers.batch-is-whole",
    promise:
      "A batch has exactly the codes it says it made, and all it was to make when it is done.",
    sql: `select null as order_number, 'batch ' || b.name as subject, format('%s, made %s of %s, codes %s', b.state, b.made, b.count, v.n) as detail
          from voucher_batch b cross join lateral (select count(*) as n from voucher where batch_id = b.id) v
          where b.made <> v.n or (b.state = 'DONE' and b.made <> b.count)`,
  },
];
