/**
 * One text for one value: keys sorted by code unit, no white space, absent and `undefined` members left out.
 * Equal data gives equal bytes wherever and whenever it is written, so it can be hashed and compared.
 * Throws on what JSON cannot hold exactly (NaN, Infinity, functions): a snapshot of it would be a lie.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") return `{${membersOf(value).join(",")}}`;
  throw new TypeError(`no canonical form for a ${typeof value}`);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`no canonical form for ${value}`);
  return JSON.stringify(value);
}

function membersOf(value: object): string[] {
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  keys.sort();
  return keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`);
}
