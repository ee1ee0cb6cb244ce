import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CustomerGroup } from "../admin/customer-group.type.ts";
import { DiscountLevel } from "../carts/pricing.type.ts";
import {
  discountStatus,
  discountSentence,
  scopeOf,
  conditionsOf,
  configScopesOf,
  ruleOf,
} from "./discount-view.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Partner } from "../ground/media.type.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime, JSONObject } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";
import { Problem } from "../problems/problem.type.ts";
import { PaymentMethod } from "../shop/shop.type.ts";
import { ConfigScope, DiscountScope } from "./discount-scope.type.ts";

/** Where a discount stands. `SCHEDULED` and `USED_UP` are read from its dates and limits. */
export const DiscountStatus = {
  DRAFT: "DRAFT",
  SCHEDULED: "SCHEDULED",
  ACTIVE: "ACTIVE",
  PAUSED: "PAUSED",
  ENDED: "ENDED",
  USED_UP: "USED_UP",
} as const;
export type DiscountStatus = keyof typeof DiscountStatus;
registerEnumType(DiscountStatus, {
  name: "DiscountStatus",
  description:
    "Where a discount stands. `SCHEDULED` and `USED_UP` are read from its dates and limits.",
  valuesConfig: {
    DRAFT: { description: "Being written; does nothing." },
    SCHEDULED: { description: "Active, but starts later." },
    ACTIVE: { description: "In force." },
    PAUSED: { description: "Stopped for now." },
    ENDED: { description: "Over." },
    USED_UP: { description: "In force, but all uses or the budget are taken." },
  },
});

/** What a discount's status can be set to. */
export const DiscountStatusChange = { ACTIVE: "ACTIVE", PAUSED: "PAUSED", ENDED: "ENDED" } as const;
export type DiscountStatusChange = keyof typeof DiscountStatusChange;
registerEnumType(DiscountStatusChange, {
  name: "DiscountStatusChange",
  description: "What a discount's status can be set to.",
  valuesConfig: {
    ACTIVE: { description: "Publish or take up again." },
    PAUSED: { description: "Stop for now." },
    ENDED: { description: "End for good." },
  },
});

/** How a partial refund treats a discount. */
export const RefundMode = { KEEP: "KEEP", REEVALUATE: "REEVALUATE" } as const;
export type RefundMode = keyof typeof RefundMode;
registerEnumType(RefundMode, {
  name: "RefundMode",
  description: "How a partial refund treats a discount.",
  valuesConfig: {
    KEEP: { description: "The returned pieces' share of the line's final total goes back." },
    REEVALUATE: {
      description:
        "What is kept is priced again with the frozen rules; paid minus new price goes back.",
    },
  },
});

/** Whether all conditions must hold or one is enough. */
export const ConditionMatch = { ALL: "ALL", ANY: "ANY" } as const;
export type ConditionMatch = keyof typeof ConditionMatch;
registerEnumType(ConditionMatch, {
  name: "ConditionMatch",
  description: "Whether all conditions must hold or one is enough.",
  valuesConfig: { ALL: { description: "All must hold." }, ANY: { description: "One is enough." } },
});

