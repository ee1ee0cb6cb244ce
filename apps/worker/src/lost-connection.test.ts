import { expect, it } from "vitest";
import { isLostConnection } from "./lost-connection.ts";

const coded = (code: string): Error => Object.assign(new Error("…"), { code });

/** Each row: what nobody awaited, and whether it is the database going away. */
const CASES: readonly [error: unknown, isLost: boolean][] = [
  [new Error("Connection terminated unexpectedly"), true],
  [new Error("Client has encountered a connection error and is not queryable"), true],
  [coded("ECONNREFUSED"), true],
  [coded("57P01"), true],
  [coded("57P03"), true],
  [coded("23505"), false],
  [new TypeError("work is not a function"), false],
  ["a word", false],
  [undefined, false],
];

it.each(CASES)("%s: %s", (error, isLost) => {
  expect(isLostConnection(error)).toBe(isLost);
});
