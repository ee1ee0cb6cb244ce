/** Writes what was ordered: the order, its lines, the frozen pricing, the uses it reserves. */
import type { EntityManager } from "@8521/database";
import { newId } from "@8521/database";
import type { Amount, Id, Instant, Pricing, PricingContext } from "../../pricing/model.ts";
import type { CartFacts } from "../cart/facts/cart-facts.ts";
import type { StockedLine } from "../cart/facts/load-lines.ts";
import type { CommandContext } from "../context.ts";
import { orderAccessToken, tokenHash } from "../ground/identity.ts";
import { changed, row, sql } from "../ground/sql.ts";
import type { PlaceOrderInput } from "./place-order.ts";
import type { Use } from "./redemptions.ts";

export interface WrittenOrder {
  readonly id: Id;
  readonly number: string;
}

/** What an order says beside what is bought. */
export type OrderWords = Pick<
  PlaceOrderInput,
  "contact" | "delivery" | "invoice" | "note" | "locale"
>;

/** What is about to be written. */
export interface OrderDraft {
  readonly input: OrderWords;
  readonly facts: CartFacts;
  readonly pricing: Pricing;
  readonly pricingContext: PricingContext;
  readonly payUntil: Instant | null;
  /** Empty, like the one below, when a till was not told. */
  readonly emailKey: string;
  readonly phoneKey: string;
}

/** Writes the order and its lines. A line keeps the id it had in the cart, so that the snapshot names it too. */
export async function writeOrder(
  tx: EntityManager,
  context: CommandContext,
  draft: OrderDraft,
): Promise<WrittenOrder> {
  const id = newId(context.now.getTime());
  const { input, facts, pricing } = draft;
  const { contact } = input;
  const token = orderAccessToken(context.settings.accessSecret, id);
  const written = await row<{ number: string }>(
    tx,
    sql`insert into orders (id, number, access_token_hash, cart_id, customer_id, currency, locale, channel, contact_name,
                            email, email_key, phone, phone_key, subtotal, discount_total, shipping_total, tax_total,
                            total, payment_method, shipping_method, shipping_address, invoice, note, placed_at, pay_until)
        values (${id},
                to_char(${context.now}::timestamptz at time zone ${context.settings.timeZone}, 'YYMMDD')
                  || lpad(nextval('order_number_sequence')::text, 6, '0'),
                ${tokenHash(token)}, ${facts.row.id}, ${facts.buyer.buyer.customerId}, ${pricing.currency}, ${input.locale},
                ${facts.row.channel}, ${contact.name.trim()}, ${contact.email.trim()}, ${draft.emailKey},
                ${contact.phone.trim()}, ${draft.phoneKey}, ${pricing.subtotal}, ${pricing.discountTotal},
                ${pricing.shipping?.amount ?? 0}, ${pricing.tax.tax}, ${pricing.total},
                ${pricing.total === 0 ? "FREE" : facts.row.payment_method}, ${pricing.shipping?.method ?? null},
                ${input.delivery ? JSON.stringify(input.delivery) : null}::jsonb, ${input.invoice ?? {}}::jsonb,
                ${input.note?.trim() || null}, ${context.now}, ${dateOrNull(draft.payUntil)})
        returning number`,
  );
  await writeLines(tx, id, facts.lines, pricing);
  return { id, number: written!.number };
}

async function writeLines(
  tx: EntityManager,
  orderId: Id,
  lines: readonly StockedLine[],
  pricing: Pricing,
): Promise<void> {
  const priced = new Map(pricing.lines.map((line) => [line.lineId, line]));
  const records = lines.map((line, position) => {
    const { listTotal, total, taxRate } = priced.get(line.lineId)!;
    return {
      id: line.lineId,
      order_id: orderId,
      partner_id: line.partnerId,
      product_id: line.productId,
      product_version: line.productVersion,
      variant_id: line.variantId,
      kind: line.kind,
      sku: line.sku,
      name: line.name,
      options: line.options,
      media_id: line.mediaId,
      unit_price: line.unitPrice,
      quantity: line.quantity,
      list_total: listTotal,
      discount_total: listTotal - total,
      total,
      tax_rate: taxRate,
      refunded_quantity: 0,
      refunded_total: 0,
      position,
    };
  });
  await changed(
    tx,
    sql`insert into order_line select * from jsonb_populate_recordset(null::order_line, ${JSON.stringify(records)}::jsonb)`,
  );
}

/** Reserves: one row a discount that took part, with the voucher that unlocked it and its owner. */
export async function writeUses(
  tx: EntityManager,
  context: CommandContext,
  orderId: Id,
  { facts, pricing }: OrderDraft,
): Promise<Use[]> {
  const uses = pricing.applied.map((applied) => ({
    id: newId(context.now.getTime()),
    order_id: orderId,
    discount_id: applied.discountId,
    voucher_id: applied.voucherId,
    partner_id: facts.rules.discounts.get(applied.discountId)?.partnerId ?? null,
    customer_id: facts.buyer.buyer.customerId,
    affiliate_id: applied.ownerAffiliateId,
    amount: applied.amount,
    channel: facts.row.channel,
    has_voucher: applied.voucherId !== null,
  }));
  if (uses.length === 0) return [];
  await changed(
    tx,
    sql`insert into redemption (id, order_id, discount_id, voucher_id, partner_id, customer_id, affiliate_id, amount,
                                counts_discount, counts_voucher, counts_budget, channel, reserved_at, address_hash,
                                prefix_hash)
        select u.id, u.order_id, u.discount_id, u.voucher_id, u.partner_id, u.customer_id, u.affiliate_id, u.amount,
               true, u.has_voucher, true, u.channel, ${context.now}, ${context.addressHash}::bytea,
               ${context.prefixHash}::bytea
        from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb)
          as u (id uuid, order_id uuid, discount_id uuid, voucher_id uuid, partner_id uuid, customer_id uuid,
                affiliate_id uuid, amount bigint, channel text, has_voucher boolean)`,
  );
  return uses.map(({ id, discount_id, voucher_id, amount }: Fresh) => ({
    redemptionId: id,
    discountId: discount_id,
    voucherId: voucher_id,
    amount,
  }));
}

interface Fresh {
  readonly id: Id;
  readonly discount_id: Id;
  readonly voucher_id: Id | null;
  readonly amount: Amount;
}

function dateOrNull(at: Instant | null): Date | null {
  return at === null ? null : new Date(at);
}
