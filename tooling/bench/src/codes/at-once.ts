/** Work done over and over by as many at once as there are connections. */

export const CONNECTIONS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);

/** How often a second all lanes together got it done. */
export async function perSecond(work: (lane: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const until = began + SECONDS * 1000;
  let done = 0;
  const lanes = Array.from({ length: CONNECTIONS }, async (_, lane) => {
    while (performance.now() < until) {
      await work(lane);
      done++;
    }
  });
  await Promise.all(lanes);
  return done / ((performance.now() - began) / 1000);
}

/** Every piece of work once; how many a second. */
export async function allPerSecond<T>(
  pieces: readonly T[],
  work: (piece: T) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  let next = 0;
  const lanes = Array.from({ length: CONNECTIONS }, async () => {
    for (let n = next++; n < pieces.length; n = next++) await work(pieces[n]!);
  });
  await Promise.all(lanes);
  return pieces.length / ((performance.now() - began) / 1000);
}
