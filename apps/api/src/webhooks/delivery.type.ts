import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime, JSONObject } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** Where a delivery stands. */
export const WebhookDeliveryState = {
  PENDING: "PENDING",
  DELIVERED: "DELIVERED",
  FAILED: "FAILED",
} as const;
export type WebhookDeliveryState = keyof typeof WebhookDeliveryState;
registerEnumType(WebhookDeliveryState, {
  name: "WebhookDeliveryState",
  description: "Where a delivery stands.",
  valuesConfig: {
    PENDING: { description: "It waits for its first or next try." },
    DELIVERED: { description: "The receiver answered 2xx." },
    FAILED: { description: "A dead letter: no more tries, unless it is replayed." },
  },
});

/** Why there was no answer. */
export const WebhookAttemptFailure = {
  TIMEOUT: "TIMEOUT",
  CONNECTION: "CONNECTION",
  ADDRESS_REFUSED: "ADDRESS_REFUSED",
} as const;
export type WebhookAttemptFailure = keyof typeof WebhookAttemptFailure;
registerEnumType(WebhookAttemptFailure, {
  name: "WebhookAttemptFailure",
  description: "Why a try got no answer.",
  valuesConfig: {
    TIMEOUT: { description: "No answer within 15 seconds." },
    CONNECTION: { description: "The receiver could not be reached, or hung up." },
    ADDRESS_REFUSED: { description: "The address is inside a private network; nothing was sent." },
  },
});

@InputType("WebhookDeliveryFilter", { description: "Narrows deliveries down." })
export class WebhookDeliveryFilter {
  @Field(() => ID, { nullable: true, description: "Of this endpoint (global id)." })
  endpointId?: string | null;
  @Field(() => WebhookDeliveryState, { nullable: true, description: "In this state." })
  state?: WebhookDeliveryState | null;
  @Field(() => String, { nullable: true, description: "Of this event, for example `order.paid`." })
  eventType?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Since then." }) from?: Date | null;
}

@ObjectType("WebhookAttempt", { description: "One try of a delivery." })
export class WebhookAttempt {
  @Field(() => Int, { description: "From 1, replays go on counting." }) attempt!: number;
  @Field(() => DateTime, { description: "When." }) at!: Date;
  @Field(() => Int, { nullable: true, description: "HTTP status; null when there was no answer." })
  status!: number | null;
  @Field(() => WebhookAttemptFailure, {
    nullable: true,
    description: "Why there was no answer; null when there was.",
  })
  failure!: WebhookAttemptFailure | null;
  @Field(() => Int, { description: "How long it took, in milliseconds." }) latencyMs!: number;
  @Field(() => String, { nullable: true, description: "The first 500 characters of the answer." })
  response!: string | null;
}

@ObjectType("WebhookDelivery", { description: "One event for one endpoint." })
export class WebhookDelivery {
  @Field(() => ID, { description: "Global id." }) id!: string;
  @Field(() => ID, { description: "Global id of the endpoint." }) endpointId!: string;
  @Field(() => String, { description: "Address of the endpoint." }) endpointUrl!: string;
  @Field(() => String, { description: "The header `webhook-id`, the same at every try." })
  messageId!: string;
  @Field(() => String, { description: "Name of the event." }) eventType!: string;
  @Field(() => WebhookDeliveryState, { description: "Where it stands." })
  state!: WebhookDeliveryState;
  @Field(() => Int, { description: "Tries begun." }) attempts!: number;
  @Field(() => DateTime, { nullable: true, description: "The next try; null when it has ended." })
  nextAttemptAt!: Date | null;
  @Field(() => DateTime, { description: "When it was queued." }) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: "When it ended." }) endedAt!: Date | null;
  @Field(() => JSONObject, { description: "What is sent." }) message!: Record<string, unknown>;
  @Field(() => [WebhookAttempt], { description: "Its tries, the last one first." })
  tries!: WebhookAttempt[];
}

@ObjectType("WebhookDeliveryEdge", { description: "A delivery in a list." })
export class WebhookDeliveryEdge {
  @Field(() => WebhookDelivery, { description: "The delivery." }) node!: WebhookDelivery;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("WebhookDeliveryConnection", { description: "A page of deliveries." })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: "The deliveries with their cursors." })
  edges!: WebhookDeliveryEdge[];
  @Field(() => [WebhookDelivery], { description: "The deliveries alone." })
  nodes!: WebhookDelivery[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many there are in all." }) totalCount!: number;
}

@ObjectType("WebhookDeliveryPayload", { description: "An answer with a delivery." })
export class WebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: "The delivery as it is now." })
  delivery!: WebhookDelivery | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}

@ObjectType("WebhookDeliveriesPayload", { description: "How many deliveries begin anew." })
export class WebhookDeliveriesPayload {
  @Field(() => Int, { description: "Dead letters that are sent again." }) replayed!: number;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
