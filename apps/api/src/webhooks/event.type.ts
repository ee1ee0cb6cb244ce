import { Field, ObjectType } from "type-graphql";
import { JSONObject } from "../ground/scalars.ts";

@ObjectType("WebhookEventType", { description: "An event of the catalogue." })
export class WebhookEventType {
  @Field(() => String, { description: "Its name, for example `order.paid`." }) type!: string;
  @Field(() => String, { description: "What it means, in the language of the request." })
  meaning!: string;
  @Field(() => JSONObject, { description: "JSON Schema of the `data` it carries." })
  dataSchema!: Record<string, unknown>;
}
