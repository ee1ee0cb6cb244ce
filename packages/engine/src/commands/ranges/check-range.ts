/** Whether a range makes sense, and names only what is there and its partner's to name. */
import type { EntityManager } from "@8521/database";
import { checkRuleSet } from "../../pricing/index.ts";
import type { Id, LocalizedText, Range, Selection } from "../../pricing/model.ts";
import { rows, sql } from "../ground/sql.ts";
import { isUuid } from "../ground/uuid.ts";
import { type ProblemOf, problem } from "../problems.ts";
import { NAME_MAX, RANGE_MEMBERS_MAX, type RangeDraft, TAG_MAX } from "./model.ts";

const IDS = ["products", "variants", "categories", "collections", "catalogs"] as const;
const SIDES = ["include", "exclude"] as const;
/** So many members that are missing are told; the rest is the same mistake. */
const TOLD_MAX = 20;

type IdList = (typeof IDS)[number];

/** What is wrong with its shape and size, before anything is looked up. */
export function shapeProblems(draft: RangeDraft): ProblemOf[] {
  const checked = checkRuleSet({ discounts: [], ranges: [{ ...draft, id: "range" }] });
  if (!checked.ok) {
    return checked.problems.map(({ message, code, path }) =>
      problem("SELECTION_INVALID", { detail: message ?? code }, (path ?? []).slice(2)),
    );
  }
  const actual = SIDES.reduce((sum, side) => sum + countOf(draft[side]), 0);
  if (actual > RANGE_MEMBERS_MAX) {
    return [problem("TOO_MANY_MEMBERS", { maximum: RANGE_MEMBERS_MAX, actual })];
  }
  return [...nameProblems(draft.name), ...SIDES.flatMap((side) => listProblems(draft[side], side))];
}

/** A name has words in both languages. */
export function nameProblems(name: LocalizedText): ProblemOf[] {
  return (["zh-TW", "en"] as const).flatMap((language) => {
    const text: unknown = name[language];
    const isFine = typeof text === "string" && text.trim() !== "" && text.length <= NAME_MAX;
    const detail = `must have 1 to ${NAME_MAX} characters`;
    return isFine ? [] : [problem("SELECTION_INVALID", { detail }, ["name", language])];
  });
}

function countOf(selection: Selection | undefined): number {
  return Object.values(selection ?? {}).reduce((sum: number, list) => sum + list.length, 0);
}

function listProblems(selection: Selection | undefined, side: string): ProblemOf[] {
  const noIds = IDS.flatMap((list) =>
    (selection?.[list] ?? []).flatMap((id) =>
      isUuid(id) ? [] : [problem("MEMBER_NOT_FOUND", { list, id }, [side, list])],
    ),
  );
  const noTags = (selection?.tags ?? []).filter((tag) => tag === "" || tag.length > TAG_MAX);
  const detail = `a tag has 1 to ${TAG_MAX} characters`;
  const told = noTags.map(() => problem("SELECTION_INVALID", { detail }, [side, "tags"]));
  return [...noIds, ...told].slice(0, TOLD_MAX);
}

/** The draft with each thing named once a side. */
export function withoutDoubles(draft: RangeDraft): RangeDraft {
  const once = (selection: Selection): Selection =>
    Object.fromEntries(Object.entries(selection).map(([list, all]) => [list, [...new Set(all)]]));
  return {
    ...draft,
    ...(draft.include ? { include: once(draft.include) } : {}),
    ...(draft.exclude ? { exclude: once(draft.exclude) } : {}),
  };
}

/**
 * Members that are not there, or that belong to a partner who is not the range's: the answer is the same, so that nobody
 * learns what another partner has. A site-wide range may name anybody's. Holds the catalogs it names until the
 * transaction ends, so that none is archived under it. Two queries.
 */
export async function memberProblems(tx: EntityManager, range: RangeDraft): Promise<ProblemOf[]> {
  const held = await holdCatalogs(tx, range);
  const named = (list: IdList) => SIDES.flatMap((side) => range[side]?.[list] ?? []);
  const partner = sql`${range.partnerId}::uuid`;
  const mine = sql`(${partner} is null or t.partner_id = ${partner})`;
  const missing = await rows<{ list: IdList; id: Id }>(
    tx,
    sql`select 'products' as list, x.id from unnest(${named("products")}::uuid[]) x (id)
          where not exists (select from product t where t.id = x.id and ${mine})
        union all select 'variants', x.id from unnest(${named("variants")}::uuid[]) x (id)
          where not exists (select from variant t where t.id = x.id and ${mine})
        union all select 'categories', x.id from unnest(${named("categories")}::uuid[]) x (id)
          where not exists (select from category t where t.id = x.id)
        union all select 'collections', x.id from unnest(${named("collections")}::uuid[]) x (id)
          where not exists (select from collection t where t.id = x.id and (t.partner_id is null or ${mine}))
        union all select 'catalogs', x.id from unnest(${named("catalogs")}::uuid[]) x (id)
          where not (x.id = any(${held}::uuid[]))
        limit ${TOLD_MAX}`,
  );
  return missing.map(({ list, id }) =>
    problem("MEMBER_NOT_FOUND", { list, id }, [sideOf(range, list, id), list]),
  );
}

async function holdCatalogs(tx: EntityManager, range: RangeDraft): Promise<Id[]> {
  const named = SIDES.flatMap((side) => range[side]?.catalogs ?? []);
  if (named.length === 0) return [];
  const found = await rows<{ id: Id }>(
    tx,
    sql`select id from catalog where id = any(${named}::uuid[]) and status = 'ACTIVE'
          and (${range.partnerId}::uuid is null or partner_id = ${range.partnerId}::uuid)
        order by id for share`,
  );
  return found.map(({ id }) => id);
}

function sideOf(range: Pick<Range, "include">, list: IdList, id: Id): (typeof SIDES)[number] {
  return range.include?.[list]?.includes(id) ? "include" : "exclude";
}
