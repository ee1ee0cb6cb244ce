import type * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { clearCode } from "../vouchers/voucher-label.ts";
import { MemberVoucher, type MemberVoucherState } from "./member-voucher.type.ts";

/** A voucher that was given to a member, with the rule it unlocks and how often they used it. */
export interface MemberVoucherFacts {
  readonly voucher: db.Voucher;
  readonly discount: db.Discount;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Uses left for this member; null is without limit. */
  readonly remaining: number | null;
}

/** The code in full: the member's own. */
export const ownCode = (c: Context, voucher: db.Voucher): string => clearCode(c, voucher);

/** Where a member's voucher stands now. */
export function voucherState(c: Context, facts: MemberVoucherFacts): MemberVoucherState {
  if (facts.remaining === 0) return "USED";
  const isOff = facts.voucher.status !== "ACTIVE" || facts.discount.status !== "ACTIVE";
  if (isOff || (facts.endsAt && facts.endsAt <= c.now)) return "EXPIRED";
  return facts.startsAt && facts.startsAt > c.now ? "UPCOMING" : "USABLE";
}

/** The vouchers a member was given, those that end soonest first. */
export async function memberVouchers(
  c: Context,
  customerId: string,
  states?: readonly MemberVoucherState[] | null,
): Promise<MemberVoucher[]> {
  const facts = await c.load.vouchersOfCustomer.load(customerId);
  return facts
    .filter((one) => !states || states.includes(voucherState(c, one)))
    .sort((a, b) => (a.endsAt?.getTime() ?? Infinity) - (b.endsAt?.getTime() ?? Infinity))
    .map((one) => new MemberVoucher(one));
}
