import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** Whether an endpoint is told. */
export const WebhookEndpointStatus = {
  ACTIVE: "ACTIVE",
  PAUSED: "PAUSED",
  DISABLED: "DISABLED",
} as const;
export type WebhookEndpointStatus = keyof typeof WebhookEndpointStatus;
registerEnumType(WebhookEndpointStatus, {
  name: "WebhookEndpointStatus",
  description: "Whether an endpoint is told of events.",
  valuesConfig: {
    ACTIVE: { description: "It is told." },
    PAUSED: { description: "Events are collected and sent when it is active again." },
    DISABLED: { description: "It is told nothing; what waited is a dead letter." },
  },
});

/** Why an endpoint is disabled. */
export const WebhookDisabledReason = {
  GONE: "GONE",
  FAILING: "FAILING",
  BY_HAND: "BY_HAND",
} as const;
export type WebhookDisabledReason = keyof typeof WebhookDisabledReason;
registerEnumType(WebhookDisabledReason, {
  name: "WebhookDisabledReason",
  description: "Why an endpoint is disabled.",
  valuesConfig: {
    GONE: { description: "It answered 410." },
    FAILING: { description: "Every try failed for five days." },
    BY_HAND: { description: "An admin did it." },
  },
});

@InputType("WebhookEndpointInput", { description: "Where events are to be sent." })
export class WebhookEndpointInput {
  @Field(() => String, { description: "An https address." }) url!: string;
  @Field(() => String, { nullable: true, description: "What it is for, for people." })
  description?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: "Names of `webhookEventTypes`. Absent or empty: every event.",
  })
  eventTypes?: string[] | null;
}

@InputType("WebhookEndpointChangeInput", { description: "What changes; what is absent stays." })
export class WebhookEndpointChangeInput {
  @Field(() => String, { nullable: true, description: "An https address." }) url?: string | null;
  @Field(() => String, { nullable: true, description: "What it is for, for people." })
  description?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: "Names of `webhookEventTypes`; empty is every event.",
  })
  eventTypes?: string[] | null;
}

@ObjectType("WebhookEndpoint", { description: "Where events are sent. Its secret can't be read." })
export class WebhookEndpoint {
  @Field(() => ID, { description: "Global id." }) id!: string;
  @Field(() => String, { description: "Its address." }) url!: string;
  @Field(() => String, { description: "What it is for; may be empty." }) description!: string;
  @Field(() => [String], { description: "The events it wants; empty is every event." })
  eventTypes!: readonly string[];
  @Field(() => Boolean, { description: "Whether it is of one partner and told of that one alone." })
  isOfPartner!: boolean;
  @Field(() => WebhookEndpointStatus, { description: "Whether it is told." })
  status!: WebhookEndpointStatus;
  @Field(() => WebhookDisabledReason, {
    nullable: true,
    description: "Why it is disabled; null when it is not.",
  })
  disabledReason!: WebhookDisabledReason | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "Since when every try has failed; null when the last one did not.",
  })
  failingSince!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the secret before signs too; null when only the newest does.",
  })
  oldSecretUntil!: Date | null;
  @Field(() => DateTime, { description: "When it was made." }) createdAt!: Date;
  @Field(() => Int, { description: "Deliveries that wait or are tried again." }) pending!: number;
  @Field(() => Int, { description: "Deliveries that arrived." }) delivered!: number;
  @Field(() => Int, { description: "Dead letters." }) failed!: number;
}

@ObjectType("WebhookEndpointPayload", { description: "An answer with an endpoint." })
export class WebhookEndpointPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: "The endpoint as it is now." })
  endpoint!: WebhookEndpoint | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}

@ObjectType("WebhookSecretPayload", { description: "An answer with a secret, shown this once." })
export class WebhookSecretPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: "The endpoint as it is now." })
  endpoint!: WebhookEndpoint | null;
  @Field(() => String, {
    nullable: true,
    description: "`whsec_…`: keep it, it is never shown again. Null when there are problems.",
  })
  secret!: string | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
