/** The cart row, for whoever may see it. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { opens } from "../../ground/identity.ts";
import { row, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import type { CartRef } from "../model.ts";
import type { SeenCart } from "../messages.ts";

export interface CartRow {
  readonly id: Id;
  readonly token_hash: Uint8Array;
  readonly customer_id: Id | null;
  readonly state: string;
  readonly currency: string;
  readonly channel: string;
  readonly shipping_method: string | null;
  readonly payment_method: string | null;
  readonly version: number;
  readonly last_seen: SeenCart | null;
  /** Which generation of the rules is in force. */
  readonly rules_generation: string;
}

/**
 * Loads an open cart. A member's cart is the member's alone; a visitor's belongs to whoever holds its token.
 * Somebody else's cart is answered as if it did not exist. With `lock` it is held until the transaction ends.
 */
export async function loadCart(
  em: EntityManager,
  context: CommandContext,
  ref: CartRef,
  lock: "LOCKED" | "READ",
): Promise<CommandResult<{ readonly cart: CartRow }>> {
  const cart = await row<CartRow>(
    em,
    sql`select c.id, c.token_hash, c.customer_id, c.state, c.currency, c.channel, c.shipping_method,
               c.payment_method, c.version, c.last_seen,
               (select value #>> '{}' from setting where key = 'rules.generation') as rules_generation
        from cart c where c.id = ${ref.cartId} ${lock === "LOCKED" ? sql`for update` : sql``}`,
  );
  return openTo(context, ref, cart);
}

/** The cart when it is open and the caller may use it. */
export function openTo(
  context: CommandContext,
  ref: Pick<CartRef, "token">,
  cart: CartRow | null,
): CommandResult<{ readonly cart: CartRow }> {
  if (!cart || !mayUse(cart, context, ref)) return refuseWith("CART_NOT_FOUND");
  if (cart.state !== "OPEN") return refuseWith("CART_NOT_OPEN", { state: cart.state });
  return { ok: true, cart };
}

/** Whether the caller may use this cart, whatever became of it. */
export async function ownsCart(
  em: EntityManager,
  context: CommandContext,
  ref: CartRef,
): Promise<boolean> {
  const cart = await row<Pick<CartRow, "customer_id" | "token_hash">>(
    em,
    sql`select customer_id, token_hash from cart where id = ${ref.cartId}`,
  );
  return cart !== null && mayUse(cart, context, ref);
}

function mayUse(
  cart: Pick<CartRow, "customer_id" | "token_hash">,
  { actor }: CommandContext,
  ref: Pick<CartRef, "token">,
): boolean {
  if (actor.kind === "SYSTEM") return true;
  if (cart.customer_id !== null) {
    return actor.kind === "CUSTOMER" && actor.id === cart.customer_id;
  }
  return opens(ref.token, cart.token_hash);
}
