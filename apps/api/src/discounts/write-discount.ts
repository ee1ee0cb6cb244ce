import type { CommandResult, CreateDiscountInput, DiscountWritten } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { budgetOf, draftOf } from "./discount-draft.ts";
import type { DiscountInput } from "./discount-input.type.ts";
import type { DiscountPayload } from "./discount.type.ts";
import { editorPaths } from "./editor-paths.ts";

/** Writes what the editor holds; what is wrong names the editor's field. */
export async function writeDiscount(
  c: Context,
  input: DiscountInput,
  write: (draft: CreateDiscountInput) => Promise<CommandResult<DiscountWritten>>,
): Promise<DiscountPayload> {
  const result = await write({ rule: draftOf(c, input), budget: budgetOf(c, input) });
  return await answerDiscount(c, result);
}

/** The discount as it is after a command, or why it was refused. */
export async function answerDiscount(
  c: Context,
  result: CommandResult<DiscountWritten>,
): Promise<DiscountPayload> {
  if (!result.ok)
    return { discount: null, problems: problemsOf(c, result.problems.map(editorPaths)) };
  c.refresh();
  return { discount: await c.load.discount.load(result.discountId), problems: [] };
}
