import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { commissionSentence } from "./affiliate-rights.ts";
import { Product } from "../catalogue/product.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { affiliateUrl } from "../ground/links.ts";
import { Media } from "../ground/media.type.ts";
import { Node } from "../ground/node.type.ts";
import { words } from "../ground/words.ts";
import { Problem } from "../problems/problem.type.ts";

/** Where an affiliate stands. */
export const AffiliateStatus = {
  PENDING: "PENDING",
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  CLOSED: "CLOSED",
} as const;
export type AffiliateStatus = keyof typeof AffiliateStatus;
registerEnumType(AffiliateStatus, {
  name: "AffiliateStatus",
  description: "Where an affiliate stands.",
  valuesConfig: {
    PENDING: { description: "Applied, not approved yet." },
    ACTIVE: { description: "May recommend and earn." },
    SUSPENDED: { description: "Stopped for now." },
    CLOSED: { description: "Left." },
  },
});

@ObjectType("Affiliate", { implements: Node, description: "Somebody who recommends the shop." })
export class Affiliate {
  readonly row: db.Affiliate;
  constructor(row: db.Affiliate) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Affiliate", this.row.id);
  }
  @Field(() => String, { description: "Address part of the link." })
  get slug() {
    return this.row.slug;
  }
  @Field(() => String, { description: "Name as shown." })
  get displayName() {
    return this.row.displayName;
  }
  @Field(() => String, { description: "A few words, in the language of the request." })
  introduction(@Ctx() c: Context) {
    return words(c, this.row.introduction);
  }
  @Field(() => Media, { nullable: true, description: "A picture." })
  picture(@Ctx() c: Context) {
    return c.load.media.maybe(this.row.mediaId);
  }
  @Field(() => AffiliateStatus, { description: "Where they stand." })
  get status() {
    return this.row.status;
  }
  @Field(() => String, { description: "The link to share." })
  link(@Ctx() c: Context) {
    return affiliateUrl(c, this.row.slug);
  }
  @Field(() => String, {
    nullable: true,
    description: "The commission they earn, as a sentence. Only for themself and the shop.",
  })
  commissionSentence(@Ctx() c: Context) {
    return commissionSentence(c, this.row);
  }
}

@ObjectType("AffiliateLanding", {
  description: "What a visitor sees who came by an affiliate's link.",
})
export class AffiliateLanding {
  @Field(() => Affiliate, { description: "Who recommends." }) affiliate!: Affiliate;
  @Field(() => Boolean, { description: "Whether the recommendation still counts." })
  isActive!: boolean;
  @Field(() => Int, { description: "How many days it is remembered." }) windowDays!: number;
  @Field(() => String, {
    nullable: true,
    description: "The code that is put into the cart; null when there is none.",
  })
  welcomeCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What the visitor gets, as a sentence; null when nothing.",
  })
  welcomeSentence!: string | null;
  @Field(() => [Product], { description: "What the affiliate recommends, at most eight." })
  products!: Product[];
}

@ObjectType("AffiliatePayload", { description: "An answer with an affiliate." })
export class AffiliatePayload {
  @Field(() => Affiliate, { nullable: true, description: "The affiliate as they are now." })
  affiliate!: Affiliate | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
