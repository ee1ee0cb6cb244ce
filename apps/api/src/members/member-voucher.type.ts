import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { discountSentence } from "../discounts/discount-view.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Node } from "../ground/node.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";
import { voucherState, ownCode, type MemberVoucherFacts } from "./vouchers-of-member.ts";

/** Where a member's voucher stands. */
export const MemberVoucherState = {
  USABLE: "USABLE",
  UPCOMING: "UPCOMING",
  USED: "USED",
  EXPIRED: "EXPIRED",
} as const;
export type MemberVoucherState = keyof typeof MemberVoucherState;
registerEnumType(MemberVoucherState, {
  name: "MemberVoucherState",
  description: "Where a member's voucher stands.",
  valuesConfig: {
    USABLE: { description: "Can be used now." },
    UPCOMING: { description: "Starts later." },
    USED: { description: "Used as often as allowed." },
    EXPIRED: { description: "Has ended." },
  },
});

@ObjectType("MemberVoucher", {
  implements: Node,
  description: "A voucher that was given to a member.",
})
export class MemberVoucher {
  readonly row: MemberVoucherFacts;
  constructor(row: MemberVoucherFacts) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id of the voucher." })
  get id() {
    return globalId("Voucher", this.row.voucher.id);
  }
  @Field(() => String, { description: "The code, in full: it is the member's own." })
  code(@Ctx() c: Context) {
    return ownCode(c, this.row.voucher);
  }
  @Field(() => String, { description: "Name of its discount." })
  name(@Ctx() c: Context) {
    return words(c, this.row.discount.name);
  }
  @Field(() => String, { description: "What it does and asks, as a sentence." })
  sentence(@Ctx() c: Context) {
    return discountSentence(c, this.row.discount);
  }
  @Field(() => MemberVoucherState, { description: "Where it stands." })
  state(@Ctx() c: Context) {
    return voucherState(c, this.row);
  }
  @Field(() => DateTime, { nullable: true, description: "Since when." })
  get startsAt() {
    return this.row.startsAt;
  }
  @Field(() => DateTime, { nullable: true, description: "Until when; null is for ever." })
  get endsAt() {
    return this.row.endsAt;
  }
  @Field(() => Int, {
    nullable: true,
    description: "How often it can still be used; null is without limit.",
  })
  get remainingUses() {
    return this.row.remaining;
  }
}
