import type { Id } from "../model.ts";
import { child, type Fields, listIn, onlyFields, refuse, textsIn } from "./fields.ts";
import { SELECTION_LISTS } from "./scope.ts";

const ENTRIES_MAX = 100_000;

/** Checks a selection's lists; `ranges` are allowed where the selection belongs to a scope. */
export function checkSelection(selection: Fields, withRanges: boolean): void {
  const lists = withRanges ? [...SELECTION_LISTS, "ranges"] : SELECTION_LISTS;
  onlyFields(selection, lists);
  for (const list of lists) textsIn(selection, list, { max: ENTRIES_MAX, optional: true });
  const kinds = listIn(selection, "kinds", { optional: true }) ?? [];
  if (kinds.some((kind) => kind !== "PHYSICAL" && kind !== "COURSE")) {
    refuse(selection, "kinds", "NOT_ALLOWED", "must be PHYSICAL or COURSE");
  }
}

/** Checks the scope in a field of a discount, a condition or a type's configuration. */
export function checkScopeIn(fields: Fields, name: string, optional = true): void {
  const scope = child(fields, name, optional);
  if (scope === null) return;
  onlyFields(scope, ["include", "exclude"]);
  for (const side of ["include", "exclude"]) {
    const selection = child(scope, side, true);
    if (selection !== null) checkSelection(selection, true);
  }
}

/** Every range id that any scope inside a value names. */
export function namedRanges(value: unknown): Id[] {
  return namedIn("ranges", value);
}

/** Every catalog id that any scope inside a value names itself, not by a range. */
export function namedCatalogs(value: unknown): Id[] {
  return namedIn("catalogs", value);
}

function namedIn(list: "ranges" | "catalogs", value: unknown): Id[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((member) => namedIn(list, member));
  return Object.entries(value).flatMap(([name, member]) =>
    name === list && Array.isArray(member) ? (member as Id[]) : namedIn(list, member),
  );
}

/** The same value with other ids for the ranges that scopes inside it name. */
export function renameRanges<T>(value: T, idOf: (id: Id) => Id): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => renameRanges(member, idOf)) as T;
  const renamed = Object.entries(value).map(([name, member]) =>
    name === "ranges" && Array.isArray(member)
      ? [name, (member as Id[]).map(idOf)]
      : [name, renameRanges(member, idOf)],
  );
  return Object.fromEntries(renamed) as T;
}
