import { Field, Int, ObjectType } from "type-graphql";
import { Affiliate } from "./affiliate.type.ts";
import { Money } from "../ground/money.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime, Decimal } from "../ground/scalars.ts";

@ObjectType("AffiliateAccount", { description: "An affiliate as the shop sees them." })
export class AffiliateAccount {
  @Field(() => Affiliate, { description: "Who." }) affiliate!: Affiliate;
  @Field(() => Decimal, {
    nullable: true,
    description: "Their rate in percent; null is the program's.",
  })
  commissionRate!: string | null;
  @Field(() => Int, { description: "How many codes they own." }) codeCount!: number;
  @Field(() => Int, { description: "Clicks that count, ever." }) clicks!: number;
  @Field(() => Int, { description: "Orders credited and paid." }) orders!: number;
  @Field(() => Money, { description: "What they were paid." }) sales!: Money;
  @Field(() => Money, { description: "Commission inside the hold time." }) pending!: Money;
  @Field(() => Money, { description: "Commission free to be paid out." }) approved!: Money;
  @Field(() => Money, { description: "Commission paid out." }) paid!: Money;
  @Field(() => DateTime, { description: "Since when." }) createdAt!: Date;
}

@ObjectType("AffiliateAccountConnection", { description: "A page of affiliates." })
export class AffiliateAccountConnection {
  @Field(() => [AffiliateAccountEdge], { description: "The affiliates with their cursors." })
  edges!: AffiliateAccountEdge[];
  @Field(() => [AffiliateAccount], { description: "The affiliates alone." })
  nodes!: AffiliateAccount[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("AffiliateAccountEdge", { description: "An affiliate in a list." })
export class AffiliateAccountEdge {
  @Field(() => AffiliateAccount, { description: "The affiliate." }) node!: AffiliateAccount;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}
