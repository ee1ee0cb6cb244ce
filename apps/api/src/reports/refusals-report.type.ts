import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../ground/scalars.ts";
import { Voucher } from "../vouchers/voucher.type.ts";
import { CheckFate } from "./check-fate.type.ts";

/** Pieces of time. */
export const TimeUnit = { DAY: "DAY", WEEK: "WEEK", MONTH: "MONTH" } as const;
export type TimeUnit = keyof typeof TimeUnit;
registerEnumType(TimeUnit, {
  name: "TimeUnit",
  description: "Pieces of time, of the shop’s zone.",
  valuesConfig: {
    DAY: { description: "Days." },
    WEEK: { description: "Weeks from Monday." },
    MONTH: { description: "Months." },
  },
});

/** What the shop could do about a code that is refused. */
export const RefusalAdvice = {
  EXTEND: "EXTEND",
  RAISE_LIMIT: "RAISE_LIMIT",
  SWITCH_ON: "SWITCH_ON",
  SAY_WHEN: "SAY_WHEN",
  SAY_MINIMUM: "SAY_MINIMUM",
  SAY_WHICH_ITEMS: "SAY_WHICH_ITEMS",
  LOOK_WHO_SHARES_IT: "LOOK_WHO_SHARES_IT",
  MAKE_OR_CORRECT_IT: "MAKE_OR_CORRECT_IT",
} as const;
registerEnumType(RefusalAdvice, {
  name: "RefusalAdvice",
  description: "What the shop could do about a code that people keep entering in vain.",
  valuesConfig: {
    EXTEND: { description: "It has ended and is still entered: extend it, or end its posts." },
    RAISE_LIMIT: { description: "It is used up and still entered: raise its limit." },
    SWITCH_ON: { description: "It is paused and still entered: switch it on." },
    SAY_WHEN: { description: "It does not work yet, or not at this hour: say when it does." },
    SAY_MINIMUM: { description: "Carts are too small for it: say how much it takes." },
    SAY_WHICH_ITEMS: { description: "Carts hold nothing it is for: say what it is for." },
    LOOK_WHO_SHARES_IT: {
      description: "It is somebody’s own or off, and others enter it: look where it is told.",
    },
    MAKE_OR_CORRECT_IT: {
      description: "Nobody has it and several shoppers enter it: a misprint somewhere, perhaps.",
    },
  },
});

@ObjectType("CheckFigures", { description: "Entered codes, by what became of them." })
export class CheckFigures {
  @Field(() => Int, { description: "All of them." }) checks!: number;
  @Field(() => Int, { description: "Applied." }) applied!: number;
  @Field(() => Int, { description: "Covered by something better." }) covered!: number;
  @Field(() => Int, { description: "Waiting for the shopper." }) waiting!: number;
  @Field(() => Int, { description: "Refused." }) refused!: number;
}

@ObjectType("CheckPiece", { description: "A piece of time with the codes entered in it." })
export class CheckPiece {
  @Field(() => String, { description: "Its first day, `YYYY-MM-DD`." }) key!: string;
  @Field(() => CheckFigures, { description: "The figures." }) figures!: CheckFigures;
}

@ObjectType("RefusalReason", { description: "Why codes did not apply, and how often." })
export class RefusalReason {
  @Field(() => String, { description: "The reason’s code." }) reason!: string;
  @Field(() => String, { description: "The reason in words, without figures." }) label!: string;
  @Field(() => CheckFate, { description: "Waiting or refused." }) fate!: CheckFate;
  @Field(() => Int, { description: "How often in the period." }) count!: number;
  @Field(() => Int, { description: "How often in as many days before." }) before!: number;
}

@ObjectType("RefusedCode", { description: "A code that people enter and that does not work." })
export class RefusedCode {
  @Field(() => ID, { description: "Stable within the report." }) id!: string;
  @Field(() => Voucher, { nullable: true, description: "The voucher; null: a code nobody has." })
  voucher!: Voucher | null;
  @Field(() => String, {
    description:
      "The code as it may be shown. One that nobody has is never kept: a mark tells it from others.",
  })
  label!: string;
  @Field(() => String, { description: "The reason’s code." }) reason!: string;
  @Field(() => String, { description: "The reason in words, without figures." })
  reasonLabel!: string;
  @Field(() => Int, { description: "How often." }) times!: number;
  @Field(() => Int, { description: "In how many carts." }) shoppers!: number;
  @Field(() => DateTime, { description: "The last time." }) lastAt!: Date;
  @Field(() => RefusalAdvice, { nullable: true, description: "What could be done about it." })
  advice!: keyof typeof RefusalAdvice | null;
}

@ObjectType("RefusalsReport", { description: "What became of entered codes in a period." })
export class RefusalsReport {
  @Field(() => String, { description: "First day, `YYYY-MM-DD` in the shop’s zone." })
  from!: string;
  @Field(() => String, { description: "Last day." }) to!: string;
  @Field(() => CheckFigures, { description: "All of it." }) total!: CheckFigures;
  @Field(() => CheckFigures, { description: "All of as many days before." })
  totalBefore!: CheckFigures;
  @Field(() => [CheckPiece], { description: "Every piece of the period, in order." })
  pieces!: CheckPiece[];
  @Field(() => [RefusalReason], { description: "Why, most frequent first." })
  reasons!: RefusalReason[];
  @Field(() => [RefusedCode], { description: "Which codes, most frequent first; at most twenty." })
  codes!: RefusedCode[];
}
