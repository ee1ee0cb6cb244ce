import type { CartLine, Id, LineKind, Range, Scope, ScopeSelection, Selection } from "../model.ts";

/** A scope made ready to be asked: ranges resolved, lists turned into sets, the partner's fence built in. */
export interface CompiledScope {
  /** Position in the rule set's table of distinct scopes. */
  readonly ordinal: number;
  /** The text two equal scopes share. */
  readonly key: string;
  /** Null: lines of any partner. */
  readonly partnerId: Id | null;
  /** Null: every product. A line is in when any part has it. */
  readonly included: readonly SelectionSets[] | null;
  readonly excluded: readonly SelectionSets[];
  /** Some included range leaves out part of what it names, or is one partner's: naming an id is not yet holding it. */
  readonly asksRanges: boolean;
  /** Every line, without asking. */
  readonly everything: boolean;
}

/** One selection; `has` is the union of its lists, `unless` what a named range leaves out of its own. */
export interface SelectionSets {
  readonly products: ReadonlySet<Id>;
  readonly variants: ReadonlySet<Id>;
  readonly categories: ReadonlySet<Id>;
  readonly collections: ReadonlySet<Id>;
  readonly tags: ReadonlySet<string>;
  readonly catalogs: ReadonlySet<Id>;
  readonly kinds: ReadonlySet<LineKind>;
  /** The partner whose range this is: nobody else's line is in it. Null: of any partner. */
  readonly partnerId: Id | null;
  /** Every product, less `unless`. */
  readonly all: boolean;
  readonly unless: SelectionSets | null;
}

export const SELECTION_LISTS = [
  "products",
  "variants",
  "categories",
  "collections",
  "tags",
  "catalogs",
  "kinds",
] as const;

/** Whether a line is in a scope: the partner's, included, and not excluded (exclusion wins). */
export function scopeHas(scope: CompiledScope, line: CartLine): boolean {
  if (scope.partnerId !== null && scope.partnerId !== line.partnerId) return false;
  if (scope.included !== null && !anyHas(scope.included, line)) return false;
  return !anyHas(scope.excluded, line);
}

/** Whether any selection has a line. */
export function anyHas(selections: readonly SelectionSets[], line: CartLine): boolean {
  for (const selection of selections) if (selectionHas(selection, line)) return true;
  return false;
}

function selectionHas(sets: SelectionSets, line: CartLine): boolean {
  if (sets.partnerId !== null && sets.partnerId !== line.partnerId) return false;
  if (!sets.all && !listsHave(sets, line)) return false;
  return sets.unless === null || !selectionHas(sets.unless, line);
}

function listsHave(sets: SelectionSets, line: CartLine): boolean {
  return (
    sets.products.has(line.productId) ||
    sets.variants.has(line.variantId) ||
    hasAny(sets.categories, line.categoryIds) ||
    hasAny(sets.collections, line.collectionIds) ||
    hasAny(sets.tags, line.tags) ||
    (line.catalogIds !== undefined && hasAny(sets.catalogs, line.catalogIds)) ||
    sets.kinds.has(line.kind)
  );
}

function hasAny(set: ReadonlySet<string>, values: readonly string[]): boolean {
  if (set.size === 0) return false;
  for (const value of values) if (set.has(value)) return true;
  return false;
}

/** Builds a scope. A range that is named but missing must have been refused before (`checkRuleSet`). */
export function compileScope(
  scope: Scope | undefined,
  partnerId: Id | null,
  ranges: ReadonlyMap<Id, Range>,
  table: { ordinal: number; key: string },
): CompiledScope {
  const included = selectionsOf(scope?.include, ranges);
  const excluded = selectionsOf(scope?.exclude, ranges);
  return {
    ...table,
    partnerId,
    included: included.length === 0 ? null : included,
    excluded,
    asksRanges: included.some((sets) => sets.unless !== null || sets.partnerId !== null),
    everything: included.length === 0 && excluded.length === 0 && partnerId === null,
  };
}

function selectionsOf(
  selection: ScopeSelection | undefined,
  ranges: ReadonlyMap<Id, Range>,
): SelectionSets[] {
  if (selection === undefined) return [];
  const own = isEmptySelection(selection) ? [] : [setsOf(selection)];
  const named = (selection.ranges ?? []).map((id) => setsOfRange(ranges.get(id)!));
  return [...own, ...named];
}

/** The sets of a range: its partner's lines in its lists (all products when it names none) less what it excludes. */
export function setsOfRange(range: Range): SelectionSets {
  const unless = range.exclude && !isEmptySelection(range.exclude) ? range.exclude : null;
  return {
    ...setsOf(range.include ?? {}),
    partnerId: range.partnerId ?? null,
    unless: unless === null ? null : setsOf(unless),
  };
}

/** Whether a selection names nothing at all (ranges aside). */
export function isEmptySelection(selection: Selection): boolean {
  return SELECTION_LISTS.every((list) => (selection[list]?.length ?? 0) === 0);
}

function setsOf(selection: Selection): SelectionSets {
  return {
    products: new Set(selection.products),
    variants: new Set(selection.variants),
    categories: new Set(selection.categories),
    collections: new Set(selection.collections),
    tags: new Set(selection.tags),
    catalogs: new Set(selection.catalogs),
    kinds: new Set(selection.kinds),
    partnerId: null,
    all: isEmptySelection(selection),
    unless: null,
  };
}

/** Whether a range holds a product as it lies in a cart or a catalogue. */
export function rangeHas(range: Range, line: CartLine): boolean {
  return selectionHas(setsOfRange(range), line);
}

/** The products of a catalogue that a range holds, in the catalogue's order, each once. */
export function productsOfRange(range: Range, catalogue: readonly CartLine[]): Id[] {
  const sets = setsOfRange(range);
  const held = catalogue.filter((line) => selectionHas(sets, line));
  return [...new Set(held.map((line) => line.productId))];
}
