import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CartPricing } from "../carts/pricing.type.ts";
import { DiscountInput } from "../discounts/discount-input.type.ts";
import { Money } from "../ground/money.type.ts";
import { JSONObject } from "../ground/scalars.ts";
import { CodeReason, Problem } from "../problems/problem.type.ts";

/** What a draft did to another discount. */
export const OfferChangeKind = { GAINED: "GAINED", LOST: "LOST", CHANGED: "CHANGED" } as const;
export type OfferChangeKind = keyof typeof OfferChangeKind;
registerEnumType(OfferChangeKind, {
  name: "OfferChangeKind",
  description: "What a draft did to a discount of the cart.",
  valuesConfig: {
    GAINED: { description: "It applies only with the draft (mostly the draft itself)." },
    LOST: { description: "The draft displaces it." },
    CHANGED: { description: "It takes off another amount." },
  },
});

@InputType("SimulateInput", {
  description: "A cart that nobody put together, and how to price it.",
})
export class SimulateInput {
  @Field(() => JSONObject, {
    description:
      'The shape that `npm run price` reads: `{"cart": {"lines": [...], "codes": [...], "shipping": {...}}, "context": {"now": "2026-11-11T00:00:00+08:00", "channel": "WEB", "customer": {...}}, "discounts": [...], "vouchers": [...]}`. Whatever is left out is the shop\'s: without `discounts` the live rules, without `vouchers` the codes people really have, a line without `unitPrice` by its `variantId` or `productId`, a customer with nothing but an `id` is looked up, no `now` is now. Ids may be global ids.',
  })
  document!: Record<string, unknown>;
  @Field(() => DiscountInput, { nullable: true, description: "A discount that is not live yet." })
  draft?: DiscountInput | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "Global id of the discount whose place the draft takes, codes and owner and all. Without `draft` it is tried as it is kept, whatever its status. Absent adds the draft.",
  })
  replacesDiscountId?: string | null;
}

@ObjectType("Simulation", { description: "What a cart would cost, and what a draft changes." })
export class Simulation {
  @Field(() => CartPricing, {
    nullable: true,
    description: "The price, with the draft when there is one; null when something is wrong.",
  })
  pricing!: CartPricing | null;
  @Field(() => CartPricing, { nullable: true, description: "Without the draft; null without one." })
  without!: CartPricing | null;
  @Field(() => [SimulatedChange], {
    description: "Each discount that the draft brought, displaced or changed.",
  })
  changes!: SimulatedChange[];
  @Field(() => [SimulatedCandidate], {
    description:
      "Every discount that came into question, by priority: what was compared and what became of it.",
  })
  candidates!: SimulatedCandidate[];
  @Field(() => JSONObject, {
    nullable: true,
    description:
      "The pricing in the engine's own shape with its whole trace, in minor units; null when something is wrong.",
  })
  trace!: Record<string, unknown> | null;
  @Field(() => [Problem], { description: "What is wrong with the document or the draft." })
  problems!: Problem[];
}

@ObjectType("SimulatedChange", { description: "What a draft did to a discount of the cart." })
export class SimulatedChange {
  @Field(() => OfferChangeKind, { description: "Brought, displaced or changed." })
  kind!: OfferChangeKind;
  @Field(() => ID, { description: "Global id of the discount." }) discountId!: string;
  @Field(() => String, { description: "Its name in the language of the request." }) name!: string;
  @Field(() => Boolean, { description: "Whether it is the draft." }) isDraft!: boolean;
  @Field(() => Money, { description: "What it takes off without the draft." }) before!: Money;
  @Field(() => Money, { description: "What it takes off with it." }) after!: Money;
  @Field(() => CodeReason, { nullable: true, description: "Why it was lost, when it was." })
  reason!: CodeReason | null;
}

@ObjectType("SimulatedCandidate", { description: "A discount that came into question." })
export class SimulatedCandidate {
  @Field(() => ID, { description: "Global id of the discount." }) discountId!: string;
  @Field(() => String, { description: "Its name in the language of the request." }) name!: string;
  @Field(() => Boolean, { description: "Whether it is the draft." }) isDraft!: boolean;
  @Field(() => Int, { description: "1 precedes 10." }) priority!: number;
  @Field(() => Int, { description: "How many lines are in its scope." }) matchedLines!: number;
  @Field(() => CodeReason, {
    nullable: true,
    description: "Why it does not apply; null when it does.",
  })
  reason!: CodeReason | null;
  @Field(() => String, {
    nullable: true,
    description: "The reason as a sentence with its figures; null when it applies.",
  })
  because!: string | null;
  @Field(() => String, { nullable: true, description: "The discount it lost to, by name." })
  lostTo!: string | null;
  @Field(() => Money, { description: "What it takes off." }) amount!: Money;
  @Field(() => [SimulatedComparison], { description: "What was compared, in that order." })
  compared!: SimulatedComparison[];
}

@ObjectType("SimulatedComparison", { description: "One figure that was compared." })
export class SimulatedComparison {
  @Field(() => String, { description: "Which condition or limit, for example `MINIMUM_ORDER`." })
  type!: string;
  @Field(() => String, { description: "The same in the language of the request." }) label!: string;
  @Field(() => String, { description: "What was asked for: money as money, else a number." })
  required!: string;
  @Field(() => String, { description: "What was there." }) actual!: string;
  @Field(() => Boolean, { description: "Whether that was enough." }) met!: boolean;
}
