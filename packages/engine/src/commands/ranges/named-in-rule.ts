/** The ranges and catalogs that a discount's rule names. */
import type { EntityManager } from "@8521/database";
import { namedCatalogs, namedRanges } from "../../pricing/index.ts";
import type { Discount, Id, Range } from "../../pricing/model.ts";
import { rows, sql } from "../ground/sql.ts";
import { isUuid } from "../ground/uuid.ts";
import { type ProblemOf, problem } from "../problems.ts";

type Ruled = Pick<Discount, "scope" | "config" | "condition" | "partnerId">;
const PARTS = ["scope", "config", "condition"] as const;

/** Ids of the ranges a rule names, each once. What is no id at all is left to the engine's check. */
export function rangesIn({ scope, config, condition }: Omit<Ruled, "partnerId">): Id[] {
  return idsOf(namedRanges([scope, config, condition]));
}

function idsOf(named: readonly unknown[]): Id[] {
  return [...new Set(named.filter((id): id is Id => typeof id === "string"))];
}

/** Stand-ins for the ranges a rule names, so that it can be checked before they are looked up. */
export function standIns(rule: Omit<Ruled, "partnerId">): Range[] {
  return rangesIn(rule).map((id) => ({ id, name: { "zh-TW": "", en: "" }, partnerId: null }));
}

/**
 * Ranges and catalogs that are not there, are put away, or belong to a partner who is not the rule's: another partner's
 * could never match. Holds them until the transaction ends, so that none is archived under the rule. A query for each
 * kind that is named.
 */
export async function namedProblems(tx: EntityManager, rule: Ruled): Promise<ProblemOf[]> {
  const { partnerId } = rule;
  const ranges = rangesIn(rule);
  const catalogs = idsOf(namedCatalogs(PARTS.map((part) => rule[part])));
  const heldRanges = await hold(tx, "range", ranges, partnerId);
  const heldCatalogs = await hold(tx, "catalog", catalogs, partnerId);
  return [
    ...ranges
      .filter((id) => !heldRanges.has(id))
      .map((rangeId) => problem("RANGE_NOT_FOUND", { rangeId }, [partWith(rule, rangeId)])),
    ...catalogs
      .filter((id) => !heldCatalogs.has(id))
      .map((catalogId) => problem("CATALOG_NOT_FOUND", { catalogId }, [partWith(rule, catalogId)])),
  ];
}

async function hold(
  tx: EntityManager,
  table: "range" | "catalog",
  ids: readonly Id[],
  partnerId: Id | null,
): Promise<ReadonlySet<Id>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Set();
  const found = await rows<{ id: Id }>(
    tx,
    sql`select id from ${{ text: table, values: [] }} where id = any(${known}::uuid[]) and status = 'ACTIVE'
          and (${partnerId}::uuid is null or partner_id is null or partner_id = ${partnerId}::uuid)
        order by id for share`,
  );
  return new Set(found.map(({ id }) => id));
}

/** The part of the rule that names an id. */
function partWith(rule: Ruled, id: Id): string {
  const named = (part: (typeof PARTS)[number]) =>
    [...namedRanges([rule[part]]), ...namedCatalogs([rule[part]])].includes(id);
  return PARTS.find(named) ?? "scope";
}
