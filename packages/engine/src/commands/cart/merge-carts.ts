/** Joins the cart of a visitor with the member's own, at sign-in. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { CartChanged } from "./model.ts";

export interface MergeCartsInput {
  /** The token of the visitor cart. The actor is the customer who just signed in. */
  readonly token: string;
}

export interface MergedCarts extends CartChanged {
  /** Lines that got less than both carts asked for. */
  readonly shortened: readonly {
    readonly variantId: Id;
    readonly requested: number;
    readonly quantity: number;
  }[];
}

/** Joins the cart of a visitor with the member's own, at sign-in. */
export async function mergeCarts(
  _context: CommandContext,
  _input: MergeCartsInput,
): Promise<CommandResult<MergedCarts>> {
  return notWritten("mergeCarts");
}
