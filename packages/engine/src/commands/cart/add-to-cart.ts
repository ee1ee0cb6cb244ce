/** Puts a variant in the cart; more of what is there already adds up. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface AddToCartInput extends CartRef {
  readonly variantId: Id;
  readonly quantity: number;
}

export interface AddedToCart extends CartChanged {
  readonly lineId: Id;
  readonly quantity: number;
}

/** Puts a variant in the cart; more of what is there already adds up. */
export async function addToCart(
  _context: CommandContext,
  _input: AddToCartInput,
): Promise<CommandResult<AddedToCart>> {
  return notWritten("addToCart");
}
