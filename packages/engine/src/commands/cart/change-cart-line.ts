/** Sets the quantity of a line. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { CartChanged, CartRef } from "./model.ts";

export interface ChangeCartLineInput extends CartRef {
  readonly lineId: Id;
  readonly quantity: number;
}

/** Sets the quantity of a line. */
export async function changeCartLine(
  _context: CommandContext,
  _input: ChangeCartLineInput,
): Promise<CommandResult<CartChanged>> {
  return notWritten("changeCartLine");
}
