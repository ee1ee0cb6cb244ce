/** What uses can be grouped by, and where the key of each group is found. */
import { sql, type Statement } from "../../ground/sql.ts";
import { pieceOf, type Period, type TimeUnit } from "../period.ts";

export type UsesThing = "VOUCHER" | "BATCH" | "CHANNEL" | "AFFILIATE" | "DISCOUNT";
export type UsesGroup = TimeUnit | UsesThing;

/** Of `redemption r` and its `voucher v`. */
const THINGS: { readonly [thing in UsesThing]: Statement } = {
  VOUCHER: sql`r.voucher_id::text`,
  BATCH: sql`v.batch_id::text`,
  CHANNEL: sql`r.channel`,
  AFFILIATE: sql`r.affiliate_id::text`,
  DISCOUNT: sql`r.discount_id::text`,
};

export function isTime(by: UsesGroup): by is TimeUnit {
  return by === "DAY" || by === "WEEK" || by === "MONTH";
}

/** The key of a use: the first day of its piece of the period, an id, a channel. */
export function groupKey(by: UsesGroup, period: Period, zone: string): Statement {
  return isTime(by) ? pieceOf(sql`r.redeemed_at`, period, by, zone) : THINGS[by];
}
