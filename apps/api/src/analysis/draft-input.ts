import type { Draft } from "@8521/engine/commands";
import { draftOf } from "../discounts/discount-draft.ts";
import type { DiscountInput } from "../discounts/discount-input.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

/** What a caller says of a draft. */
export interface DraftSaid {
  readonly draft?: DiscountInput | null;
  readonly replacesDiscountId?: string | null;
}

/** A draft as the editor holds it, the rule a discount keeps, or the one in the place of the other; null for neither. */
export function draftIn(c: Context, { draft, replacesDiscountId }: DraftSaid): Draft | null {
  if (!draft && !replacesDiscountId) return null;
  return {
    rule: draft ? draftOf(c, draft) : null,
    replaces: replacesDiscountId ? idOf("Discount", replacesDiscountId) : null,
  };
}
