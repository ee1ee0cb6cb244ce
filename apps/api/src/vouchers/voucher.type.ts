import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Affiliate } from "../affiliates/affiliate.type.ts";
import { Discount } from "../discounts/discount.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";
import { Problem } from "../problems/problem.type.ts";
import { voucherLabel } from "./voucher-label.ts";
import { VoucherRefusal } from "./voucher-refusal.type.ts";
import { RestorePolicy } from "./voucher-terms.type.ts";

/** Where a voucher stands. */
export const VoucherStatus = {
  ACTIVE: "ACTIVE",
  PAUSED: "PAUSED",
  RETIRED: "RETIRED",
  MERGED: "MERGED",
} as const;
export type VoucherStatus = keyof typeof VoucherStatus;
registerEnumType(VoucherStatus, {
  name: "VoucherStatus",
  description: "Where a voucher stands.",
  valuesConfig: {
    ACTIVE: { description: "Works." },
    PAUSED: { description: "Stopped for now." },
    RETIRED: { description: "Out of use for ever; its code is never given again." },
    MERGED: { description: "It stands for another voucher: its code works and counts there." },
  },
});

/** What a voucher's status can be set to. */
export const VoucherStatusChange = {
  ACTIVE: "ACTIVE",
  PAUSED: "PAUSED",
  RETIRED: "RETIRED",
} as const;
export type VoucherStatusChange = keyof typeof VoucherStatusChange;
registerEnumType(VoucherStatusChange, {
  name: "VoucherStatusChange",
  description: "What a voucher's status can be set to.",
  valuesConfig: {
    ACTIVE: { description: "Works." },
    PAUSED: { description: "Stopped for now." },
    RETIRED: { description: "Out of use for ever." },
  },
});

/** Where a use stands. */
export const RedemptionState = {
  RESERVED: "RESERVED",
  REDEEMED: "REDEEMED",
  RELEASED: "RELEASED",
  RESTORED: "RESTORED",
} as const;
export type RedemptionState = keyof typeof RedemptionState;
registerEnumType(RedemptionState, {
  name: "RedemptionState",
  description: "Where a use stands.",
  valuesConfig: {
    RESERVED: { description: "Held by an order that is not paid yet." },
    REDEEMED: { description: "Used." },
    RELEASED: { description: "Given back unpaid." },
    RESTORED: { description: "Given back after cancel or refund." },
  },
});

@ObjectType("Voucher", { implements: Node, description: "What carries a code." })
export class Voucher {
  readonly row: db.Voucher;
  constructor(row: db.Voucher) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Voucher", this.row.id);
  }
  @Field(() => String, {
    description:
      "The code as a list may show it: in full when public, else masked. `voucherReveal` shows it in full, and keeps that it did.",
  })
  get label() {
    return voucherLabel(this.row);
  }
  @Field(() => Boolean, { description: "Whether everybody may know it." })
  get isPublic() {
    return this.row.isPublic;
  }
  @Field(() => VoucherStatus, { description: "Where it stands." })
  get status() {
    return this.row.status;
  }
  @Field(() => Discount, { description: "What it unlocks." })
  discount(@Ctx() c: Context) {
    return c.load.discount.get(this.row.discountId);
  }
  @Field(() => Affiliate, { nullable: true, description: "Whose it is; null when nobody's." })
  affiliate(@Ctx() c: Context) {
    return c.load.affiliate.maybe(this.row.affiliateId);
  }
  @Field(() => DateTime, { nullable: true, description: "Since when." })
  get startsAt() {
    return this.row.startsAt;
  }
  @Field(() => DateTime, { nullable: true, description: "Until when; null is for ever." })
  get endsAt() {
    return this.row.endsAt;
  }
  @Field(() => Int, { nullable: true, description: "Uses at most; null is without limit." })
  get maxRedemptions() {
    return this.row.maxRedemptions;
  }
  @Field(() => Int, {
    nullable: true,
    description: "Uses at most by one customer; null is without limit.",
  })
  get maxRedemptionsPerCustomer() {
    return this.row.maxRedemptionsPerCustomer;
  }
  @Field(() => Int, { description: "Uses so far, reserved ones included." })
  async used(@Ctx() c: Context) {
    return (await c.load.usesOfVoucherSoFar.load(this.row.id)).used;
  }
  @Field(() => Int, {
    nullable: true,
    description: "Uses left of its own total limit; null is without limit.",
  })
  async remaining(@Ctx() c: Context) {
    if (this.row.maxRedemptions == null) return null;
    const { used } = await c.load.usesOfVoucherSoFar.load(this.row.id);
    return Math.max(0, this.row.maxRedemptions - used);
  }
  @Field(() => Boolean, {
    description:
      "Whether what is left of its total limit is spread over slots, for many who use it at the same moment.",
  })
  get isHot() {
    return this.row.isHot;
  }
  @Field(() => Int, { description: "Uses held by orders that are not paid yet." })
  reserved(@Ctx() c: Context) {
    return c.load.usesOfVoucher.load(this.row.id).then((uses) => uses.reserved);
  }
  @Field(() => Money, { description: "What paid orders got off by it." })
  discountCost(@Ctx() c: Context) {
    return c.load.usesOfVoucher.load(this.row.id).then((uses) => money(c, uses.cost));
  }
  @Field(() => [String], { description: "Its tags." })
  get tags() {
    return this.row.tags;
  }
  @Field(() => [String], { description: "E-mail domains it is for; empty is everybody." })
  get domains() {
    return this.row.domains;
  }
  @Field(() => [String], { description: "Channels it works in; empty is all." })
  get channels() {
    return this.row.channels;
  }
  @Field(() => RestorePolicy, { description: "When a use comes back." })
  get restoreOn() {
    return this.row.restoreOn;
  }
  @Field(() => ID, { nullable: true, description: "Global id of the batch it was made in." })
  get batchId() {
    return this.row.batchId ? globalId("VoucherBatch", this.row.batchId) : null;
  }
  @Field(() => String, { nullable: true, description: "The name of that batch." })
  batchName(@Ctx() c: Context) {
    return c.load.batchName.maybe(this.row.batchId).then((batch) => batch?.name ?? null);
  }
  @Field(() => DateTime, { description: "When it was made." })
  get createdAt() {
    return this.row.createdAt;
  }
  @Field(() => Voucher, {
    nullable: true,
    description: "The voucher it was merged into and stands for; null when it stands for itself.",
  })
  mergedInto(@Ctx() c: Context) {
    return c.load.voucher.maybe(this.row.mergedIntoId);
  }
  @Field(() => [Voucher], {
    description: "Vouchers that were merged into it: their codes still work.",
  })
  aliases(@Ctx() c: Context) {
    return c.load.aliasesOfVoucher.load(this.row.id);
  }
  @Field(() => Int, { description: "How many members it was given to." })
  assignedCount(@Ctx() c: Context) {
    return c.load.assignmentsOfVoucher.load(this.row.id);
  }
  @Field(() => [VoucherRefusal], {
    description: "Why it waited or was refused when entered, most frequent first.",
  })
  refusals(@Ctx() c: Context) {
    return c.load.refusalsOfVoucher.load(this.row.id);
  }
  @Field(() => [Redemption], { description: "Its uses, newest first, at most 50." })
  redemptions(@Ctx() c: Context) {
    return c.load.redemptionsOfVoucher.load(this.row.id);
  }
}

