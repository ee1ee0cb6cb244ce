import type { EntityManager } from "@8521/database";

export type Locale = "zh-TW" | "en";

/** What letters about an order tell of. */
export interface OrderFacts {
  readonly number: string;
  readonly state: string;
  readonly locale: Locale;
  readonly recipient: string;
  readonly name: string;
  readonly total: number;
  readonly refunded: number;
  readonly method: string;
  readonly hasCourse: boolean;
  readonly hasGoods: boolean;
  readonly payUntil: Date | null;
  readonly bankCode: string | null;
  readonly accountNumber: string | null;
  readonly storeCode: string | null;
  readonly hasBarcodes: boolean;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
}

interface Row {
  number: string;
  state: string;
  locale: Locale;
  email: string;
  contact_name: string;
  total: string;
  refunded_total: string;
  payment_method: string;
  has_course: boolean;
  has_goods: boolean;
  pay_until: string | null;
  bank_code: string | null;
  account_number: string | null;
  store_code: string | null;
  barcodes: string[] | null;
  carrier: string | null;
  tracking_number: string | null;
}

/** Reads an order as its letters need it, with its newest attempt to pay and newest shipment. */
export async function orderFacts(em: EntityManager, orderId: string): Promise<OrderFacts | null> {
  const [row] = await em.execute<Row[]>(
    `select o.number, o.state, o.locale, o.email, o.contact_name, o.total, o.refunded_total, o.payment_method,
            coalesce(p.pay_until, o.pay_until) as pay_until, p.bank_code, p.account_number, p.store_code, p.barcodes,
            s.carrier, s.tracking_number,
            exists (select 1 from order_line l where l.order_id = o.id and l.kind = 'COURSE') as has_course,
            exists (select 1 from order_line l where l.order_id = o.id and l.kind = 'PHYSICAL') as has_goods
       from orders o
       left join lateral (select * from payment where order_id = o.id order by created_at desc limit 1) p on true
       left join lateral (select * from shipment where order_id = o.id and shipped_at is not null order by shipped_at desc limit 1) s on true
      where o.id = ?`,
    [orderId],
  );
  if (!row) return null;
  return {
    number: row.number,
    state: row.state,
    locale: row.locale,
    recipient: row.email,
    name: row.contact_name,
    total: Number(row.total),
    refunded: Number(row.refunded_total),
    method: row.payment_method,
    hasCourse: row.has_course,
    hasGoods: row.has_goods,
    payUntil: row.pay_until ? new Date(row.pay_until) : null,
    bankCode: row.bank_code,
    accountNumber: row.account_number,
    storeCode: row.store_code,
    hasBarcodes: (row.barcodes?.length ?? 0) > 0,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
  };
}
