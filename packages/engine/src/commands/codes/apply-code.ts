/** Enters a code: applied, kept waiting with its reason, or refused. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";
import type { CartCode, CartRef, PricedCart } from "../cart/model.ts";

export interface ApplyCodeInput extends CartRef {
  readonly text: string;
  /** LINK when a landing page brought the code. */
  readonly source?: "TYPED" | "LINK";
}

export interface AppliedCode {
  readonly cart: PricedCart;
  readonly code: CartCode;
  /** The affiliate-owned code this one replaced, as it may be shown. */
  readonly replaced: { readonly voucherId: Id; readonly codeText: string } | null;
}

/** Enters a code: applied, kept waiting with its reason, or refused. */
export async function applyCode(
  _context: CommandContext,
  _input: ApplyCodeInput,
): Promise<CommandResult<AppliedCode>> {
  return notWritten("applyCode");
}
