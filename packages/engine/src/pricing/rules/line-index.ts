import type { CartLine } from "../model.ts";
import type { CompiledScope, SelectionSets } from "./scope.ts";
import { anyHas } from "./scope.ts";

/**
 * Which scopes could hold a line, found from the line's own ids: the inverse of the scopes' lists.
 * Only scopes that can make an automatic discount a candidate are indexed, so that a cart pays for the
 * rules that could match it and not for all rules that exist.
 */
export interface LineIndex {
  readonly products: Postings;
  readonly variants: Postings;
  readonly categories: Postings;
  readonly collections: Postings;
  readonly tags: Postings;
  readonly catalogs: Postings;
  readonly kinds: Postings;
  /** Scopes of a partner that name no list. */
  readonly partners: Postings;
  /** Scopes that must be asked for every line: everything less something. */
  readonly open: readonly CompiledScope[];
  /** Scopes that hold every line. */
  readonly everything: readonly CompiledScope[];
}

type Postings = ReadonlyMap<string, readonly CompiledScope[]>;
type ListName = Exclude<keyof LineIndex, "open" | "everything">;

/** Indexes scopes; each is posted under every id it names. */
export function buildLineIndex(scopes: Iterable<CompiledScope>): LineIndex {
  const postings = newPostings();
  const open: CompiledScope[] = [];
  const everything: CompiledScope[] = [];
  for (const scope of scopes) {
    if (scope.everything) everything.push(scope);
    else if (isOpen(scope) && scope.partnerId === null) open.push(scope);
    else if (isOpen(scope)) post(postings.partners, scope.partnerId!, scope);
    else for (const sets of scope.included!) postLists(postings, sets, scope);
  }
  return { ...postings, open, everything };
}

/** A scope whose lists do not narrow it. */
function isOpen(scope: CompiledScope): boolean {
  return scope.included === null || scope.included.some((sets) => sets.all);
}

function newPostings(): Record<ListName, Map<string, CompiledScope[]>> {
  return {
    products: new Map(),
    variants: new Map(),
    categories: new Map(),
    collections: new Map(),
    tags: new Map(),
    catalogs: new Map(),
    kinds: new Map(),
    partners: new Map(),
  };
}

const SETS = [
  "products",
  "variants",
  "categories",
  "collections",
  "tags",
  "catalogs",
  "kinds",
] as const;

function postLists(
  postings: Record<ListName, Map<string, CompiledScope[]>>,
  sets: SelectionSets,
  scope: CompiledScope,
): void {
  for (const name of SETS) for (const value of sets[name]) post(postings[name], value, scope);
}

function post(map: Map<string, CompiledScope[]>, key: string, scope: CompiledScope): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [scope]);
  else if (list[list.length - 1] !== scope) list.push(scope);
}

/** Where matches are gathered: for each touched scope, the positions of its lines, ascending. */
export interface MatchSheet {
  /** The pricing that last wrote to a scope's list. */
  readonly stamps: Int32Array;
  readonly lists: number[][];
  stamp: number;
  /** Scopes touched in this pricing. */
  touched: CompiledScope[];
}

export function newMatchSheet(scopeCount: number): MatchSheet {
  return { stamps: new Int32Array(scopeCount), lists: [], stamp: 0, touched: [] };
}

/** Finds, for a cart's lines, every indexed scope that holds one, and which. */
export function matchLines(index: LineIndex, lines: readonly CartLine[], sheet: MatchSheet): void {
  nextStamp(sheet);
  sheet.touched = [];
  for (let position = 0; position < lines.length; position++) {
    matchLine(index, lines[position]!, position, sheet);
  }
}

/** A new stamp for this pricing; after two thousand million of them the sheet is wiped and counts anew. */
function nextStamp(sheet: MatchSheet): void {
  if (sheet.stamp === STAMP_MAX) {
    sheet.stamps.fill(0);
    sheet.stamp = 0;
  }
  sheet.stamp += 1;
}

const STAMP_MAX = 2 ** 31 - 1;

function matchLine(index: LineIndex, line: CartLine, position: number, sheet: MatchSheet): void {
  touch(index.products, line.productId, line, position, sheet);
  touch(index.variants, line.variantId, line, position, sheet);
  touchAll(index.categories, line.categoryIds, line, position, sheet);
  touchAll(index.collections, line.collectionIds, line, position, sheet);
  touchAll(index.tags, line.tags, line, position, sheet);
  if (line.catalogIds !== undefined) {
    touchAll(index.catalogs, line.catalogIds, line, position, sheet);
  }
  touch(index.kinds, line.kind, line, position, sheet);
  touch(index.partners, line.partnerId, line, position, sheet);
  for (const scope of index.open) add(scope, line, position, sheet);
}

function touchAll(
  postings: Postings,
  values: readonly string[],
  line: CartLine,
  position: number,
  sheet: MatchSheet,
): void {
  if (postings.size === 0) return;
  for (let at = 0; at < values.length; at++) touch(postings, values[at]!, line, position, sheet);
}

function touch(
  postings: Postings,
  value: string,
  line: CartLine,
  position: number,
  sheet: MatchSheet,
): void {
  if (postings.size === 0) return;
  const scopes = postings.get(value);
  if (scopes === undefined) return;
  for (let at = 0; at < scopes.length; at++) add(scopes[at]!, line, position, sheet);
}

/** Notes a line for a scope that names one of its ids, unless the partner or an exclusion forbids it. */
function add(scope: CompiledScope, line: CartLine, position: number, sheet: MatchSheet): void {
  if (scope.partnerId !== null && scope.partnerId !== line.partnerId) return;
  const list = listOf(scope, sheet);
  if (list.length > 0 && list[list.length - 1] === position) return;
  if (scope.excluded.length > 0 && anyHas(scope.excluded, line)) return;
  if (!isSureByPosting(scope) && !anyHas(scope.included!, line)) return;
  if (list.length === 0) sheet.touched.push(scope);
  list.push(position);
}

/** A named range may leave out what its lists name, and an open scope may have been posted by another list. */
function isSureByPosting(scope: CompiledScope): boolean {
  return scope.included === null || !scope.asksRanges;
}

function listOf(scope: CompiledScope, sheet: MatchSheet): number[] {
  const { ordinal } = scope;
  if (sheet.stamps[ordinal] === sheet.stamp) return sheet.lists[ordinal]!;
  sheet.stamps[ordinal] = sheet.stamp;
  return (sheet.lists[ordinal] = []);
}
