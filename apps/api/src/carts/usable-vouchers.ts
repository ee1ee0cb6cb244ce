import type { Context } from "../ground/context.ts";
import { memberVouchers } from "../members/vouchers-of-member.ts";
import type { MemberVoucher } from "../members/member-voucher.type.ts";
import type { OpenCartOf } from "./open-cart.ts";

/** The signed-in member's vouchers that could be tapped; those in the cart already are left out. */
export async function usableVouchers(c: Context, cart: OpenCartOf): Promise<MemberVoucher[]> {
  const customerId = c.viewer?.customerId;
  if (!customerId) return [];
  const [{ codes }, vouchers] = await Promise.all([
    cart.priced,
    memberVouchers(c, customerId, ["USABLE"]),
  ]);
  const entered = new Set(codes.map(({ voucherId }) => voucherId));
  return vouchers.filter(({ row }) => !entered.has(row.voucher.id));
}
