import { allocate } from "../../money/index.ts";
import type { Running } from "./running.ts";

/**
 * Units still free for a multi-buy group, as a count and a value per line, never one by one.
 *
 * A line whose current total does not divide by its units has units of two prices, one apart: 100 over three
 * units is 34, 33, 33. So count and value say everything, and a line of a million units is two numbers.
 */
export interface UnitPool {
  readonly counts: number[];
  readonly values: number[];
}

/** The pool of a running cart, made on first use. */
export function unitPool(running: Running): UnitPool {
  return (running.units ??= {
    counts: running.basket.lines.map((line) => line.quantity),
    values: running.totals.slice(),
  });
}

/** Units of one line that cost the same. */
export interface UnitRun {
  readonly position: number;
  readonly price: number;
  count: number;
}

/** Free units of some lines, dearest first, ties in line order (the sort keeps it). */
export function dearestFirst(pool: UnitPool, positions: readonly number[]): UnitRun[] {
  const runs: UnitRun[] = [];
  for (const position of positions) addRuns(runs, position, pool);
  return runs.sort((a, b) => b.price - a.price);
}

/** Free units of some lines, cheapest first, ties in line order (the sort keeps it). */
export function cheapestFirst(pool: UnitPool, positions: readonly number[]): UnitRun[] {
  const runs: UnitRun[] = [];
  for (const position of positions) addRuns(runs, position, pool);
  return runs.sort((a, b) => a.price - b.price);
}

function addRuns(runs: UnitRun[], position: number, pool: UnitPool): void {
  const count = pool.counts[position]!;
  if (count === 0) return;
  const price = Math.floor(pool.values[position]! / count);
  const dearer = pool.values[position]! - price * count;
  if (dearer > 0) runs.push({ position, price: price + 1, count: dearer });
  runs.push({ position, price, count: count - dearer });
}

/** Free units on some lines. */
export function freeUnits(pool: UnitPool, positions: readonly number[]): number {
  let count = 0;
  for (const position of positions) count += pool.counts[position]!;
  return count;
}

/** Takes units out of the pool: they belong to a group now. */
export function claim(pool: UnitPool, position: number, count: number, value: number): void {
  pool.counts[position]! -= count;
  pool.values[position]! -= value;
}

/**
 * A tier took something off a whole line in the middle of the step: the free units carry their share of it,
 * in proportion to what free and claimed units cost before.
 */
export function spreadOverUnits(running: Running, position: number, amount: number): void {
  const pool = running.units;
  if (pool === null) return;
  const free = pool.values[position]!;
  if (free === 0) return;
  const claimed = running.totals[position]! - free;
  pool.values[position] = free - (claimed === 0 ? amount : allocate(amount, [free, claimed])[0]!);
}
