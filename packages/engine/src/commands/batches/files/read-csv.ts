/** Reads a CSV file as it comes, some rows at a time. */
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { type CommandResult, refuseWith } from "../../problems.ts";

/** The file, whole or in pieces, as text or as UTF-8 bytes. */
export type CsvSource = string | AsyncIterable<string | Uint8Array>;

/** A row by the names of its columns. */
export interface CsvRecord<Column extends string> {
  /** Of the file; the header is line 1. */
  readonly line: number;
  readonly cells: { readonly [column in Column]?: string };
  /** Whether it has as many cells as the header. */
  readonly isWhole: boolean;
}

/** Names a column may have in the header, the first of them required for the first column. */
export type CsvColumns<Column extends string> = { readonly [column in Column]: readonly string[] };

const ROWS = 1_000;
const RECORD_MAX = 20_000;

/**
 * Reads a file with a header row (any order, any case, columns nobody asked for are ignored) and hands it on in parts,
 * so that memory does not grow with it. The first column named must be there. Refused as a whole: no header, and
 * quotes that never close.
 */
export async function readCsv<Column extends string>(
  source: CsvSource,
  columns: CsvColumns<Column>,
  take: (records: readonly CsvRecord<Column>[]) => Promise<void>,
): Promise<CommandResult<object>> {
  const text = typeof source === "string" ? [source] : source;
  const parser = Readable.from(text).pipe(
    parse({
      bom: true,
      info: true,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: RECORD_MAX,
    }),
  );
  let header: (Column | null)[] | null = null;
  let part: CsvRecord<Column>[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (header === null) {
        header = record.map((name) => columnOf(columns, name));
        const [required] = Object.keys(columns) as Column[];
        if (!header.includes(required!)) {
          return refuseWith("CSV_INVALID", { detail: `no column "${required}"`, line: info.lines });
        }
        continue;
      }
      part.push(recordOf(header, record, info.lines));
      if (part.length < ROWS) continue;
      await take(part);
      part = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuseWith("CSV_INVALID", { detail: error.code, line: lineOf(error) });
  }
  if (header === null)
    return refuseWith("CSV_INVALID", { detail: "the file is empty", line: null });
  if (part.length > 0) await take(part);
  return { ok: true };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function columnOf<Column extends string>(columns: CsvColumns<Column>, name: string): Column | null {
  const asked = name.trim().toLowerCase().replaceAll(" ", "_");
  const names = Object.entries(columns) as [Column, readonly string[]][];
  return names.find(([, known]) => known.includes(asked))?.[0] ?? null;
}

function recordOf<Column extends string>(
  header: readonly (Column | null)[],
  record: readonly string[],
  line: number,
): CsvRecord<Column> {
  const cells: { [column in Column]?: string } = {};
  header.forEach((column, at) => {
    if (column !== null && record[at] !== undefined) cells[column] = record[at];
  });
  return { line, cells, isWhole: record.length === header.length };
}

function lineOf(error: CsvError): number | null {
  const { lines } = error as unknown as { lines?: unknown };
  return typeof lines === "number" ? lines : null;
}
