/** Finds the caller's open cart, or begins one. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { newToken, tokenHash } from "../ground/identity.ts";
import { row, sql } from "../ground/sql.ts";
import type { CommandResult } from "../problems.ts";
import type { CartChanged } from "./model.ts";

export interface OpenCartInput {
  /** The token of the cart cookie, when there is one. */
  readonly token?: string | null;
  readonly channel?: string;
}

export interface OpenedCart extends CartChanged {
  /** Given only when a new visitor cart was begun: put it in the cookie, it is not kept in clear. */
  readonly token: string | null;
}

interface OpenRow {
  readonly id: Id;
  readonly version: number;
}

/** Finds the caller's open cart (the member's own, or the one the token opens), or begins one. */
export async function openCart(
  context: CommandContext,
  input: OpenCartInput,
): Promise<CommandResult<OpenedCart>> {
  const em = context.em.fork();
  const customerId = context.actor.kind === "CUSTOMER" ? (context.actor.id ?? null) : null;
  if (customerId) return opened(await memberCart(em, context, input, customerId), null);
  const known = input.token ? await visitorCart(em, input.token) : null;
  if (known) return opened(known, null);
  const token = newToken();
  return opened(await beginCart(em, context, input, null, token), token);
}

/** Two tabs at once begin one cart: the unique index lets one in, the other finds it. */
async function memberCart(
  em: EntityManager,
  context: CommandContext,
  input: OpenCartInput,
  customerId: Id,
): Promise<OpenRow> {
  const find = () =>
    row<OpenRow>(
      em,
      sql`select id, version from cart where customer_id = ${customerId} and state = 'OPEN'`,
    );
  const begun =
    (await find()) ??
    (await beginCart(em, context, input, customerId, newToken())) ??
    (await find());
  if (!begun) throw new Error("a member's cart was neither found nor begun");
  return begun;
}

function visitorCart(em: EntityManager, token: string): Promise<OpenRow | null> {
  return row<OpenRow>(
    em,
    sql`select id, version from cart
        where token_hash = ${tokenHash(token)} and state = 'OPEN' and customer_id is null`,
  );
}

async function beginCart(
  em: EntityManager,
  context: CommandContext,
  input: OpenCartInput,
  customerId: Id | null,
  token: string,
): Promise<OpenRow | null> {
  return row<OpenRow>(
    em,
    sql`insert into cart (token_hash, customer_id, currency, channel)
        values (${tokenHash(token)}, ${customerId}, ${context.settings.currency}, ${input.channel ?? "WEB"})
        on conflict do nothing returning id, version`,
  );
}

function opened(cart: OpenRow | null, token: string | null): CommandResult<OpenedCart> {
  if (!cart) throw new Error("a cart could not be begun");
  return { ok: true, cartId: cart.id, version: cart.version, token };
}
