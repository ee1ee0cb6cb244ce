/** Finds the shop's own codes that should perhaps be one (VOUCHERS section 5). */
import type { EntityManager } from "@8521/database";
import {
  type CodeGroup,
  COMPARED_MAX,
  type DuplicateKind,
  groupCodes,
  proposeSurvivor,
} from "../../codes/index.ts";
import type { Id } from "../../pricing/model.ts";
import { askingPartner, mayAsk } from "../analysis/who-may.ts";
import type { CommandContext } from "../context.ts";
import { row, rows, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { loadCodeFigures } from "./code-figures.ts";
import { loadComparedCodes } from "./compared-codes.ts";
import type { CodeFigures, DuplicateGroup } from "./model.ts";

export interface FindDuplicatesInput {
  /** LOOKALIKE is answered by an index, over any number of codes; the others read the codes that people wrote. */
  readonly kind: DuplicateKind;
  /** The `place` of the last group of the page before. */
  readonly after?: string | null;
  readonly limit: number;
  /** Codes compared at most for EXACT and REVIEW, the newest first; 50,000 unless told, 2,097,152 at most. */
  readonly comparedMax?: number;
}

export interface FoundDuplicates {
  readonly groups: readonly DuplicateGroup[];
  readonly total: number;
  /** Codes left out of the review as numbered series. */
  readonly inSeries: number;
  /** There were more codes than could be compared. */
  readonly isCut: boolean;
}

const USUAL_COMPARED = 50_000;

/** A page of the groups of one kind, each with the figures of its codes and a proposed survivor. Merged codes are done with. */
export async function findDuplicateVouchers(
  context: CommandContext,
  input: FindDuplicatesInput,
): Promise<CommandResult<FoundDuplicates>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  return input.kind === "LOOKALIKE" ? findAlike(context, input) : findCompared(context, input);
}

interface PlacedGroup extends CodeGroup {
  readonly place: string;
}

/** By the index of skeletons: only skeletons that several codes have are looked at any closer. */
async function findAlike(
  context: CommandContext,
  { after, limit }: FindDuplicatesInput,
): Promise<CommandResult<FoundDuplicates>> {
  const em = context.em.fork();
  const partnerId = askingPartner(context);
  const found = await rows<{ place: string; ids: Id[] }>(
    em,
    sql`select encode(g.skeleton_index, 'hex') as place, g.ids from (${alike(partnerId)}) g
        where ${after ?? null}::text is null or g.skeleton_index > decode(${after ?? null}, 'hex')
        order by g.skeleton_index limit ${limit}`,
  );
  const counted = await row<{ total: number }>(
    em,
    sql`select count(*)::int as total from (${alike(partnerId)}) g`,
  );
  const groups = found.map(({ place, ids }): PlacedGroup => {
    return { place, ids, kind: "LOOKALIKE", because: ["SKELETON"] };
  });
  const withFigures = await addFigures(em, groups);
  return { ok: true, groups: withFigures, total: counted!.total, inSeries: 0, isCut: false };
}

/** Two codes or more that are not merged, one of them in use. */
const alike = (partnerId: Id | null) =>
  sql`select v.skeleton_index, to_jsonb(array_agg(v.id order by v.id)) as ids
      from (select skeleton_index from voucher group by skeleton_index having count(*) > 1) s
      join voucher v on v.skeleton_index = s.skeleton_index
      where v.status <> 'MERGED' and (${partnerId}::uuid is null or v.partner_id = ${partnerId}::uuid)
      group by v.skeleton_index
      having count(*) > 1 and bool_or(v.status in ('ACTIVE', 'PAUSED'))`;

async function findCompared(
  context: CommandContext,
  { kind, after, limit, comparedMax = USUAL_COMPARED }: FindDuplicatesInput,
): Promise<CommandResult<FoundDuplicates>> {
  const partnerId = askingPartner(context);
  const most = Math.min(comparedMax, COMPARED_MAX);
  const { codes, isCut } = await loadComparedCodes(context, { partnerId, limit: most });
  const { groups, inSeries } = groupCodes(codes);
  const ofKind = groups
    .filter((group) => group.kind === kind)
    .map((group): PlacedGroup => ({ ...group, place: group.ids[0]! }));
  const page = ofKind.filter(({ place }) => !after || place > after).slice(0, limit);
  const withFigures = await addFigures(context.em.fork(), page);
  return { ok: true, groups: withFigures, total: ofKind.length, inSeries, isCut };
}

async function addFigures(
  em: EntityManager,
  groups: readonly PlacedGroup[],
): Promise<DuplicateGroup[]> {
  const figures = await loadCodeFigures(
    em,
    groups.flatMap(({ ids }) => ids),
  );
  return groups.map(({ place, kind, because, ids }) => {
    const codes = ids.flatMap((id) => figures.get(id) ?? []);
    const proposal = proposeAmong(codes);
    const survivorFirst = codes.toSorted(
      (a, b) =>
        Number(b.voucherId === proposal.id) - Number(a.voucherId === proposal.id) ||
        a.createdAt - b.createdAt,
    );
    return { place, kind, because, codes: survivorFirst, proposal };
  });
}

/** The survivor by the rules of `proposeSurvivor`. */
export function proposeAmong(codes: readonly CodeFigures[]) {
  return proposeSurvivor(
    codes.map(({ voucherId, status, affiliateId, redeemed, createdAt }) => ({
      id: voucherId,
      status,
      ownerId: affiliateId,
      paidUses: redeemed,
      createdAt,
    })),
  );
}
