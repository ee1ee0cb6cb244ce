/** Takes a line out of the cart. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface RemoveCartLineInput extends CartRef {
  readonly lineId: Id;
}

/** Takes a line out of the cart. */
export async function removeCartLine(
  _context: CommandContext,
  _input: RemoveCartLineInput,
): Promise<CommandResult<CartChanged>> {
  return notWritten("removeCartLine");
}