@ObjectType("Discount", { implements: Node, description: "A rule that lowers a price." })
export class Discount {
  readonly row: db.Discount;
  constructor(row: db.Discount) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Discount", this.row.id);
  }
  @Field(() => Int, { description: "Grows with each change; send it back to change it." })
  get version() {
    return this.row.version;
  }
  @Field(() => String, { description: "Name in the language of the request." })
  name(@Ctx() c: Context) {
    return words(c, this.row.name);
  }
  @Field(() => LocalizedName, { description: "Name in both languages." })
  get names() {
    return { zhTW: this.row.name["zh-TW"], en: this.row.name.en };
  }
  @Field(() => DiscountStatus, { description: "Where it stands." })
  status(@Ctx() c: Context) {
    return discountStatus(c, this.row);
  }
  @Field(() => DiscountLevel, { description: "At which level it works." })
  get level() {
    return this.row.level as DiscountLevel;
  }
  @Field(() => String, { description: "Its type in the registry, for example `PERCENTAGE`." })
  get type() {
    return this.row.type;
  }
  @Field(() => JSONObject, { description: "The type's settings, as its form schema says." })
  get config() {
    return { ...ruleOf(this.row).config };
  }
  @Field(() => String, {
    description: "What it does and asks, in one sentence in the language of the request.",
  })
  sentence(@Ctx() c: Context) {
    return discountSentence(c, this.row);
  }
  @Field(() => DiscountScope, { description: "What it is about; empty lists mean everything." })
  scope(@Ctx() c: Context) {
    return scopeOf(c, ruleOf(this.row).scope);
  }
  @Field(() => [ConfigScope], {
    description:
      "The scopes inside `config`, as things: the two sides of a pair, what is bought and got.",
  })
  configScopes(@Ctx() c: Context) {
    return configScopesOf(c, ruleOf(this.row).config);
  }
  @Field(() => DiscountConditions, { description: "What it asks for." })
  conditions(@Ctx() c: Context) {
    return conditionsOf(c, ruleOf(this.row).condition);
  }
  @Field(() => Int, { description: "1 precedes 10." })
  get priority() {
    return this.row.priority;
  }
  @Field(() => Boolean, { description: "Whether it combines with others." })
  get canStack() {
    return ruleOf(this.row).canStack;
  }
  @Field(() => [Discount], { description: "Discounts it never combines with." })
  excludedDiscounts(@Ctx() c: Context) {
    return c.load.discount.many(ruleOf(this.row).excludedDiscountIds);
  }
  @Field(() => Boolean, { description: "Applies without a code." })
  get automatic() {
    return this.row.automatic;
  }
  @Field(() => DateTime, { nullable: true, description: "When it starts, inclusive." })
  get startsAt() {
    return this.row.startsAt;
  }
  @Field(() => DateTime, { nullable: true, description: "When it ends, exclusive." })
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
  @Field(() => Money, {
    nullable: true,
    description: "What it may cost at most, over all orders; null is without limit.",
  })
  budget(@Ctx() c: Context) {
    return this.row.budget == null ? null : money(c, this.row.budget);
  }
  @Field(() => Money, {
    nullable: true,
    description: "What it may take off one order at most; null is without limit.",
  })
  maxDiscountAmount(@Ctx() c: Context) {
    return ((cap) => (cap === null ? null : money(c, cap)))(ruleOf(this.row).maxDiscountAmount);
  }
  @Field(() => Int, { description: "Uses so far, reserved ones included." })
  async used(@Ctx() c: Context) {
    return (await c.load.usesOfDiscountSoFar.load(this.row.id)).used;
  }
  @Field(() => Money, { description: "What it cost so far, reserved uses included." })
  async spent(@Ctx() c: Context) {
    return money(c, (await c.load.usesOfDiscountSoFar.load(this.row.id)).spent);
  }
  @Field(() => Boolean, { description: "Whether its total limit is spread over slots." })
  get isHot() {
    return this.row.isHot;
  }
  @Field(() => Int, { description: "How many vouchers unlock it." })
  voucherCount(@Ctx() c: Context) {
    return c.load.vouchersOfDiscount.load(this.row.id);
  }
  @Field(() => Partner, {
    nullable: true,
    description: "The partner it belongs to; null is site-wide.",
  })
  partner(@Ctx() c: Context) {
    return c.load.partner.maybe(this.row.partnerId);
  }
  @Field(() => RefundMode, {
    description: "How a partial refund treats it: `KEEP` or `REEVALUATE`.",
  })
  get refundMode() {
    return ruleOf(this.row).refundMode;
  }
  @Field(() => DateTime, { description: "When it was made." })
  get createdAt() {
    return this.row.createdAt;
  }
  @Field(() => DateTime, { description: "When it was last changed." })
  get updatedAt() {
    return this.row.updatedAt;
  }
}

@ObjectType("LocalizedName", { description: "A name in both languages." })
export class LocalizedName {
  @Field(() => String, { description: "Traditional Chinese." }) zhTW!: string;
  @Field(() => String, { description: "English." }) en!: string;
}

@ObjectType("DiscountConditions", { description: "What a discount asks for." })
export class DiscountConditions {
  @Field(() => ConditionMatch, { description: "All, or one of them." }) match!: ConditionMatch;
  @Field(() => Money, { nullable: true, description: "Minimum order value." })
  minimumAmount!: Money | null;
  @Field(() => Int, { nullable: true, description: "Minimum number of pieces." }) minimumQuantity!:
    | number
    | null;
  @Field(() => Boolean, { description: "Whether the minimum counts the scope's lines only." })
  minimumOverScope!: boolean;
  @Field(() => DiscountScope, {
    nullable: true,
    description: "Something of this must be in the cart; null when nothing must.",
  })
  requiredScope!: DiscountScope | null;
  @Field(() => Int, { description: "How many pieces of it, at least; 0 when nothing must." })
  requiredQuantity!: number;
  @Field(() => [CustomerGroup], { description: "Only for these customer groups." })
  customerGroups!: CustomerGroup[];
  @Field(() => Boolean, { description: "Only for a first order." }) firstOrder!: boolean;
  @Field(() => Boolean, { description: "Only when signed in." }) signedIn!: boolean;
  @Field(() => [PaymentMethod], { description: "Only with these payment methods." })
  paymentMethods!: PaymentMethod[];
  @Field(() => [String], { description: "Only with these shipping methods." })
  shippingMethods!: string[];
  @Field(() => [String], { description: "Only for these e-mail domains." }) emailDomains!: string[];
  @Field(() => [String], { description: "Only in these channels." }) channels!: string[];
  @Field(() => JSONObject, {
    nullable: true,
    description:
      "Conditions this form can't show, whole, in the engine's own shape; null when there are none.",
  })
  other!: Record<string, unknown> | null;
}

@ObjectType("DiscountConnection", { description: "A page of discounts." })
export class DiscountConnection {
  @Field(() => [DiscountEdge], { description: "The discounts with their cursors." })
  edges!: DiscountEdge[];
  @Field(() => [Discount], { description: "The discounts alone." }) nodes!: Discount[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("DiscountEdge", { description: "A discount in a list." })
export class DiscountEdge {
  @Field(() => Discount, { description: "The discount." }) node!: Discount;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("DiscountPayload", { description: "An answer with a discount." })
export class DiscountPayload {
  @Field(() => Discount, {
    nullable: true,
    description: "The discount as it is now; null when there are problems.",
  })
  discount!: Discount | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
