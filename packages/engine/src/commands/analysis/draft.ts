/** A draft discount as the engine prices it. */
import { newId } from "@8521/database";
import { checkRuleSet } from "../../pricing/index.ts";
import type { Discount, Id, Range } from "../../pricing/model.ts";
import type { DiscountDraft } from "../codes/create-discount.ts";
import { mayWrite } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { type CommandResult, problem, refuse, refuseWith } from "../problems.ts";

/** A rule that is not live. */
export interface Draft {
  readonly rule: DiscountDraft;
  /** The discount whose place it takes: its codes unlock the draft, its exclusions mean the draft. Null adds it. */
  readonly replaces?: Id | null;
}

/** The draft as a live rule; refused with the field that is wrong, or when it is another partner's. */
export function readDraft(
  context: CommandContext,
  { rule, replaces }: Draft,
  ranges: readonly Range[] = [],
): CommandResult<{ readonly draft: Discount }> {
  if (!mayWrite(context, rule.partnerId ?? null)) return refuseWith("NOT_ALLOWED");
  const id = replaces ?? newId(context.now.getTime());
  const draft: Discount = { ...rule, id, version: 1, status: "ACTIVE" };
  const checked = checkRuleSet({ discounts: [draft], ranges });
  if (checked.ok) return { ok: true, draft };
  return refuse(
    ...checked.problems.map((found) =>
      problem("DISCOUNT_INVALID", { detail: found.message ?? found.code }, [
        "draft",
        ...(found.path ?? []).slice(2),
      ]),
    ),
  );
}
