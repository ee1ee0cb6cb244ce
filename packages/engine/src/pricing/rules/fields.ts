import { isRate, rateUnits } from "../../money/index.ts";
import type { Problem } from "../model.ts";

/** An object being checked, where it stands in the input, and the problems found so far. */
export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
  readonly problems: Problem[];
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** Absent and null are fine. */
  readonly optional?: boolean;
}

/** Reports a problem at a field (or at the object itself). */
export function refuse(
  fields: Fields,
  name: string | number | null,
  code: string,
  message: string,
  data?: Record<string, unknown>,
): void {
  const path = name === null ? fields.path : [...fields.path, name];
  fields.problems.push({ code, message, path, ...(data === undefined ? {} : { data }) });
}

/** The object at a path, or null after reporting that it is none. */
export function fieldsOf(
  value: unknown,
  path: readonly (string | number)[],
  problems: Problem[],
): Fields | null {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { value: value as Record<string, unknown>, path, problems };
  }
  problems.push({ code: "NOT_AN_OBJECT", message: "must be an object", path });
  return null;
}

/** The object in a field, or null: absent (reported unless optional) or not an object. */
export function child(fields: Fields, name: string, optional = false): Fields | null {
  const value = fields.value[name];
  if (isAbsent(fields, name, optional)) return null;
  return fieldsOf(value, [...fields.path, name], fields.problems);
}

/** The list in a field, or null after reporting; `max` bounds its length. */
export function listIn(
  fields: Fields,
  name: string,
  { max = 10_000, optional = false } = {},
): readonly unknown[] | null {
  const value = fields.value[name];
  if (isAbsent(fields, name, optional)) return null;
  if (!Array.isArray(value)) {
    refuse(fields, name, "NOT_A_LIST", "must be a list");
    return null;
  }
  if (value.length > max) {
    refuse(fields, name, "TOO_MANY", `must have at most ${max} entries`, {
      max,
      actual: value.length,
    });
    return null;
  }
  return value;
}

/** Each object of a list, with its path. */
export function eachIn(
  fields: Fields,
  name: string,
  limits: { max?: number; optional?: boolean },
  visit: (entry: Fields, index: number) => void,
): void {
  const list = listIn(fields, name, limits) ?? [];
  list.forEach((value, index) => {
    const entry = fieldsOf(value, [...fields.path, name, index], fields.problems);
    if (entry !== null) visit(entry, index);
  });
}

/** A safe integer within bounds. */
export function integerIn(fields: Fields, name: string, bounds: Bounds = {}): boolean {
  const value = fields.value[name];
  if (isAbsent(fields, name, bounds.optional)) return bounds.optional === true;
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    refuse(fields, name, "NOT_AN_INTEGER", "must be a whole number within 2^53");
    return false;
  }
  return isWithin(fields, name, value, bounds);
}

/** Money in minor units, 0 or more. */
export function amountIn(fields: Fields, name: string, bounds: Bounds = {}): boolean {
  return integerIn(fields, name, { min: 0, ...bounds });
}

/** An exact decimal text with at most five places. `max` is in the text's own unit. */
export function rateIn(fields: Fields, name: string, bounds: Bounds = {}): boolean {
  const value = fields.value[name];
  if (isAbsent(fields, name, bounds.optional)) return bounds.optional === true;
  if (!isRate(value)) {
    refuse(fields, name, "NOT_A_RATE", 'must be an exact decimal text such as "12.5"');
    return false;
  }
  return isWithin(fields, name, rateUnits(value) / 100_000, bounds);
}

/** A percentage off: above 0, at most 100. */
export function percentOffIn(fields: Fields, name = "percentOff"): void {
  if (!rateIn(fields, name, { max: 100 })) return;
  if (rateUnits(fields.value[name] as string) === 0) {
    refuse(fields, name, "OUT_OF_RANGE", "must be above 0", { min: 0 });
  }
}

function isWithin(fields: Fields, name: string, value: number, { min, max }: Bounds): boolean {
  if (min !== undefined && value < min) {
    refuse(fields, name, "OUT_OF_RANGE", `must be at least ${min}`, { min, actual: value });
    return false;
  }
  if (max !== undefined && value > max) {
    refuse(fields, name, "OUT_OF_RANGE", `must be at most ${max}`, { max, actual: value });
    return false;
  }
  return true;
}

/** One of some words. */
export function wordIn(
  fields: Fields,
  name: string,
  words: readonly string[],
  optional = false,
): boolean {
  const value = fields.value[name];
  if (isAbsent(fields, name, optional)) return optional;
  if (typeof value === "string" && words.includes(value)) return true;
  refuse(fields, name, "NOT_ALLOWED", `must be one of ${words.join(", ")}`, { allowed: words });
  return false;
}

/** A text of 1 to `max` characters. */
export function textIn(
  fields: Fields,
  name: string,
  { max = 200, optional = false } = {},
): boolean {
  const value = fields.value[name];
  if (isAbsent(fields, name, optional)) return optional;
  if (typeof value === "string" && value.length > 0 && value.length <= max) return true;
  refuse(fields, name, "NOT_A_TEXT", `must be a text of 1 to ${max} characters`);
  return false;
}

export function booleanIn(fields: Fields, name: string, optional = false): boolean {
  const value = fields.value[name];
  if (isAbsent(fields, name, optional)) return optional;
  if (typeof value === "boolean") return true;
  refuse(fields, name, "NOT_A_BOOLEAN", "must be true or false");
  return false;
}

/** A list of texts; `min` 1 refuses an empty one. */
export function textsIn(
  fields: Fields,
  name: string,
  { min = 0, max = 10_000, optional = false } = {},
): void {
  const list = listIn(fields, name, { max, optional });
  if (list === null) return;
  if (list.length < min) refuse(fields, name, "TOO_FEW", `must have at least ${min}`, { min });
  list.forEach((value, index) => {
    if (typeof value === "string" && value.length > 0 && value.length <= 200) return;
    fields.problems.push({
      code: "NOT_A_TEXT",
      message: "must be a text of 1 to 200 characters",
      path: [...fields.path, name, index],
    });
  });
}

/** Refuses fields that nobody would read: a misspelt setting must not be silently lost. */
export function onlyFields(fields: Fields, names: readonly string[]): void {
  for (const name of Object.keys(fields.value)) {
    if (!names.includes(name)) refuse(fields, name, "UNKNOWN_FIELD", "is not a known field");
  }
}

function isAbsent(fields: Fields, name: string, optional = false): boolean {
  const value = fields.value[name];
  if (value !== undefined && value !== null) return false;
  if (!optional) refuse(fields, name, "REQUIRED", "is required");
  return true;
}
