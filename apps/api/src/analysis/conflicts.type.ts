import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";

/** Why two discounts can't both apply. */
export const ConflictKind = { EXCLUDED: "EXCLUDED", NOT_STACKABLE: "NOT_STACKABLE" } as const;
export type ConflictKind = keyof typeof ConflictKind;
registerEnumType(ConflictKind, {
  name: "ConflictKind",
  description: "Why two discounts can't both apply.",
  valuesConfig: {
    EXCLUDED: { description: "One names the other as excluded." },
    NOT_STACKABLE: { description: "One of them does not stack." },
  },
});

/** Why a discount can never apply. */
export const NeverWinsCause = {
  ENDED: "ENDED",
  NOT_ACTIVE: "NOT_ACTIVE",
  NO_USES: "NO_USES",
  ALWAYS_BEATEN: "ALWAYS_BEATEN",
} as const;
export type NeverWinsCause = keyof typeof NeverWinsCause;
registerEnumType(NeverWinsCause, {
  name: "NeverWinsCause",
  description: "Why a discount can never apply.",
  valuesConfig: {
    ENDED: { description: "Its time is over." },
    NOT_ACTIVE: { description: "It is not live." },
    NO_USES: { description: "It allows no use." },
    ALWAYS_BEATEN: {
      description:
        "Under PRIORITY another discount precedes it, conflicts with it and applies wherever it could.",
    },
  },
});

@ObjectType("DiscountConflicts", { description: "Which live discounts stand in each other's way." })
export class DiscountConflicts {
  @Field(() => Int, { description: "How many live discounts were looked at." }) discounts!: number;
  @Field(() => [DiscountConflict], { description: "Pairs that can't both apply, by priority." })
  pairs!: DiscountConflict[];
  @Field(() => Int, { description: "How many pairs were found in all." }) pairCount!: number;
  @Field(() => [NeverWins], {
    description: "Discounts that can never apply: each is proven; others may never apply too.",
  })
  neverWins!: NeverWins[];
  @Field(() => Boolean, { description: "Whether there is more than was looked at." })
  truncated!: boolean;
}

@ObjectType("NamedDiscount", { description: "A discount by name." })
export class NamedDiscount {
  @Field(() => ID, { description: "Global id." }) id!: string;
  @Field(() => String, { description: "Name in the language of the request." }) name!: string;
}

@ObjectType("DiscountConflict", { description: "Two discounts that can't both apply to one cart." })
export class DiscountConflict {
  @Field(() => NamedDiscount, { description: "The one that precedes: it wins under PRIORITY." })
  winner!: NamedDiscount;
  @Field(() => NamedDiscount, { description: "The other." }) loser!: NamedDiscount;
  @Field(() => ConflictKind, { description: "Why." }) kind!: ConflictKind;
  @Field(() => Boolean, { description: "Only where both touch a common line." })
  onCommonLines!: boolean;
}

@ObjectType("NeverWins", { description: "A discount that no cart will ever get." })
export class NeverWins {
  @Field(() => NamedDiscount, { description: "The discount." }) discount!: NamedDiscount;
  @Field(() => NeverWinsCause, { description: "Why." }) cause!: NeverWinsCause;
  @Field(() => NamedDiscount, { nullable: true, description: "The one that always beats it." })
  by!: NamedDiscount | null;
}
