import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** What silence counts as. */
export const WhenSilent = { ALLOW: "ALLOW", REFUSE: "REFUSE" } as const;
export type WhenSilent = keyof typeof WhenSilent;
registerEnumType(WhenSilent, {
  name: "WhenSilent",
  description: "What no answer in time, an error or a strange answer counts as.",
  valuesConfig: {
    ALLOW: { description: "Open: the discount may be used." },
    REFUSE: { description: "Closed: it may not." },
  },
});

/** Whether a check is asked. */
export const CustomCheckStatus = { ACTIVE: "ACTIVE", PAUSED: "PAUSED" } as const;
export type CustomCheckStatus = keyof typeof CustomCheckStatus;
registerEnumType(CustomCheckStatus, {
  name: "CustomCheckStatus",
  description: "Whether a check is asked.",
  valuesConfig: {
    ACTIVE: { description: "It is asked." },
    PAUSED: { description: "It is not, and what depends on it is refused." },
  },
});

@InputType("CustomCheckInput", { description: "A check that is answered by a signed request." })
export class CustomCheckInput {
  @Field(() => String, {
    description:
      "What conditions call it (`{ type: CUSTOM_CHECK, check: name }`): lower-case letters, digits and dashes. It stays.",
  })
  name!: string;
  @Field(() => String, { description: "An https address." }) url!: string;
  @Field(() => WhenSilent, { description: "What silence counts as. Must be said." })
  whenSilent!: WhenSilent;
  @Field(() => Int, {
    nullable: true,
    description: "100 to 5,000; a shopper waits for it. 1,500 unless told.",
  })
  deadlineMs?: number | null;
  @Field(() => String, { nullable: true, description: "What it is for, for people." })
  description?: string | null;
}

@InputType("CustomCheckChangeInput", { description: "What changes; what is absent stays." })
export class CustomCheckChangeInput {
  @Field(() => String, { nullable: true, description: "An https address." }) url?: string | null;
  @Field(() => WhenSilent, { nullable: true, description: "What silence counts as." })
  whenSilent?: WhenSilent | null;
  @Field(() => Int, { nullable: true, description: "100 to 5,000." }) deadlineMs?: number | null;
  @Field(() => String, { nullable: true, description: "What it is for, for people." })
  description?: string | null;
  @Field(() => CustomCheckStatus, { nullable: true, description: "Whether it is asked." })
  status?: CustomCheckStatus | null;
}

@ObjectType("CustomCheck", { description: "A check that a deployment answers itself." })
export class CustomCheck {
  @Field(() => ID, { nullable: true, description: "Global id; null for a check in code." })
  id!: string | null;
  @Field(() => String, { description: "What conditions call it." }) name!: string;
  @Field(() => String, { description: "What it is for; may be empty." }) description!: string;
  @Field(() => String, { nullable: true, description: "Where it is asked; null in code." })
  url!: string | null;
  @Field(() => Int, { description: "After so many milliseconds it is silent." })
  deadlineMs!: number;
  @Field(() => WhenSilent, { description: "What silence counts as." }) whenSilent!: WhenSilent;
  @Field(() => CustomCheckStatus, { description: "Whether it is asked." })
  status!: CustomCheckStatus;
  @Field(() => Int, { description: "Live discounts that depend on it." }) discounts!: number;
  @Field(() => DateTime, { nullable: true, description: "Since when; null for a check in code." })
  createdAt!: Date | null;
}

@ObjectType("CustomCheckSecretPayload", { description: "A check that was made, with its secret." })
export class CustomCheckSecretPayload {
  @Field(() => ID, { nullable: true, description: "Global id; null when it was refused." })
  id!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Signs every question as Standard Webhooks says. Shown now and never again.",
  })
  secret!: string | null;
  @Field(() => [Problem], { description: "Why it was refused." }) problems!: Problem[];
}

@ObjectType("CustomCheckPayload", { description: "A check that was changed." })
export class CustomCheckPayload {
  @Field(() => ID, { nullable: true, description: "Global id; null when it was refused." })
  id!: string | null;
  @Field(() => [Problem], { description: "Why it was refused." }) problems!: Problem[];
}

@ObjectType("CustomCheckTrialPayload", { description: "How a check answered when it was tried." })
export class CustomCheckTrialPayload {
  @Field(() => Boolean, {
    nullable: true,
    description: "What it said; null when that counts as silence.",
  })
  verdict!: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: "Status of its answer; null when there was none in time.",
  })
  status!: number | null;
  @Field(() => Int, { nullable: true, description: "How long it took; null when it was refused." })
  latencyMs!: number | null;
  @Field(() => [Problem], { description: "Why it was not tried." }) problems!: Problem[];
}
