/** What one row of an import says, or why it can't be read. */
import { checkCode } from "../../../../codes/index.ts";
import { codeIndex, maskCode, sealCode, skeletonIndex } from "../../../codes/code-vault.ts";
import type { CommandContext } from "../../../context.ts";
import { zoneOffsetMinutes } from "../../../ground/zone.ts";
import type { CsvColumns, CsvRecord } from "../read-csv.ts";

export type ImportColumn =
  | "code"
  | "startsAt"
  | "endsAt"
  | "maxRedemptions"
  | "maxRedemptionsPerCustomer"
  | "affiliate"
  | "domains"
  | "tags";

export const IMPORT_COLUMNS: CsvColumns<ImportColumn> = {
  code: ["code", "代碼", "優惠碼"],
  startsAt: ["starts_at", "start", "開始"],
  endsAt: ["ends_at", "end", "expires_at", "到期", "結束"],
  maxRedemptions: ["max_redemptions", "uses", "可用次數"],
  maxRedemptionsPerCustomer: ["max_redemptions_per_customer", "uses_per_customer", "每人次數"],
  affiliate: ["affiliate", "聯盟夥伴"],
  domains: ["domains", "網域"],
  tags: ["tags", "標籤"],
};

export type RowReason =
  | "COLUMN_COUNT"
  | "CODE_MISSING"
  | "INVALID_CHARACTERS"
  | "FORMAT_MISMATCH"
  | "CODE_RESERVED"
  | "NOT_A_DATE"
  | "ENDS_BEFORE_START"
  | "NOT_A_NUMBER"
  | "DOMAIN_INVALID"
  | "DUPLICATE_IN_FILE"
  | "CODE_EXISTS"
  | "LOOKALIKE"
  | "AFFILIATE_NOT_FOUND";

/** A row that can't be imported. It never repeats the code. */
export interface BadRow {
  /** Of the file; the header is line 1. */
  readonly line: number;
  readonly reason: RowReason;
  readonly column: ImportColumn | null;
}

/** A row as it is staged: the code sealed, nothing in clear. */
export interface StagedRow {
  readonly line: number;
  readonly cipher: string;
  readonly code_index: string;
  readonly skeleton_index: string;
  readonly mask: string;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  readonly max_redemptions: number | null;
  readonly max_redemptions_per_customer: number | null;
  readonly affiliate: string | null;
  readonly domains: readonly string[] | null;
  readonly tags: readonly string[] | null;
}

class Unreadable {
  readonly reason: RowReason;
  readonly column: ImportColumn | null;
  constructor(reason: RowReason, column: ImportColumn | null) {
    this.reason = reason;
    this.column = column;
  }
}

/** Reads a row; the first thing wrong with it is the reason. Empty cells mean the batch's terms. */
export function readRow(
  context: CommandContext,
  { line, cells, isWhole }: CsvRecord<ImportColumn>,
): { readonly row: StagedRow } | { readonly bad: BadRow } {
  try {
    if (!isWhole) throw new Unreadable("COLUMN_COUNT", null);
    const starts = dateIn(context, cells, "startsAt");
    const ends = dateIn(context, cells, "endsAt");
    if (starts !== null && ends !== null && ends <= starts) {
      throw new Unreadable("ENDS_BEFORE_START", "endsAt");
    }
    const row: StagedRow = {
      line,
      ...sealedCode(context, cells.code ?? ""),
      starts_at: starts?.toISOString() ?? null,
      ends_at: ends?.toISOString() ?? null,
      max_redemptions: countIn(cells, "maxRedemptions"),
      max_redemptions_per_customer: countIn(cells, "maxRedemptionsPerCustomer"),
      affiliate: cells.affiliate?.toLowerCase() || null,
      domains: domainsIn(cells.domains),
      tags: listIn(cells.tags),
    };
    return { row };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { bad: { line, reason: error.reason, column: error.column } };
  }
}

function sealedCode(context: CommandContext, text: string) {
  if (text === "") throw new Unreadable("CODE_MISSING", "code");
  const { keyRing, allowHan, handwritten, reservedWords } = context.settings.codes;
  const checked = checkCode(text, { han: allowHan, handwritten, reservedWords });
  if (!checked.ok) throw new Unreadable(checked.problems[0]!.code as RowReason, "code");
  return {
    cipher: sealCode(text, keyRing).cipher.toString("hex"),
    code_index: codeIndex(checked.key, keyRing).toString("hex"),
    skeleton_index: skeletonIndex(checked.skeleton, keyRing).toString("hex"),
    mask: maskCode(text, checked.key),
  };
}

type Cells = CsvRecord<ImportColumn>["cells"];

const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** `2026-12-31` is that whole day in the shop's zone: a start at its first moment, an end behind its last. */
function dateIn(context: CommandContext, cells: Cells, column: "startsAt" | "endsAt"): Date | null {
  const text = cells[column];
  if (!text) return null;
  if (MOMENT.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text);
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  const midnight = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const isDay = midnight.getUTCMonth() + 1 === month && midnight.getUTCDate() === day;
  if (!isDay) throw new Unreadable("NOT_A_DATE", column);
  if (column === "endsAt") midnight.setUTCDate(midnight.getUTCDate() + 1);
  return new Date(
    midnight.getTime() - zoneOffsetMinutes(midnight, context.settings.timeZone) * 60_000,
  );
}

const COUNT_MAX = 1_000_000_000;

function countIn(
  cells: Cells,
  column: "maxRedemptions" | "maxRedemptionsPerCustomer",
): number | null {
  const text = cells[column];
  if (!text) return null;
  const count = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > COUNT_MAX) throw new Unreadable("NOT_A_NUMBER", column);
  return count;
}

function domainsIn(text: string | undefined): string[] | null {
  const domains = listIn(text?.toLowerCase());
  const isFine = domains?.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) ?? true;
  if (!isFine) throw new Unreadable("DOMAIN_INVALID", "domains");
  return domains;
}

/** `a|b` or `a;b`; null when empty. */
function listIn(text: string | undefined): string[] | null {
  const items = (text ?? "")
    .split(/[|;]/)
    .map((item) => item.trim())
    .filter(Boolean);
  return items.length > 0 ? items : null;
}
