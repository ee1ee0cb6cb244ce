import type { Draft } from "@8521/engine/commands";
import { draftOf } from "../discounts/discount-draft.ts";
import type { DiscountInput } from "../discounts/discount-input.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

/** A draft as the editor holds it, added to the live rules or in the place of one. */
export function draftIn(c: Context, input: DiscountInput, replaces?: string | null): Draft {
  return { rule: draftOf(c, input), replaces: replaces ? idOf("Discount", replaces) : null };
}
