import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DiscountInput } from "../discounts/discount-input.type.ts";
import { Money } from "../ground/money.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** Where a backtest stands. */
export const BacktestState = {
  QUEUED: "QUEUED",
  RUNNING: "RUNNING",
  PAUSED: "PAUSED",
  DONE: "DONE",
  CANCELLED: "CANCELLED",
  FAILED: "FAILED",
} as const;
export type BacktestState = keyof typeof BacktestState;
registerEnumType(BacktestState, {
  name: "BacktestState",
  description: "Where a backtest stands.",
  valuesConfig: {
    QUEUED: { description: "Waits for the worker." },
    RUNNING: { description: "The worker is pricing." },
    PAUSED: { description: "Somebody paused it." },
    DONE: { description: "All orders were priced." },
    CANCELLED: { description: "Somebody ended it early." },
    FAILED: { description: "It stopped because of an error; resume it to go on." },
  },
});

@InputType("BacktestInput", { description: "A draft and the past orders to price it on." })
export class BacktestInput {
  @Field(() => DiscountInput, {
    nullable: true,
    description: "The draft; absent takes what `replacesDiscountId` keeps.",
  })
  draft?: DiscountInput | null;
  @Field(() => ID, {
    nullable: true,
    description: "Global id of the discount whose place the draft takes; absent adds the draft.",
  })
  replacesDiscountId?: string | null;
  @Field(() => DateTime, { description: "Orders placed then or later." }) from!: Date;
  @Field(() => DateTime, { description: "And before this." }) to!: Date;
}

@ObjectType("Backtest", { description: "A draft discount priced over past orders that were paid." })
export class Backtest {
  @Field(() => ID, { description: "Global id." }) id!: string;
  @Field(() => BacktestState, { description: "Where it stands." }) state!: BacktestState;
  @Field(() => String, { description: "The draft's name in the language of the request." })
  name!: string;
  @Field(() => String, { description: "The draft as a sentence." }) sentence!: string;
  @Field(() => Boolean, {
    description:
      "The draft asks for a code or an assignment, and every order is taken to have it: the figures are an upper bound.",
  })
  assumesCode!: boolean;
  @Field(() => DateTime, { description: "Orders placed then or later." }) from!: Date;
  @Field(() => DateTime, { description: "And before this." }) to!: Date;
  @Field(() => Int, { description: "Orders to price." }) ordersTotal!: number;
  @Field(() => Int, { description: "Orders priced so far." }) ordersDone!: number;
  @Field(() => Int, { nullable: true, description: "Orders a second; null before the first." })
  ordersPerSecond!: number | null;
  @Field(() => Int, { nullable: true, description: "Seconds it will take; null when unknown." })
  secondsLeft!: number | null;
  @Field(() => Int, { description: "Orders the draft would have applied to." }) touched!: number;
  @Field(() => Money, { description: "What the draft itself would have taken off." })
  discounted!: Money;
  @Field(() => Money, {
    description:
      "What the orders would have cost less, displaced discounts considered; negative when more.",
  })
  cost!: Money;
  @Field(() => Int, { description: "Orders whose snapshot could not be priced." })
  unreadable!: number;
  @Field(() => DateTime, { description: "When it was begun." }) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: "When it ended." })
  finishedAt!: Date | null;
  @Field(() => [BacktestDay], { description: "Day by day in the shop's zone." })
  days!: BacktestDay[];
  @Field(() => [BacktestDisplaced], {
    description: "Discounts the draft would have kept out, most often first, at most 100.",
  })
  displaced!: BacktestDisplaced[];
}

@ObjectType("BacktestDay", { description: "A backtest's figures of one day." })
export class BacktestDay {
  @Field(() => String, { description: "`YYYY-MM-DD` in the shop's zone." }) day!: string;
  @Field(() => Int, { description: "Orders priced." }) orders!: number;
  @Field(() => Int, { description: "Orders the draft would have applied to." }) touched!: number;
  @Field(() => Money, { description: "What the orders would have cost less." }) cost!: Money;
}

@ObjectType("BacktestDisplaced", { description: "A discount the draft would have kept out." })
export class BacktestDisplaced {
  @Field(() => ID, { description: "Global id of the discount." }) discountId!: string;
  @Field(() => String, { description: "Its name; empty when it is gone." }) name!: string;
  @Field(() => Int, { description: "On how many orders." }) orders!: number;
  @Field(() => Money, { description: "What it had taken off them." }) amount!: Money;
}

@ObjectType("BacktestPayload", { description: "An answer with a backtest." })
export class BacktestPayload {
  @Field(() => Backtest, { nullable: true, description: "The backtest as it is now." })
  backtest!: Backtest | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
