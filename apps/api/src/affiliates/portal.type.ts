import type * as db from "@8521/database";
import { Arg, Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import { affiliateCodes } from "./affiliate-codes.ts";
import { affiliateLinks } from "./affiliate-links.ts";
import { Affiliate } from "./affiliate.type.ts";
import { AttributionBasis, CommissionState, CommissionConnection } from "./commission.type.ts";
import { listAffiliateOrders } from "./list-affiliate-orders.ts";
import { listCommissions } from "./list-commissions.ts";
import { affiliateOverview } from "./overview.ts";
import type { Context } from "../ground/context.ts";
import { Money } from "../ground/money.type.ts";
import { PageInfo, DayRange } from "../ground/page.type.ts";
import { DateTime, Decimal } from "../ground/scalars.ts";
import { OrderState } from "../orders/order.type.ts";

@ObjectType("AffiliatePortal", { description: "An affiliate's own area." })
export class AffiliatePortal {
  readonly row: db.Affiliate;
  constructor(row: db.Affiliate) {
    this.row = row;
  }
  @Field(() => Affiliate, { description: "Who this is." })
  get affiliate() {
    return new Affiliate(this.row);
  }
  @Field(() => AffiliateOverview, { description: "Figures of a range of days." })
  overview(
    @Ctx() c: Context,
    @Arg("range", () => DayRange, {
      nullable: true,
      description: "Which days; default: the last 30.",
    })
    range?: DayRange | null,
  ) {
    return affiliateOverview(c, this.row.id, range);
  }
  @Field(() => [AffiliateCode], { description: "Their codes." })
  codes(@Ctx() c: Context) {
    return affiliateCodes(c, this.row.id);
  }
  @Field(() => [AffiliateLink], { description: "Their links with what they brought." })
  links(@Ctx() c: Context) {
    return affiliateLinks(c, this.row);
  }
  @Field(() => AffiliateOrderConnection, {
    description: "Orders they are credited with, newest first, without personal data.",
  })
  orders(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
  ) {
    return listAffiliateOrders(c, this.row.id, { first, after });
  }
  @Field(() => CommissionConnection, { description: "Their commissions, newest first." })
  commissions(
    @Ctx() c: Context,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on behind." })
    after?: string | null,
    @Arg("states", () => [CommissionState], {
      nullable: true,
      description: "Only in these states.",
    })
    states?: CommissionState[] | null,
  ) {
    return listCommissions(c, { first, after, states, affiliateId: this.row.id });
  }
}

@ObjectType("AffiliateOverview", { description: "An affiliate's figures." })
export class AffiliateOverview {
  @Field(() => Int, { description: "Clicks that count." }) clicks!: number;
  @Field(() => Int, { description: "Orders credited." }) orders!: number;
  @Field(() => Decimal, {
    nullable: true,
    description: "Orders of clicks, in percent with one decimal; null without clicks.",
  })
  conversionPercent!: string | null;
  @Field(() => Money, {
    description: "What the credited orders were paid, without what went back.",
  })
  sales!: Money;
  @Field(() => Money, { description: "Earned, still inside the hold time." }) pending!: Money;
  @Field(() => Money, { description: "Earned and free to be paid out." }) approved!: Money;
  @Field(() => Money, { description: "Paid out." }) paid!: Money;
  @Field(() => Money, { description: "Taken back after refunds, negative or zero." })
  reversed!: Money;
  @Field(() => [AffiliateDay], { description: "Day by day." }) days!: AffiliateDay[];
}

@ObjectType("AffiliateDay", { description: "An affiliate's figures of one day." })
export class AffiliateDay {
  @Field(() => String, { description: "`YYYY-MM-DD` in the shop's zone." }) day!: string;
  @Field(() => Int, { description: "Clicks that count." }) clicks!: number;
  @Field(() => Int, { description: "Orders credited." }) orders!: number;
  @Field(() => Money, { description: "Commission earned." }) earned!: Money;
}

@ObjectType("AffiliateCode", { description: "A code an affiliate owns." })
export class AffiliateCode {
  @Field(() => ID, { description: "Global id of the voucher." }) id!: string;
  @Field(() => String, { description: "The code, in full: it is theirs to share." }) code!: string;
  @Field(() => String, { description: "What it gives, as a sentence." }) sentence!: string;
  @Field(() => Boolean, { description: "Whether it works now." }) isActive!: boolean;
  @Field(() => Int, { description: "Uses so far, reserved ones included." }) uses!: number;
  @Field(() => Int, { nullable: true, description: "Uses at most; null is without limit." })
  limit!: number | null;
  @Field(() => DateTime, { nullable: true, description: "Until when; null is for ever." })
  endsAt!: Date | null;
  @Field(() => Int, { description: "Orders credited by it." }) orders!: number;
  @Field(() => Money, { description: "Commission earned by it." }) earned!: Money;
}

@ObjectType("AffiliateLink", { description: "A link with what it brought." })
export class AffiliateLink {
  @Field(() => String, { description: "The link to share." }) url!: string;
  @Field(() => String, {
    nullable: true,
    description: "The sub-id in it; null for the plain link.",
  })
  subId!: string | null;
  @Field(() => Int, { description: "Clicks that count." }) clicks!: number;
  @Field(() => Int, { description: "Orders credited by it." }) orders!: number;
}

@ObjectType("AffiliateOrder", { description: "An order as the credited affiliate sees it." })
export class AffiliateOrder {
  @Field(() => String, { description: "The masked number, for example `…0042`." })
  reference!: string;
  @Field(() => DateTime, { description: "When it was placed." }) placedAt!: Date;
  @Field(() => OrderState, { description: "Where it stands." }) state!: OrderState;
  @Field(() => AttributionBasis, { description: "By a code or by a link." })
  basis!: AttributionBasis;
  @Field(() => Money, {
    nullable: true,
    description: "What the commission is computed from; null before it is paid.",
  })
  base!: Money | null;
  @Field(() => Money, { nullable: true, description: "The commission; null before it is paid." })
  commission!: Money | null;
}

@ObjectType("AffiliateOrderConnection", { description: "A page of credited orders." })
export class AffiliateOrderConnection {
  @Field(() => [AffiliateOrderEdge], { description: "The orders with their cursors." })
  edges!: AffiliateOrderEdge[];
  @Field(() => [AffiliateOrder], { description: "The orders alone." }) nodes!: AffiliateOrder[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many in all." }) totalCount!: number;
}

@ObjectType("AffiliateOrderEdge", { description: "A credited order in a list." })
export class AffiliateOrderEdge {
  @Field(() => AffiliateOrder, { description: "The order." }) node!: AffiliateOrder;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}
