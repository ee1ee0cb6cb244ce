/** A dry run over an old shop's codes: what is there twice, before anything is imported. */
import {
  codeKey,
  type CodeGroup,
  codeSkeleton,
  groupCodes,
  proposeSurvivor,
  type ProposedSurvivor,
} from "../../codes/index.ts";
import type { Instant } from "../../pricing/model.ts";
import { askingPartner, mayAsk } from "../analysis/who-may.ts";
import { type CsvRecord, type CsvSource, readCsv } from "../batches/files/read-csv.ts";
import { codeIndex, skeletonIndex } from "../codes/code-vault.ts";
import type { CommandContext } from "../context.ts";
import { rows, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";

type OldColumn = "code" | "owner" | "uses" | "discount" | "createdAt" | "status";
const COLUMNS: { readonly [column in OldColumn]: readonly string[] } = {
  code: ["code", "coupon_code", "優惠碼", "折扣碼"],
  owner: ["owner", "affiliate", "推廣夥伴"],
  uses: ["uses", "used", "usage_count", "使用次數"],
  discount: ["discount", "benefit", "折扣"],
  createdAt: ["created_at", "created", "date_created", "建立時間"],
  status: ["status", "狀態"],
};

/** One row of the file. */
export interface OldCode {
  /** Of the file; the header is line 1. */
  readonly line: number;
  /** As the file writes it: the answer goes back to whoever brought the file, and is kept nowhere. */
  readonly codeText: string;
  readonly owner: string | null;
  readonly uses: number;
  readonly createdAt: Instant | null;
}

export interface OldGroup {
  readonly kind: CodeGroup["kind"];
  readonly because: CodeGroup["because"];
  readonly codes: readonly OldCode[];
  readonly survivorLine: number;
  readonly proposal: ProposedSurvivor;
}

export interface OldCodesReport {
  readonly rows: number;
  /** Lines whose text can't be a code. */
  readonly unreadable: readonly number[];
  readonly groups: readonly OldGroup[];
  readonly inSeries: number;
  /** Lines whose code the shop has already, or one that reads like it. */
  readonly inShop: readonly { readonly line: number; readonly by: "KEY" | "SKELETON" }[];
}

interface ReadCode extends OldCode {
  readonly key: string;
  readonly benefit: string | null;
  readonly isLive: boolean;
}

/** Compares the codes of a CSV file (code, owner, uses, discount, created_at, status) with each other and with the shop's. Writes nothing. */
export async function readOldCodes(
  context: CommandContext,
  input: { readonly csv: CsvSource },
): Promise<CommandResult<OldCodesReport>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const codes: ReadCode[] = [];
  const unreadable: number[] = [];
  const inShop: OldCodesReport["inShop"][number][] = [];
  let count = 0;
  const read = await readCsv(input.csv, COLUMNS, async (records) => {
    count += records.length;
    const readable = records.flatMap((record) => readRow(context, record) ?? []);
    const lines = new Set(readable.map(({ line }) => line));
    unreadable.push(...records.map(({ line }) => line).filter((line) => !lines.has(line)));
    inShop.push(...(await findInShop(context, readable)));
    codes.push(...readable);
  });
  if (!read.ok) return read;
  return { ok: true, rows: count, unreadable, inShop, ...groupOld(codes) };
}

function readRow(context: CommandContext, { line, cells }: CsvRecord<OldColumn>): ReadCode | null {
  const codeText = cells.code ?? "";
  const key = codeKey(codeText, { han: context.settings.codes.allowHan });
  if (key === null) return null;
  const uses = Number(cells.uses ?? 0);
  const created = Date.parse(cells.createdAt ?? "");
  return {
    line,
    codeText,
    key,
    owner: cells.owner?.trim() || null,
    uses: Number.isSafeInteger(uses) && uses > 0 ? uses : 0,
    createdAt: Number.isNaN(created) ? null : created,
    benefit: cells.discount?.trim() || null,
    isLive: !/^(expired|trash|disabled|retired|inactive|停用|過期)$/i.test(cells.status ?? ""),
  };
}

function groupOld(codes: readonly ReadCode[]): Pick<OldCodesReport, "groups" | "inSeries"> {
  const byId = new Map(codes.map((code) => [idOf(code.line), code]));
  const { groups, inSeries } = groupCodes(
    codes.map(({ line, key, benefit }) => ({ id: idOf(line), key, benefit, isRandom: false })),
  );
  return {
    inSeries,
    groups: groups.map(({ kind, because, ids }) => {
      const members = ids.map((id) => byId.get(id)!);
      const proposal = proposeSurvivor(members.map(candidateOf));
      const survivorLine = byId.get(proposal.id)!.line;
      return { kind, because, codes: members.map(shown), survivorLine, proposal };
    }),
  };
}

/** Lines as texts that sort like the lines. */
const idOf = (line: number): string => String(line).padStart(10, "0");

function candidateOf({ line, isLive, owner, uses, createdAt }: ReadCode) {
  const status = isLive ? ("ACTIVE" as const) : ("RETIRED" as const);
  return { id: idOf(line), status, ownerId: owner, paidUses: uses, createdAt };
}

const shown = ({ line, codeText, owner, uses, createdAt }: ReadCode): OldCode => ({
  line,
  codeText,
  owner,
  uses,
  createdAt,
});

async function findInShop(
  context: CommandContext,
  codes: readonly ReadCode[],
): Promise<OldCodesReport["inShop"]> {
  const ring = context.settings.codes.keyRing;
  const partnerId = askingPartner(context);
  const found = await rows<{ line: number; is_same: boolean }>(
    context.em.fork(),
    sql`select c.line, bool_or(v.code_index = c.code) as is_same
        from unnest(${codes.map(({ line }) => line)}::int[],
                    ${codes.map(({ key }) => codeIndex(key, ring))}::bytea[],
                    ${codes.map(({ key }) => skeletonIndex(codeSkeleton(key), ring))}::bytea[]) as c (line, code, skeleton)
        join voucher v on v.skeleton_index = c.skeleton
        where ${partnerId}::uuid is null or v.partner_id = ${partnerId}::uuid
        group by c.line order by c.line`,
  );
  return found.map(({ line, is_same }) => ({ line, by: is_same ? "KEY" : "SKELETON" }));
}
