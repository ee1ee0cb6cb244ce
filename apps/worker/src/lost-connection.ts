/** What the system says when a server went away, and PostgreSQL when it is leaving or not there yet. */
const CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08003",
  "08006",
]);
const SAID = /^Connection terminated|connection error and is not queryable/;

/** Whether an error is the database going away for a moment. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === "string" && CODES.has(code)) || SAID.test(error.message);
}

/**
 * Outlives a restart of PostgreSQL. The queue's library waits for nobody when it writes down that a job ended, and that
 * may fail: the job is then made up for by its next run. Any other error that nobody awaited ends the process.
 */
export function outliveLostConnections(tell: (error: Error) => void): void {
  process.on("unhandledRejection", (reason) => {
    if (!isLostConnection(reason)) throw reason;
    tell(reason as Error);
  });
}
