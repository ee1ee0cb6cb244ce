import { Field, ID, Int, ObjectType } from "type-graphql";
import { Alert } from "./alert.type.ts";
import { Affiliate } from "../affiliates/affiliate.type.ts";
import { Money } from "../ground/money.type.ts";
import { Decimal } from "../ground/scalars.ts";

@ObjectType("Dashboard", { description: "Figures of the shop." })
export class Dashboard {
  @Field(() => String, { description: "The days, first to last, as used." }) from!: string;
  @Field(() => String, { description: "The last day." }) to!: string;
  @Field(() => Money, { description: "Paid orders' totals, without what went back." })
  sales!: Money;
  @Field(() => Int, { description: "Paid orders." }) orders!: number;
  @Field(() => Money, { description: "Sales by order; zero without orders." }) averageOrder!: Money;
  @Field(() => Money, { description: "What discounts took off paid orders." }) discountCost!: Money;
  @Field(() => Decimal, {
    description: "Discount cost of list price, in percent with one decimal.",
  })
  discountSharePercent!: string;
  @Field(() => Decimal, {
    description: "Sales credited to affiliates, in percent with one decimal.",
  })
  affiliateSharePercent!: string;
  @Field(() => Money, { description: "Commission earned in these days." }) commission!: Money;
  @Field(() => Int, { description: "Orders waiting for payment right now." }) unpaid!: number;
  @Field(() => Money, { description: "What they are worth." }) unpaidTotal!: Money;
  @Field(() => Int, { description: "Those whose deadline is within 24 hours." })
  unpaidExpiringSoon!: number;
  @Field(() => DashboardBefore, { description: "The same figures of as many days before." })
  previous!: DashboardBefore;
  @Field(() => [DashboardDay], { description: "Day by day." }) days!: DashboardDay[];
  @Field(() => [CodeFigure], { description: "The codes used most, at most ten." })
  topCodes!: CodeFigure[];
  @Field(() => [AffiliateFigure], { description: "The affiliates that sold most, at most ten." })
  topAffiliates!: AffiliateFigure[];
  @Field(() => [ReasonFigure], {
    description: "What keeps codes from applying, most frequent first.",
  })
  refusedReasons!: ReasonFigure[];
  @Field(() => [Alert], { description: "The newest alerts nobody acknowledged." }) alerts!: Alert[];
}

@ObjectType("DashboardBefore", { description: "Figures of the days before." })
export class DashboardBefore {
  @Field(() => Money, { description: "Sales." }) sales!: Money;
  @Field(() => Int, { description: "Paid orders." }) orders!: number;
  @Field(() => Money, { description: "Average order." }) averageOrder!: Money;
  @Field(() => Money, { description: "Discount cost." }) discountCost!: Money;
}

@ObjectType("DashboardDay", { description: "Figures of one day." })
export class DashboardDay {
  @Field(() => String, { description: "`YYYY-MM-DD` in the shop's zone." }) day!: string;
  @Field(() => Money, { description: "Sales." }) sales!: Money;
  @Field(() => Int, { description: "Paid orders." }) orders!: number;
  @Field(() => Money, { description: "Discount cost." }) discountCost!: Money;
  @Field(() => Money, { description: "Sales credited to affiliates." }) affiliateSales!: Money;
}

@ObjectType("CodeFigure", { description: "What a code brought." })
export class CodeFigure {
  @Field(() => ID, { description: "Global id of the voucher." }) voucherId!: string;
  @Field(() => String, { description: "The code as it may be shown." }) label!: string;
  @Field(() => String, { nullable: true, description: "Whose it is; null when nobody's." })
  affiliateName!: string | null;
  @Field(() => Int, { description: "Orders paid with it." }) orders!: number;
  @Field(() => Money, { description: "What those orders were paid." }) sales!: Money;
  @Field(() => Money, { description: "What it took off." }) discountCost!: Money;
}

@ObjectType("AffiliateFigure", { description: "What an affiliate brought." })
export class AffiliateFigure {
  @Field(() => Affiliate, { description: "Who." }) affiliate!: Affiliate;
  @Field(() => Int, { description: "Orders credited and paid." }) orders!: number;
  @Field(() => Money, { description: "What they were paid." }) sales!: Money;
  @Field(() => Money, { description: "Commission earned." }) commission!: Money;
}

@ObjectType("ReasonFigure", { description: "How often a reason kept a code from applying." })
export class ReasonFigure {
  @Field(() => String, { description: "The outcome's code." }) reason!: string;
  @Field(() => String, { description: "The reason in words." }) label!: string;
  @Field(() => Int, { description: "How often." }) count!: number;
}
