/** The lines of a cart with every catalogue fact that pricing and screens need. */
import { availableOn } from "../../../orders/index.ts";
import type { CartLine, Id, LineKind, LocalizedText, Rate } from "../../../pricing/model.ts";
import { sql, type Statement } from "../../ground/sql.ts";
import type { CartLineFacts } from "../model.ts";

/** A line as the house knows it now. */
export interface StockedLine extends CartLineFacts {
  readonly cartLine: CartLine;
  readonly priceSeen: number;
  readonly productVersion: number;
  readonly sku: string;
  readonly options: unknown;
  readonly mediaId: Id | null;
}

export interface LineRow {
  readonly line_id: Id;
  readonly variant_id: Id;
  readonly product_id: Id;
  readonly partner_id: Id;
  readonly quantity: number;
  readonly price_seen: number;
  readonly price: number;
  readonly tracks_stock: boolean;
  readonly allow_backorder: boolean;
  readonly on_hand: number;
  readonly held: number;
  readonly sku: string;
  readonly options: unknown;
  readonly product_version: number;
  readonly kind: LineKind;
  readonly name: LocalizedText;
  readonly tax_rate: Rate;
  readonly tags: string[];
  readonly category_ids: Id[];
  readonly collection_ids: Id[];
  readonly catalog_ids: Id[] | null;
  readonly media_id: Id | null;
  readonly is_sellable: boolean;
}

/** The lines of the cart that `cartId` says, in the order they were added: rows for `stockedLine`. */
export function linesOf(cartId: Statement): Statement {
  return sql`select l.id as line_id, l.variant_id, v.product_id, p.partner_id, l.quantity,
               l.unit_price_seen as price_seen, v.price, v.tracks_stock, v.allow_backorder, v.on_hand, v.held,
               v.sku, v.options, p.version as product_version, p.kind, p.name,
               trim_scale(p.tax_rate)::text as tax_rate, to_jsonb(p.tags) as tags,
               to_jsonb(array_prepend(c.id, c.ancestor_ids)) as category_ids,
               (select coalesce(jsonb_agg(pc.collection_id order by pc.collection_id), '[]')
                  from product_collection pc where pc.product_id = p.id) as collection_ids,
               (select jsonb_agg(cp.catalog_id order by cp.catalog_id)
                  from catalog_product cp where cp.product_id = p.id) as catalog_ids,
               (select pp.media_id from product_picture pp where pp.product_id = p.id
                  order by (pp.variant_id = v.id) desc nulls last, pp.position limit 1) as media_id,
               v.status = 'ACTIVE' and p.status = 'ACTIVE' and pa.status = 'ACTIVE' as is_sellable
        from cart_line l
        join variant v on v.id = l.variant_id
        join product p on p.id = v.product_id
        join category c on c.id = p.category_id
        join partner pa on pa.id = p.partner_id
        where l.cart_id = ${cartId}
        order by l.created_at, l.id`;
}

/** A row of `linesOf`, as the house wants it. */
export function stockedLine(line: LineRow): StockedLine {
  return {
    lineId: line.line_id,
    productId: line.product_id,
    variantId: line.variant_id,
    partnerId: line.partner_id,
    kind: line.kind,
    quantity: line.quantity,
    unitPrice: line.price,
    available: availableOn({
      onHand: line.on_hand,
      held: line.held,
      tracksStock: line.tracks_stock,
      allowsBackorder: line.allow_backorder,
    }),
    isSellable: line.is_sellable,
    cartLine: cartLine(line),
    priceSeen: line.price_seen,
    productVersion: line.product_version,
    sku: line.sku,
    name: line.name,
    options: line.options,
    mediaId: line.media_id,
  };
}

function cartLine(line: LineRow): CartLine {
  return {
    id: line.line_id,
    productId: line.product_id,
    variantId: line.variant_id,
    partnerId: line.partner_id,
    categoryIds: line.category_ids,
    collectionIds: line.collection_ids,
    tags: line.tags,
    ...(line.catalog_ids ? { catalogIds: line.catalog_ids } : {}),
    kind: line.kind,
    unitPrice: line.price,
    quantity: line.quantity,
    taxRate: line.tax_rate,
  };
}
