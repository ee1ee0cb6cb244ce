/** Runs a function for a while, several times, after warming it up. */
export interface RunSettings {
  readonly runs: number;
  readonly millis: number;
}

export const USUAL: RunSettings = { runs: 7, millis: 400 };

/** Calls a second, one number a run; `call` is given a growing number to vary its input by. */
export function perSecond(
  call: (at: number) => unknown,
  { runs, millis }: RunSettings = USUAL,
): number[] {
  runFor(call, millis);
  return Array.from({ length: runs }, () => runFor(call, millis));
}

function runFor(call: (at: number) => unknown, millis: number): number {
  const began = performance.now();
  let calls = 0;
  let elapsed = 0;
  while (elapsed < millis) {
    for (let batch = 0; batch < 8; batch++) call(calls++);
    elapsed = performance.now() - began;
  }
  return (calls / elapsed) * 1_000;
}

const BATCHES = 201;
const BATCH_CALLS = 1;

/** Kilobytes one call allocates: the median of many batches, most of which no collection interrupts. */
export function kilobytesPerCall(call: (at: number) => unknown): number {
  const grown = Array.from({ length: BATCHES }, (_, batch) => {
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < BATCH_CALLS; at++) call(batch * BATCH_CALLS + at);
    return process.memoryUsage().heapUsed - before;
  });
  const sorted = grown.toSorted((a, b) => a - b);
  return sorted[BATCHES >> 1]! / BATCH_CALLS / 1_024;
}
