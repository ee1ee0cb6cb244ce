/** Short words for the commands' tests. */
import type { Id } from "../../pricing/model.ts";
import type { Actor, CommandResult } from "../index.ts";

export const NOON = new Date("2026-11-21T04:00:00Z");
export const SYSTEM: Actor = { kind: "SYSTEM" };
export const GATEWAY: Actor = { kind: "GATEWAY" };
export const ADMIN: Actor = { kind: "ADMIN", id: "00000000-0000-7000-8000-0000000000ad" };

export interface TestCart {
  readonly cartId: Id;
  readonly token: string | null;
}

export interface Placing {
  readonly email?: string;
  readonly phone?: string;
  readonly payment?: string;
  readonly key?: string;
  readonly seenTotal?: number;
  readonly actor?: Actor;
  readonly now?: Date;
}

/** What a command answered, or a failed test that says why. */
export function must<T>(result: CommandResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result as T;
}

/** Codes of the problems, for short expectations. */
export function codesOf(result: CommandResult<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}
