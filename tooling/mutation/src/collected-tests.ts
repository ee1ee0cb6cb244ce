/**
 * Stands in for Vitest while mutants are tried: the same words, but tests are kept in a list that can be run again
 * and again in one process. Knows what the tests of money, codes, pricing and snapshot use, and no more.
 */
export { expect } from "vitest";

export interface CollectedTest {
  /** File, groups and title; unique, because rows of a table are numbered. */
  readonly id: string;
  readonly run: () => void;
}

let collected: CollectedTest[] = [];
let path: string[] = [];

/** Collects the tests of a file while it is loaded. */
export async function collect(
  file: string,
  load: () => Promise<unknown>,
): Promise<CollectedTest[]> {
  collected = [];
  path = [file];
  await load();
  return collected;
}

type Run = (...row: readonly never[]) => void;

export function describe(title: string, group: () => void): void {
  path.push(title);
  group();
  path.pop();
}

export function test(title: string, run: () => void): void {
  collected.push({ id: [...path, title].join(" > "), run });
}

/** The same word in another mood. */
export const it = test;

test.each = (rows: readonly unknown[]) => (title: string, run: Run) => {
  for (const [number, row] of rows.entries()) {
    const values = (Array.isArray(row) ? row : [row]) as never[];
    test(`${title} #${number + 1}`, () => run(...values));
  }
};
