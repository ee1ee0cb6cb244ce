/** Reads codes from a CSV file: a dry run first, then all of them, or those that are fine. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../../pricing/model.ts";
import type { CommandContext } from "../../../context.ts";
import { audit } from "../../../ground/records.ts";
import { changed, sql } from "../../../ground/sql.ts";
import { inTransaction, violates } from "../../../ground/transaction.ts";
import { type CommandResult, type Refusal, refuseWith } from "../../../problems.ts";
import { checkOwners, insertBatch } from "../../make/create-batch.ts";
import type { VoucherTerms } from "../../make/model.ts";
import { type FullTerms, fullTerms } from "../../make/terms.ts";
import { type CsvSource, readCsv } from "../read-csv.ts";
import { type BadRow, IMPORT_COLUMNS, readRow, type StagedRow } from "./read-row.ts";
import { badRows, countStage, indexStage, judge, openStage, stage, writeStage } from "./stage.ts";

export interface ImportVouchersInput extends VoucherTerms {
  readonly csv: CsvSource;
  readonly discountId: Id;
  /** For the list of batches. */
  readonly name: string;
  /** DRY_RUN changes nothing; ALL imports when every row is fine; GOOD_ROWS leaves the bad ones out. */
  readonly mode: "DRY_RUN" | "ALL" | "GOOD_ROWS";
  /** Allows look-alikes of other owners' codes; the audit log keeps it. */
  readonly lookalikeReason?: string | null;
}

export interface ImportReport {
  /** Null when nothing was imported. */
  readonly batchId: Id | null;
  /** Rows behind the header. */
  readonly rows: number;
  readonly imported: number;
  /** Rows that would be or were imported. */
  readonly good: number;
  readonly bad: number;
  /** Of the bad ones: codes that are there already, as after importing the same file before. */
  readonly existing: number;
  /** Each bad row with its line and reason, in the order of the file, at most 10,000. */
  readonly badRows: readonly BadRow[];
}

const LISTED_MAX = 10_000;

/** Carries a report out of a transaction that shall leave nothing. */
class DryRun extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super("dry run");
    this.report = report;
  }
}

/**
 * Imports codes as a batch of their own, in one transaction. Read again, the same file creates nothing: its codes are
 * there. Memory does not grow with the file: rows are staged, sealed, in a table that ends with the transaction.
 */
export async function importVouchers(
  context: CommandContext,
  input: ImportVouchersInput,
): Promise<CommandResult<ImportReport>> {
  try {
    return await inTransactionOnce(context, (tx) => run(tx, context, input));
  } catch (error) {
    if (error instanceof DryRun) return { ok: true, ...error.report };
    // Somebody made one of these codes a moment ago: the next try lists it.
    if (violates(error, "voucher_code_index")) {
      return refuseWith("CSV_INVALID", {
        detail: "a code was made meanwhile: try again",
        line: null,
      });
    }
    throw error;
  }
}

/** A stream is read once, so a transaction with one in it can't be begun anew; imports take no lock others hold. */
function inTransactionOnce<T>(
  context: CommandContext,
  work: (tx: EntityManager) => Promise<CommandResult<T>>,
) {
  let isFirst = true;
  return inTransaction(context, (tx) => {
    if (!isFirst) throw new Error("the file was read already");
    isFirst = false;
    return work(tx);
  });
}

async function run(
  tx: EntityManager,
  context: CommandContext,
  input: ImportVouchersInput,
): Promise<CommandResult<ImportReport>> {
  const { discountId, mode } = input;
  const owned = await checkOwners(tx, context, discountId, input.affiliateId ?? null);
  if (!owned.ok) return owned;
  const terms = fullTerms(context, input);
  const read = await readInto(tx, context, input.csv);
  if (!read.ok) return read;
  await judge(tx, terms, Boolean(input.lookalikeReason));
  const report = await reportOf(tx, read);
  const isStopped = mode === "DRY_RUN" || (mode === "ALL" && report.bad > 0) || report.good === 0;
  if (isStopped) throw new DryRun(report);
  const batchId = await write(tx, context, input, { terms, partnerId: owned.partnerId, report });
  return { ok: true, ...report, batchId, imported: report.good };
}

interface ReadFile {
  readonly rows: number;
  readonly bad: readonly BadRow[];
  readonly badCount: number;
}

async function readInto(
  tx: EntityManager,
  context: CommandContext,
  csv: CsvSource,
): Promise<({ readonly ok: true } & ReadFile) | Refusal> {
  await openStage(tx);
  let rows = 0;
  let badCount = 0;
  const bad: BadRow[] = [];
  const read = await readCsv(csv, IMPORT_COLUMNS, async (records) => {
    rows += records.length;
    const staged: StagedRow[] = [];
    for (const record of records) {
      const result = readRow(context, record);
      if ("row" in result) {
        staged.push(result.row);
        continue;
      }
      badCount++;
      if (bad.length < LISTED_MAX) bad.push(result.bad);
    }
    await stage(tx, staged);
  });
  if (!read.ok) return read;
  await indexStage(tx);
  return { ok: true, rows, bad, badCount };
}

async function reportOf(tx: EntityManager, read: ReadFile): Promise<ImportReport> {
  const counts = await countStage(tx);
  const listed = [...read.bad, ...(await badRows(tx, LISTED_MAX))];
  return {
    batchId: null,
    rows: read.rows,
    imported: 0,
    good: counts.good,
    bad: counts.bad + read.badCount,
    existing: counts.existing,
    badRows: listed.sort((a, b) => a.line - b.line).slice(0, LISTED_MAX),
  };
}

async function write(
  tx: EntityManager,
  context: CommandContext,
  { name, discountId, lookalikeReason }: ImportVouchersInput,
  facts: {
    readonly terms: FullTerms;
    readonly partnerId: Id | null;
    readonly report: ImportReport;
  },
): Promise<Id> {
  const { terms, partnerId, report } = facts;
  const batchId = await insertBatch(tx, context, {
    name,
    discountId,
    partnerId,
    terms,
    count: report.good,
    source: "IMPORTED",
    format: null,
  });
  const made = await writeStage(tx, batchId, context.settings.codes.keyRing.currentVersion);
  await changed(
    tx,
    sql`update voucher_batch set made = ${made}, started_at = ${context.now}, finished_at = ${context.now}
        where id = ${batchId}`,
  );
  await audit(tx, context, {
    action: "voucher_batch.imported",
    objectType: "voucher_batch",
    objectId: batchId,
    after: { name, discountId, rows: report.rows, imported: made, bad: report.bad },
    reason: lookalikeReason ?? null,
    partnerId,
  });
  return batchId;
}
