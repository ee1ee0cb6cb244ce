/** The filters of the voucher list that a saved view keeps; a code that is searched for is none of them. */
const KEPT = ["status", "discount", "affiliate", "batch"] as const;

/** Filters as the address holds them. */
export interface VoucherSearch {
  q?: string;
  status?: string;
  discount?: string;
  affiliate?: string;
  batch?: string;
}

/** Filters as somebody else wrote them down. */
type Unread = Readonly<Partial<Record<(typeof KEPT)[number], unknown>>>;

/** The part of an address that a view keeps. */
export function viewSearch(search: Unread): VoucherSearch {
  return Object.fromEntries(
    KEPT.flatMap((key) => {
      const value = search[key];
      return typeof value === "string" && value !== "" ? [[key, value]] : [];
    }),
  );
}

/** Whether two addresses ask for the same view. */
export function isSameView(one: Unread, other: Unread): boolean {
  return KEPT.every((key) => (one[key] || undefined) === (other[key] || undefined));
}
