/** Waiting, and trying again. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** As long as the slowest recovery may take on a busy machine. */
export const PATIENCE_MS = 180_000;

/** Asks until there is an answer; null when patience ends. */
export async function eventually<T>(
  ask: () => Promise<T | null | undefined | false>,
  withinMs = PATIENCE_MS,
): Promise<T | null> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    if (Date.now() > until) return null;
    await pause(100);
  }
}

/** Repeats work that may be interrupted by a crash, until it comes to an end. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(150);
    }
  }
}
