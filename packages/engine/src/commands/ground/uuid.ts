/** Ids from the outside, before the database is asked for them. */
import type { Id } from "../../pricing/model.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the database can look this up as an id. */
export function isUuid(value: unknown): value is Id {
  return typeof value === "string" && UUID.test(value);
}
