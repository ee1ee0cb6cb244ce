/**
 * Every event that leaves the house (VOUCHERS section 6): one line of meaning and the shape of its payload. What is
 * not here can't be emitted; docs/webhooks.md is tested against it.
 */
import type { LocalizedText } from "../../pricing/model.ts";
import { amount, currency, type Field, id, ids, integer, number, orNull, word } from "./fields.ts";

/** The things whose events arrive in order. */
export type AggregateType =
  | "affiliate"
  | "catalog"
  | "commission"
  | "customer"
  | "discount"
  | "order"
  | "range"
  | "redemption"
  | "voucher"
  | "voucher_batch"
  | "webhook_endpoint";

type Fields = { readonly [name: string]: Field<unknown> };

const event = <Payload extends Fields>(
  aggregateType: AggregateType,
  zhTW: string,
  en: string,
  payload: Payload,
) => ({ aggregateType, meaning: { "zh-TW": zhTW, en } satisfies LocalizedText, payload });

const ORDER = {
  orderId: id("Order", "The order."),
  number: number("The order's number."),
  state: word("The order's state after this event."),
  previousState: orNull(word("Its state before; null at placing.")),
  total: amount("What the order comes to, tax and shipping included."),
  currency: currency("ISO 4217 code of the amounts."),
};

const USE = {
  redemptionId: id("Redemption", "This use."),
  orderId: id("Order", "The order that used it."),
  discountId: id("Discount", "The discount it unlocked."),
  voucherId: id("Voucher", "The voucher that was used."),
  amount: amount("What the use took off."),
};

const COMMISSION = {
  commissionId: id("Commission", "The commission."),
  orderId: id("Order", "The order it was earned by."),
  affiliateId: id("Affiliate", "Who earns it."),
  amount: amount("What it is worth now."),
};

const DISCOUNT = {
  discountId: id("Discount", "The discount."),
  version: integer("Version of its rule, from 1."),
};

const RANGE = {
  rangeId: id("Range", "The range."),
  version: integer("Its version, from 1."),
};

const CATALOG = {
  catalogId: id("Catalog", "The catalog."),
  version: integer("Its version, from 1."),
};

