/** Finds the codes that a person would mix up (VOUCHERS sections 1 and 5). */
import { codeSkeleton, wideSkeleton } from "../code-skeleton.ts";
import { codeStem, EDIT_LENGTH_MIN, type Likeness, STEM_LENGTH_MIN } from "../likeness.ts";
import type { CodeGroup, ComparedCode, GroupedCodes } from "./model.ts";
import { forOneEditPairs } from "./one-edit-pairs.ts";
import { Partition } from "./partition.ts";

/** A larger family is a numbered series, made on purpose. */
export const SERIES_MIN = 13;

/**
 * Groups codes by each kind of likeness. Within a kind the groups are disjoint, and a chain of likenesses joins its
 * ends; the order of the codes changes nothing. Codes of one key are an EXACT group; several keys of one skeleton a
 * LOOKALIKE group; what only the wide fold joins is for REVIEW, random codes left out.
 */
export function groupCodes(codes: readonly ComparedCode[]): GroupedCodes {
  const byKey = Map.groupBy(codes, ({ key }) => key);
  const bySkeleton = Map.groupBy(codes, ({ key }) => codeSkeleton(key));
  const exact = [...byKey.values()]
    .filter((members) => members.length > 1)
    .map((members) => groupOf("EXACT", members, ["SAME_KEY"]));
  const alike = [...bySkeleton.values()]
    .filter((members) => countKeys(members) > 1)
    .map((members) => groupOf("LOOKALIKE", members, ["SKELETON"]));
  const review = reviewGroups(codes.filter(({ isRandom }) => !isRandom));
  return {
    groups: [...exact, ...alike, ...review.groups].toSorted(byKindThenId),
    inSeries: review.inSeries,
  };
}

/** Links of the wide fold, joined into families. */
function reviewGroups(codes: readonly ComparedCode[]): GroupedCodes {
  const members = [...Map.groupBy(codes, ({ key }) => key).values()];
  const keys = members.map(([first]) => first!.key);
  const families = new Partition(keys.length);
  const links: [at: number, likeness: Likeness][] = [];
  const link = (likeness: Likeness) => (a: number, b: number) => {
    families.join(a, b);
    links.push([a, likeness]);
  };
  // Codes of one skeleton come along: what resembles one resembles all of them.
  joinEqual(keys, codeSkeleton, families.join.bind(families));
  joinEqual(keys, wideSkeleton, (a, b) => {
    if (codeSkeleton(keys[a]!) !== codeSkeleton(keys[b]!)) link("WIDE_SKELETON")(a, b);
  });
  linkOneEdits(keys, link("ONE_EDIT"));
  linkFamilies(members, link("SAME_STEM"));
  return familiesOf(members, families, links);
}

/** Joins the members of each class to its first. */
function joinEqual(
  keys: readonly string[],
  classOf: (key: string) => string | null,
  join: (first: number, next: number) => void,
): void {
  const firsts = new Map<string, number>();
  keys.forEach((key, at) => {
    const name = classOf(key);
    if (name === null) return;
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, at);
    else join(first, at);
  });
}

/** Where the wide fold says it already, it is the closer likeness. */
function linkOneEdits(keys: readonly string[], link: (a: number, b: number) => void): void {
  const long = keys.flatMap((key, at) => (key.length >= EDIT_LENGTH_MIN ? [at] : []));
  forOneEditPairs(
    long.map((at) => keys[at]!),
    (a, b) => {
      const [one, other] = [long[a]!, long[b]!];
      if (wideSkeleton(keys[one]!) !== wideSkeleton(keys[other]!)) link(one, other);
    },
  );
}

/** AMY10 and AMY20 that give the same. */
function linkFamilies(
  members: readonly (readonly ComparedCode[])[],
  link: (a: number, b: number) => void,
): void {
  const firsts = new Map<string, number>();
  members.forEach((codes, at) => {
    const stem = codeStem(codes[0]!.key);
    if (stem.length < STEM_LENGTH_MIN) return;
    for (const benefit of new Set(codes.map((code) => code.benefit))) {
      if (benefit === null) continue;
      const name = `${stem} ${benefit}`;
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, at);
      else if (first !== at) link(first, at);
    }
  });
}

function familiesOf(
  members: readonly (readonly ComparedCode[])[],
  families: Partition,
  links: readonly (readonly [number, Likeness])[],
): GroupedCodes {
  const reasons = new Map<number, Set<Likeness>>();
  for (const [at, likeness] of links) {
    const family = families.find(at);
    reasons.set(family, (reasons.get(family) ?? new Set()).add(likeness));
  }
  const byFamily = new Map<number, ComparedCode[]>();
  members.forEach((codes, at) => {
    const family = families.find(at);
    if (!reasons.has(family)) return;
    const known = byFamily.get(family);
    if (known) known.push(...codes);
    else byFamily.set(family, [...codes]);
  });
  const groups: CodeGroup[] = [];
  let inSeries = 0;
  for (const [family, codes] of byFamily) {
    if (countKeys(codes) >= SERIES_MIN) inSeries += codes.length;
    else groups.push(groupOf("REVIEW", codes, [...reasons.get(family)!]));
  }
  return { groups, inSeries };
}

const CLOSEST_FIRST: readonly Likeness[] = [
  "SAME_KEY",
  "SKELETON",
  "WIDE_SKELETON",
  "ONE_EDIT",
  "SAME_STEM",
];

function groupOf(
  kind: CodeGroup["kind"],
  members: readonly ComparedCode[],
  because: readonly Likeness[],
): CodeGroup {
  return {
    kind,
    ids: members.map(({ id }) => id).toSorted(),
    because: CLOSEST_FIRST.filter((likeness) => because.includes(likeness)),
  };
}

const countKeys = (members: readonly ComparedCode[]): number =>
  new Set(members.map(({ key }) => key)).size;

function byKindThenId(a: CodeGroup, b: CodeGroup): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.ids[0]! < b.ids[0]! ? -1 : 1;
}
