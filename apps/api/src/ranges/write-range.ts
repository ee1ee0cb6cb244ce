import { createRange, type RangeDraft, updateRange } from "@8521/engine/commands";
import type { CommandResult, RangeWritten } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { ToldProblem } from "../problems/problem-words.ts";
import type { RangeInput } from "./range-input.type.ts";
import type { RangePayload } from "./range.type.ts";
import { selectionOf } from "./selection-view.ts";

/** Writes a new range. */
export async function makeRange(c: Context, input: RangeInput): Promise<RangePayload> {
  return answerRange(c, await createRange(c.adminCommand, { range: rangeDraft(c, input) }));
}

/** Changes a range; it keeps its partner. */
export async function changeRange(
  c: Context,
  id: string,
  { expectedVersion, input }: { readonly expectedVersion: number; readonly input: RangeInput },
): Promise<RangePayload> {
  const rangeId = idOf("Range", id);
  const known = await c.load.range.load(rangeId);
  const range = { ...rangeDraft(c, input), partnerId: known?.row.partnerId ?? null };
  return answerRange(c, await updateRange(c.adminCommand, { rangeId, expectedVersion, range }));
}

/** The range as it is after a command, or why it was refused. */
export async function answerRange(
  c: Context,
  result: CommandResult<RangeWritten>,
): Promise<RangePayload> {
  if (!result.ok) return { range: null, problems: problemsOf(c, result.problems.map(inputPaths)) };
  c.refresh();
  return { range: await c.load.range.load(result.rangeId), problems: [] };
}

/** What the editor wrote, in the engine's shape. Whether it makes sense is the engine's to say. */
export function rangeDraft(c: Context, input: RangeInput): RangeDraft {
  const partnerId = input.partnerId ? idOf("Partner", input.partnerId) : null;
  return {
    name: { "zh-TW": input.name.zhTW, en: input.name.en },
    partnerId: partnerId ?? c.viewer?.partnerId ?? null,
    ...(input.include ? { include: selectionOf(input.include) } : {}),
    ...(input.exclude ? { exclude: selectionOf(input.exclude) } : {}),
  };
}

/** Where the editor shows what the engine names. */
const FIELDS: { readonly [field: string]: string } = {
  "zh-TW": "zhTW",
  products: "productIds",
  variants: "variantIds",
  categories: "categoryIds",
  collections: "collectionIds",
  catalogs: "catalogIds",
  add: "addProductIds",
  take: "takeProductIds",
};

/** A problem of a range or catalog with the path of its input. */
export function inputPaths(problem: ToldProblem): ToldProblem {
  const path = (problem.path ?? []).map((part) => FIELDS[String(part)] ?? String(part));
  return { ...problem, path: ["input", ...path] };
}
