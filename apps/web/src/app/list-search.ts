import type { PlainSearch } from "./search-params.ts";

/** Filters of a list, as the address holds them. Lists inside are joined by commas. */
export interface ListSearch {
  q?: string;
  category?: string;
  collection?: string;
  tag?: string;
  sort?: string;
  /** `500-2000`; either end may be missing. */
  price?: string;
  /** Any text: only what is in stock. */
  stock?: string;
}

const KEYS = ["q", "category", "collection", "tag", "sort", "price", "stock"] as const;

/** Keeps what a list understands and drops the rest. */
export function listSearch(search: PlainSearch): ListSearch {
  return Object.fromEntries(KEYS.flatMap((key) => (search[key] ? [[key, search[key]]] : [])));
}
