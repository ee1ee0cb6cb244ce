/** One measured thing: its runs in operations a second, and what it is compared with. */
export interface Measurement {
  readonly name: string;
  /** Operations a second, one number a run. */
  readonly runs: readonly number[];
  /** Operations a second of the limit measured in the same run of the benchmark. */
  readonly limit?: { readonly name: string; readonly perSecond: number };
  readonly note?: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const whole = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);

/** Half the distance between the fastest and the slowest run, in per cent of the median. */
export const spread = (runs: readonly number[]): number =>
  ((Math.max(...runs) - Math.min(...runs)) / 2 / median(runs)) * 100;

/** Prints measurements as a table: median, spread, and the ratio to the limit of the same run. */
export function printTable(title: string, measurements: readonly Measurement[]): void {
  console.log(`\n${title}`);
  const rows = measurements.map(({ name, runs, limit, note }) => [
    name,
    whole(median(runs)),
    `±${spread(runs).toFixed(0)} %`,
    limit ? `${((median(runs) / limit.perSecond) * 100).toFixed(0)} % of ${limit.name}` : "",
    note ?? "",
  ]);
  const table = [["", "median/s", "spread", "ratio", "note"], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("   ")}`.trimEnd(),
    );
}
