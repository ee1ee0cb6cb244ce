import type { CommandResult } from "@8521/engine/commands";

/** The result of a command that must succeed here; else says which one didn't, and why. */
export function done<T>(result: CommandResult<T>, what: string): { readonly ok: true } & T {
  if (result.ok) return result;
  const why = result.problems.map(({ code, data }) => `${code} ${JSON.stringify(data)}`).join(", ");
  throw new Error(`The demo world can't be made: ${what} was refused (${why}).`);
}
