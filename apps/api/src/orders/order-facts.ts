import type * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import type {
  ActorKind,
  InvoiceKind,
  OrderAddress,
  OrderContact,
  OrderInvoice,
  TimelineEvent,
} from "./order-facts.type.ts";
import { eventSentence } from "./order-words.ts";
import type { OrderState } from "./order.type.ts";

export function contactOf(row: db.Order): OrderContact {
  return { name: row.contactName, email: row.email, phone: row.phone };
}

/** Where the parcel goes; null for courses only. */
export function addressOf(address: db.ShippingAddress | null | undefined): OrderAddress | null {
  if (!address) return null;
  const { recipient, phone } = address;
  const nowhere = { postalCode: "", city: "", district: "", street: "" };
  const noStore = { storeChain: null, storeCode: null, storeName: null };
  if (address.kind === "STORE") {
    const { chain, storeId, storeName } = address;
    return { recipient, phone, ...nowhere, storeChain: chain, storeCode: storeId, storeName };
  }
  const { postalCode, city, district, street } = address;
  return { recipient, phone, postalCode, city, district, street, ...noStore };
}

/** The invoice as chosen; a member carrier when nothing was. */
export function invoiceOf(wishes: db.InvoiceWishes): OrderInvoice {
  return {
    kind: KINDS[wishes.kind ?? ""] ?? "MEMBER",
    value: wishes.taxId ?? wishes.donationCode ?? wishes.carrier ?? null,
    title: wishes.companyTitle ?? null,
  };
}

const KINDS: { readonly [kind: string]: InvoiceKind } = {
  MOBILE_BARCODE: "MOBILE_BARCODE",
  COMPANY: "COMPANY",
  DONATION: "DONATION",
};

/** One thing that happened, as a sentence. */
export function timelineEvent(c: Context, row: db.OrderHistory): TimelineEvent {
  return {
    at: row.at,
    event: row.event,
    sentence: eventSentence(c, row),
    fromState: (row.fromState ?? null) as OrderState | null,
    toState: row.toState as OrderState,
    actor: row.actorKind as ActorKind,
    reason: row.reason ?? null,
  };
}