/** By name: a thing, a dot, what happened to it. */
export const EVENTS = {
  "order.placed": event("order", "訂單成立", "An order was placed.", ORDER),
  "order.payment_started": event(
    "order",
    "顧客前往付款",
    "The customer went to the gateway to pay.",
    ORDER,
  ),
  "order.number_issued": event(
    "order",
    "取號完成，尚未付款",
    "The gateway gave an account, code or barcode. The order is not paid.",
    ORDER,
  ),
  "order.payment_declined": event(
    "order",
    "付款失敗",
    "An attempt to pay failed. The order can still be paid.",
    ORDER,
  ),
  "order.paid": event("order", "訂單已付款", "The money is there.", ORDER),
  "order.shipped": event(
    "order",
    "商品已出貨",
    "One or more parcels of an order are on their way.",
    { ...ORDER, shipmentIds: ids("Shipment", "The parcels.") },
  ),
  "order.completed": event("order", "訂單完成", "An order was completed.", ORDER),
  "order.cancelled": event("order", "訂單取消", "An unpaid order was cancelled.", ORDER),
  "order.expired": event("order", "訂單逾期", "Nobody paid in time.", ORDER),
  "order.refunded": event("order", "訂單退款", "Money of an order goes back, all or part of it.", {
    ...ORDER,
    amount: amount("What goes back by this refund."),
  }),
  "voucher.created": event("voucher", "建立票券", "A code was made by itself (not in a batch).", {
    voucherId: id("Voucher", "The voucher."),
    discountId: id("Discount", "What it unlocks."),
    affiliateId: orNull(id("Affiliate", "Whose it is; null when nobody's.")),
  }),
  "voucher.merged": event(
    "voucher",
    "票券合併",
    "A voucher was merged into another one; its code still works and names the survivor.",
    {
      voucherId: id("Voucher", "The voucher that was retired."),
      survivorId: id("Voucher", "The voucher its uses moved to."),
      mergeId: id("VoucherMerge", "The merge."),
    },
  ),
  "voucher.merge_undone": event("voucher", "還原票券合併", "A merge of vouchers was undone.", {
    survivorId: id("Voucher", "The voucher that had survived."),
    mergeId: id("VoucherMerge", "The merge."),
  }),
  "voucher.redeemed": event(
    "redemption",
    "票券已使用",
    "The order a code was used in was paid.",
    USE,
  ),
  "voucher.released": event(
    "redemption",
    "票券保留已釋出",
    "An unpaid order ended; the use it had reserved is free again.",
    USE,
  ),
  "voucher.restored": event(
    "redemption",
    "票券使用已恢復",
    "An order was given back; the use it had redeemed may be made again.",
    USE,
  ),
  "voucher_batch.done": event(
    "voucher_batch",
    "批次完成",
    "All codes of a batch are there. Its codes are not told one by one.",
    {
      batchId: id("VoucherBatch", "The batch."),
      discountId: id("Discount", "What its codes unlock."),
      count: integer("How many codes there are."),
    },
  ),
  "discount.created": event("discount", "建立折扣", "A discount was made.", {
    ...DISCOUNT,
    status: word("Its status."),
  }),
  "discount.updated": event("discount", "修改折扣", "A discount's rule was changed.", DISCOUNT),
  "discount.status_changed": event(
    "discount",
    "折扣狀態變更",
    "A discount was published, paused, ended or archived.",
    {
      discountId: id("Discount", "The discount."),
      status: word("Its status after this event."),
      previousStatus: word("Its status before."),
    },
  ),
  "range.created": event("range", "建立商品範圍", "A range was made.", RANGE),
  "range.updated": event("range", "修改商品範圍", "A range was changed.", RANGE),
  "range.archived": event("range", "封存商品範圍", "A range was put away.", {
    rangeId: id("Range", "The range."),
  }),
  "catalog.created": event("catalog", "建立選品清單", "A catalog was made.", CATALOG),
  "catalog.updated": event("catalog", "修改選品清單", "A catalog was changed.", CATALOG),
  "catalog.archived": event("catalog", "封存選品清單", "A catalog was put away.", {
    catalogId: id("Catalog", "The catalog."),
  }),
  "affiliate.approved": event("affiliate", "推廣夥伴通過審核", "An affiliate may begin.", {
    affiliateId: id("Affiliate", "The affiliate."),
  }),
  "commission.pending": event(
    "commission",
    "分潤待審",
    "An order earned a commission; it waits for its hold to pass.",
    COMMISSION,
  ),
  "commission.approved": event(
    "commission",
    "分潤核准",
    "A commission's hold has passed; it will be paid out.",
    COMMISSION,
  ),
  "commission.adjusted": event(
    "commission",
    "分潤調整",
    "A refund made a commission smaller.",
    COMMISSION,
  ),
  "commission.reversed": event(
    "commission",
    "分潤沖銷",
    "A refund left nothing of a commission that was not paid out.",
    COMMISSION,
  ),
  "customer.welcomed": event("customer", "新會員加入", "A new account was opened.", {
    customerId: id("Customer", "The customer."),
  }),
  "webhook.tested": event(
    "webhook_endpoint",
    "測試通知",
    "An admin pressed the test button of an endpoint. Sent to that endpoint only.",
    { endpointId: id("WebhookEndpoint", "The endpoint.") },
  ),
} as const satisfies Record<
  string,
  { aggregateType: AggregateType; meaning: LocalizedText; payload: Fields }
>;

export type EventType = keyof typeof EVENTS;
export const EVENT_TYPES = Object.keys(EVENTS) as EventType[];

/** What an event of this type carries, ids as uuids. */
export type PayloadOf<Type extends EventType> = {
  readonly [
    name in keyof (typeof EVENTS)[Type]["payload"]
  ]: (typeof EVENTS)[Type]["payload"][name] extends Field<infer Value> ? Value : never;
};

const fieldsOf = (type: string): [string, Field<unknown>][] =>
  isEventType(type) ? Object.entries(EVENTS[type].payload as Record<string, Field<unknown>>) : [];

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type);
}

/** What is wrong with a payload, as sentences; empty when it is as the catalogue says. */
export function payloadFaults(type: string, payload: { readonly [name: string]: unknown }) {
  if (!isEventType(type)) return [`${type} is not in the catalogue`];
  const fields = fieldsOf(type);
  const strange = Object.keys(payload).filter((name) => !fields.some(([known]) => known === name));
  return [
    ...strange.map((name) => `${type} does not have ${name}`),
    ...fields.flatMap(([name, field]) =>
      field.fits(payload[name]) ? [] : [`${type}: ${name} is ${JSON.stringify(payload[name])}`],
    ),
  ];
}

/** A payload as the world sees it: only what the catalogue names, ids as the API's global ids. */
export function shownPayload(
  type: string,
  payload: { readonly [name: string]: unknown },
): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(type)
      .filter(([name]) => payload[name] !== undefined)
      .map(([name, field]) => [name, field.shown(payload[name])]),
  );
}

/** JSON Schema of an event's `data`. */
export function payloadSchema(type: EventType) {
  const fields = fieldsOf(type);
  return {
    type: "object",
    required: fields.map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, { schema }]) => [name, schema])),
  };
}
