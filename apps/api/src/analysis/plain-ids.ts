import { readGlobalId } from "../ground/global-id.ts";

/** A document of the engine's shape in which ids may be the API's: each global id in it is replaced by what it names. */
export function withPlainIds<T>(value: T): T {
  if (typeof value === "string") return (readGlobalId(value)?.id ?? value) as T;
  if (Array.isArray(value)) return value.map(withPlainIds) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withPlainIds(member)]),
  ) as T;
}
