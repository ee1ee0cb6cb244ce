import type { CodeFigures } from "@8521/engine/commands";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { Money, money } from "../ground/money.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Voucher } from "../vouchers/voucher.type.ts";

/** How strongly codes belong together. */
export const DuplicateKind = { EXACT: "EXACT", LOOKALIKE: "LOOKALIKE", REVIEW: "REVIEW" } as const;
export type DuplicateKind = keyof typeof DuplicateKind;
registerEnumType(DuplicateKind, {
  name: "DuplicateKind",
  description: "How strongly codes belong together.",
  valuesConfig: {
    EXACT: {
      description: "The same code by today's rules, as old data may have it: `AMY10` and `amy-10`.",
    },
    LOOKALIKE: {
      description: "A hasty reader takes one for the other: O and 0, I, L and 1.",
    },
    REVIEW: {
      description:
        "Only similar: S and 5, one letter off, or a family such as AMY10 and AMY20 that gives the same. Among codes that people wrote.",
    },
  },
});

/** In what way codes resemble each other. */
export const CodeLikeness = {
  SAME_KEY: "SAME_KEY",
  SKELETON: "SKELETON",
  WIDE_SKELETON: "WIDE_SKELETON",
  ONE_EDIT: "ONE_EDIT",
  SAME_STEM: "SAME_STEM",
} as const;
export type CodeLikeness = keyof typeof CodeLikeness;
registerEnumType(CodeLikeness, {
  name: "CodeLikeness",
  description: "In what way codes resemble each other.",
  valuesConfig: {
    SAME_KEY: { description: "The same letters and digits." },
    SKELETON: { description: "O for 0, I or L for 1." },
    WIDE_SKELETON: { description: "S for 5, B for 8, Z for 2, G for 6." },
    ONE_EDIT: { description: "One letter changed, added, left out, or two neighbours swapped." },
    SAME_STEM: { description: "Another number behind the same word, with the same discount." },
  },
});

/** The rule that proposed a survivor. */
export const SurvivorReason = {
  ONLY_LIVE: "ONLY_LIVE",
  MOST_PAID_USES: "MOST_PAID_USES",
  OLDEST: "OLDEST",
  SMALLEST_ID: "SMALLEST_ID",
} as const;
export type SurvivorReason = keyof typeof SurvivorReason;
registerEnumType(SurvivorReason, {
  name: "SurvivorReason",
  description: "The rule that proposed a survivor; they are asked in this order.",
  valuesConfig: {
    ONLY_LIVE: { description: "It works, the others don't." },
    MOST_PAID_USES: { description: "Most uses by paid orders, when all have one owner." },
    OLDEST: { description: "It was there first." },
    SMALLEST_ID: { description: "Nothing else tells them apart." },
  },
});

@ObjectType("DuplicateCode", { description: "One of several similar codes, with its figures." })
export class DuplicateCode {
  readonly figures: CodeFigures;
  constructor(figures: CodeFigures) {
    this.figures = figures;
  }
  @Field(() => Voucher, { description: "The voucher." })
  voucher(@Ctx() c: Context) {
    return c.load.voucher.get(this.figures.voucherId);
  }
  @Field(() => Int, { description: "Uses by paid orders." })
  get paidUses() {
    return this.figures.redeemed;
  }
  @Field(() => Int, { description: "Uses held by orders that are not paid yet." })
  get heldUses() {
    return this.figures.reserved;
  }
  @Field(() => DateTime, { nullable: true, description: "When it was used last; null is never." })
  get lastUsedAt() {
    const { lastUsedAt } = this.figures;
    return lastUsedAt === null ? null : new Date(lastUsedAt);
  }
  @Field(() => Money, { description: "What paid orders got off by it." })
  discounted(@Ctx() c: Context) {
    return money(c, this.figures.discounted);
  }
  @Field(() => Money, { description: "What these orders paid in all." })
  revenue(@Ctx() c: Context) {
    return money(c, this.figures.revenue);
  }
  @Field(() => Money, { description: "What its owners earned by it, paid out or not." })
  commission(@Ctx() c: Context) {
    return money(c, this.figures.commission);
  }
  @Field(() => Int, { description: "Customers it was given to." })
  get assigned() {
    return this.figures.assigned;
  }
}

@ObjectType("DuplicateGroup", { description: "Codes that should perhaps be one." })
export class DuplicateGroup {
  @Field(() => DuplicateKind, { description: "How strongly they belong together." })
  kind!: DuplicateKind;
  @Field(() => [CodeLikeness], { description: "In what ways they do, the closest first." })
  because!: CodeLikeness[];
  @Field(() => [DuplicateCode], { description: "The codes, at least two." })
  codes!: DuplicateCode[];
  @Field(() => ID, { description: "Global id of the voucher proposed to stay." })
  survivorId!: string;
  @Field(() => SurvivorReason, { description: "The rule that proposes it." })
  survivorBecause!: SurvivorReason;
  @Field(() => Boolean, {
    description: "Whether the codes have several owners: a person decides, never a rule.",
  })
  needsDecision!: boolean;
}

@ObjectType("DuplicateGroupEdge", { description: "A group in a list." })
export class DuplicateGroupEdge {
  @Field(() => DuplicateGroup, { description: "The group." }) node!: DuplicateGroup;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("DuplicateGroupConnection", { description: "A page of groups of similar codes." })
export class DuplicateGroupConnection {
  @Field(() => [DuplicateGroupEdge], { description: "The groups with their cursors." })
  edges!: DuplicateGroupEdge[];
  @Field(() => [DuplicateGroup], { description: "The groups alone." }) nodes!: DuplicateGroup[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many groups of this kind there are." }) totalCount!: number;
  @Field(() => Int, {
    description: "Codes left out of the review as numbered series, such as SALE0001 to SALE0999.",
  })
  inSeries!: number;
  @Field(() => Boolean, {
    description:
      "Whether there were more hand-written codes than the 50,000 newest, which are compared.",
  })
  isCut!: boolean;
}
