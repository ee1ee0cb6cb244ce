import { checkRuleSet } from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { productsOf } from "./products-of.ts";
import type { RangeInput } from "./range-input.type.ts";
import type { RangePreview } from "./range.type.ts";
import { inputPaths, rangeDraft } from "./write-range.ts";

/** What a range would hold as it is written now. Changes nothing; an unknown member holds nothing. */
export async function previewRange(
  c: Context,
  input: RangeInput,
  first: number,
): Promise<RangePreview> {
  const draft = rangeDraft(c, input);
  const own = c.viewer?.partnerId;
  const partnerId = own ?? (input.partnerId ? idOf("Partner", input.partnerId) : null);
  const range = { ...draft, partnerId };
  const checked = checkRuleSet({ discounts: [], ranges: [{ ...range, id: "preview" }] });
  if (checked.ok) return { products: await productsOf(c, range, { first }), problems: [] };
  const told = checked.problems.map(({ message, code, path }) =>
    inputPaths({
      code: "SELECTION_INVALID",
      path: (path ?? []).slice(2),
      data: { detail: message ?? code },
    }),
  );
  return { products: null, problems: problemsOf(c, told) };
}
