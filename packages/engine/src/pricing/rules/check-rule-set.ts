import type { Problem, Result, RuleSet } from "../model.ts";
import { checkDiscountAt } from "./check-discount.ts";
import { checkSelection, namedRanges } from "./check-scope.ts";
import { child, eachIn, type Fields, fieldsOf, onlyFields, refuse, textIn } from "./fields.ts";

const DISCOUNTS_MAX = 1_000_000;
const RANGES_MAX = 100_000;

/** Reads a rule set from the outside: every discount, every range, unique ids, and no range that is missing. */
export function checkRuleSet(input: unknown): Result<{ ruleSet: RuleSet }> {
  const problems: Problem[] = [];
  checkRuleSetAt(input, [], problems);
  return problems.length === 0 ? { ok: true, ruleSet: input as RuleSet } : { ok: false, problems };
}

function checkRuleSetAt(
  input: unknown,
  path: readonly (string | number)[],
  problems: Problem[],
): void {
  const fields = fieldsOf(input, path, problems);
  if (fields === null) return;
  onlyFields(fields, ["discounts", "ranges", "excerptOf"]);
  textIn(fields, "excerptOf", { optional: true });
  const ranges = checkRanges(fields);
  const ids = new Set<unknown>();
  eachIn(fields, "discounts", { max: DISCOUNTS_MAX }, (entry) => {
    checkDiscountAt(entry.value, entry.path, problems);
    refuseTwice(entry, ids);
    refuseMissingRanges(entry, ranges);
  });
}

function checkRanges(fields: Fields): Set<unknown> {
  const ids = new Set<unknown>();
  eachIn(fields, "ranges", { max: RANGES_MAX, optional: true }, (range) => {
    onlyFields(range, ["id", "name", "partnerId", "include", "exclude"]);
    textIn(range, "id");
    textIn(range, "partnerId", { optional: true });
    child(range, "name");
    for (const side of ["include", "exclude"]) {
      const selection = child(range, side, true);
      if (selection !== null) checkSelection(selection, false);
    }
    refuseTwice(range, ids);
  });
  return ids;
}

function refuseTwice(entry: Fields, ids: Set<unknown>): void {
  const { id } = entry.value;
  if (ids.has(id)) refuse(entry, "id", "DUPLICATE", "is used twice", { id });
  ids.add(id);
}

function refuseMissingRanges(entry: Fields, ranges: ReadonlySet<unknown>): void {
  const { scope, config, condition } = entry.value;
  for (const id of namedRanges([scope, config, condition])) {
    if (!ranges.has(id)) refuse(entry, null, "UNKNOWN_RANGE", "names a missing range", { id });
  }
}
