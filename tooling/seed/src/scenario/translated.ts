/** Ids that the shop gave, by the field of a rule that names them, then by the example's own name. */
export interface GivenIds {
  readonly products: ReadonlyMap<string, string>;
  readonly variants: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly catalogs: ReadonlyMap<string, string>;
  readonly ranges: ReadonlyMap<string, string>;
  readonly partnerId: ReadonlyMap<string, string>;
}

/** A rule with the example's names replaced by the shop's ids, wherever they stand in it. */
export function translated<T>(rule: T, given: GivenIds): T {
  return walk(rule, null) as T;

  function walk(value: unknown, ids: ReadonlyMap<string, string> | null): unknown {
    if (typeof value === "string") return ids?.get(value) ?? value;
    if (Array.isArray(value)) return value.map((each) => walk(each, ids));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, each]) => [field, walk(each, idsOf(field))]),
    );
  }

  function idsOf(field: string): ReadonlyMap<string, string> | null {
    return field in given ? given[field as keyof GivenIds] : null;
  }
}
