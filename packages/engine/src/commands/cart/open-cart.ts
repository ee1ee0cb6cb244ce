/** Finds the caller's open cart, or begins one. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { CartChanged } from "./model.ts";

export interface OpenCartInput {
  /** The token of the cart cookie, when there is one. */
  readonly token?: string | null;
}

export interface OpenedCart extends CartChanged {
  /** Given only when a new cart was begun: put it in the cookie, it is not kept in clear. */
  readonly token: string | null;
}

/** Finds the caller's open cart, or begins one. */
export async function openCart(
  _context: CommandContext,
  _input: OpenCartInput,
): Promise<CommandResult<OpenedCart>> {
  return notWritten("openCart");
}
