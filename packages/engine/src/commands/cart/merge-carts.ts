/** Joins the cart of a visitor with the member's own, at sign-in. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { tokenHash } from "../ground/identity.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { touchCart } from "./change-cart.ts";
import type { CartChanged } from "./model.ts";
import { mostOf, sellable } from "./quantity.ts";

export interface MergeCartsInput {
  /** The token of the visitor cart. The actor is the customer who just signed in. */
  readonly token: string;
}

export interface ShortenedLine {
  readonly variantId: Id;
  readonly requested: number;
  readonly quantity: number;
}

export interface MergedCarts extends CartChanged {
  /** Lines that got less than both carts asked for. */
  readonly shortened: readonly ShortenedLine[];
}

interface LineRow {
  readonly variant_id: Id;
  readonly quantity: number;
  readonly unit_price_seen: number;
}

/**
 * Joins the cart of a visitor with the member's own: quantities add up to what stock allows, codes come along (they
 * are judged anew, now for a member). A member without a cart takes the visitor's over.
 */
export async function mergeCarts(
  context: CommandContext,
  input: MergeCartsInput,
): Promise<CommandResult<MergedCarts>> {
  const customerId = context.actor.kind === "CUSTOMER" ? context.actor.id : null;
  if (!customerId) return refuseWith("NOT_ALLOWED");
  return inTransaction(context, async (tx) => {
    const carts = await lockBoth(tx, customerId, tokenHash(input.token));
    const own = carts.find(({ customer_id }) => customer_id !== null);
    const visitor = carts.find(({ customer_id }) => customer_id === null);
    if (!visitor) return own ? unchanged(own) : refuseWith("CART_NOT_FOUND");
    if (!own) return takeOver(tx, context, visitor.id, customerId);
    const shortened = await moveLines(tx, visitor.id, own.id);
    await moveCodes(tx, visitor.id, own.id);
    await changed(tx, sql`update cart set state = 'MERGED' where id = ${visitor.id}`);
    const version = await touchCart(tx, context, own.id);
    return { ok: true, cartId: own.id, version, shortened };
  });
}

interface OpenRow {
  readonly id: Id;
  readonly customer_id: Id | null;
  readonly version: number;
}

/** Both carts, held in ascending id. */
function lockBoth(tx: EntityManager, customerId: Id, hash: Uint8Array): Promise<OpenRow[]> {
  return rows<OpenRow>(
    tx,
    sql`select id, customer_id, version from cart
        where state = 'OPEN'
          and (customer_id = ${customerId} or (customer_id is null and token_hash = ${hash}))
        order by id for update`,
  );
}

function unchanged(own: OpenRow): CommandResult<MergedCarts> {
  return { ok: true, cartId: own.id, version: own.version, shortened: [] };
}

async function takeOver(
  tx: EntityManager,
  context: CommandContext,
  cartId: Id,
  customerId: Id,
): Promise<CommandResult<MergedCarts>> {
  await changed(tx, sql`update cart set customer_id = ${customerId} where id = ${cartId}`);
  const version = await touchCart(tx, context, cartId);
  return { ok: true, cartId, version, shortened: [] };
}

async function moveLines(tx: EntityManager, from: Id, to: Id): Promise<ShortenedLine[]> {
  const shortened: ShortenedLine[] = [];
  const moving = await rows<LineRow>(
    tx,
    sql`select variant_id, quantity, unit_price_seen from cart_line where cart_id = ${from} order by created_at, id`,
  );
  for (const line of moving) {
    const short = await moveLine(tx, line, to);
    if (short) shortened.push(short);
  }
  return shortened;
}

async function moveLine(tx: EntityManager, line: LineRow, to: Id): Promise<ShortenedLine | null> {
  const there = await row<{ quantity: number }>(
    tx,
    sql`select quantity from cart_line where cart_id = ${to} and variant_id = ${line.variant_id}`,
  );
  const requested = line.quantity + (there?.quantity ?? 0);
  const found = await sellable(tx, line.variant_id);
  const most = found.ok ? mostOf(found.variant, requested) : 0;
  // What the member had stays, even when the shelf has become shorter: the cart itself says so.
  const quantity = Math.max(there?.quantity ?? 0, most);
  if (quantity > 0) {
    await changed(
      tx,
      sql`insert into cart_line (cart_id, variant_id, quantity, unit_price_seen)
          values (${to}, ${line.variant_id}, ${quantity}, ${line.unit_price_seen})
          on conflict (cart_id, variant_id) do update set quantity = excluded.quantity`,
    );
  }
  const isCourse = found.ok && found.variant.kind === "COURSE";
  if (quantity >= requested || (isCourse && quantity === 1)) return null;
  return { variantId: line.variant_id, requested, quantity };
}

/** The member's own affiliate code stays when both carts have one. */
async function moveCodes(tx: EntityManager, from: Id, to: Id): Promise<void> {
  await changed(
    tx,
    sql`insert into cart_code (cart_id, voucher_id, matched_by, entered_at)
        select ${to}::uuid, c.voucher_id, c.matched_by, c.entered_at
        from cart_code c join voucher v on v.id = c.voucher_id
        where c.cart_id = ${from}
          and (v.affiliate_id is null or not exists (
            select 1 from cart_code k join voucher w on w.id = k.voucher_id
            where k.cart_id = ${to} and w.affiliate_id is not null))
        on conflict do nothing`,
  );
}