@ObjectType("Redemption", { description: "One use of a discount by one order." })
export class Redemption {
  readonly row: db.Redemption;
  constructor(row: db.Redemption) {
    this.row = row;
  }
  @Field(() => String, { description: "The order's number." })
  orderNumber(@Ctx() c: Context) {
    return c.load.order.get(this.row.orderId).then((order) => order.row.number);
  }
  @Field(() => RedemptionState, { description: "Where it stands." })
  get state() {
    return this.row.state;
  }
  @Field(() => Money, { description: "What it took off." })
  amount(@Ctx() c: Context) {
    return money(c, this.row.amount);
  }
  @Field(() => String, { description: "The discount's name." })
  discountName(@Ctx() c: Context) {
    return c.load.discount.get(this.row.discountId).then((discount) => words(c, discount.row.name));
  }
  @Field(() => String, {
    nullable: true,
    description: "The code as it may be shown; null for an automatic discount.",
  })
  code(@Ctx() c: Context) {
    return c.load.voucher
      .maybe(this.row.voucherId)
      .then((voucher) => voucher && voucherLabel(voucher.row));
  }
  @Field(() => DateTime, { description: "When it was reserved." })
  get reservedAt() {
    return this.row.reservedAt;
  }
  @Field(() => Boolean, {
    description: "Whether it went past a limit: its payment came late, or codes were merged.",
  })
  get isOverrun() {
    return this.row.isOverrun;
  }
}

@ObjectType("VoucherConnection", { description: "A page of vouchers." })
export class VoucherConnection {
  @Field(() => [VoucherEdge], { description: "The vouchers with their cursors." })
  edges!: VoucherEdge[];
  @Field(() => [Voucher], { description: "The vouchers alone." }) nodes!: Voucher[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("VoucherEdge", { description: "A voucher in a list." })
export class VoucherEdge {
  @Field(() => Voucher, { description: "The voucher." }) node!: Voucher;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("VoucherPayload", { description: "An answer with a voucher." })
export class VoucherPayload {
  @Field(() => Voucher, {
    nullable: true,
    description: "The voucher as it is now; null when there are problems.",
  })
  voucher!: Voucher | null;
  @Field(() => String, { nullable: true, description: "The code in full, shown this once." })
  code!: string | null;
  @Field(() => [Problem], {
    description:
      "Things worth knowing that did not stop it, for example a look-alike of the same owner.",
  })
  warnings!: Problem[];
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
