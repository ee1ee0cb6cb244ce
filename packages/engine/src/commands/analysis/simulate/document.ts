/** The parts of a simulation's document that may be left to the house to fill in. */
import type { Id } from "../../../pricing/model.ts";
import { isUuid } from "../../ground/uuid.ts";

/** A JSON object of which nothing is known yet. */
export type Fields = { readonly [name: string]: unknown };

export function fieldsIn(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An id that the database can look up, or null. */
export function uuidIn(value: unknown): Id | null {
  return isUuid(value) ? value : null;
}

/** The moment in question: epoch milliseconds or an ISO text; now when none is given. */
export function momentIn(value: unknown, now: Date): Date {
  const at =
    typeof value === "string" ? Date.parse(value) : typeof value === "number" ? value : NaN;
  return Number.isFinite(at) ? new Date(at) : now;
}
