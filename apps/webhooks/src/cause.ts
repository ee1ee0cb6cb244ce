/**
 * What may be logged of an error: its name and code. A database's own message quotes the values of
 * the statement, and those are somebody's.
 */
export function causeOf(error: unknown): { cause: string; code?: string } {
  if (!(error instanceof Error)) return { cause: "unknown" };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { cause: error.name, ...(code ? { code } : {}) };
}
