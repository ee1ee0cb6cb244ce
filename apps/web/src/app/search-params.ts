/** What an address holds after `?`: plain texts, so that links stay short and readable. */
export type PlainSearch = Record<string, string | undefined>;

/** Reads `?category=tea&sort=price` as texts. */
export function parseSearch(search: string): PlainSearch {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes texts back; empty ones are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** A list in one parameter: `red,blue`. */
export function splitList(value: string | undefined): string[] {
  return value ? value.split(",").filter(Boolean) : [];
}
