import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** Whether a key opens anything. */
export const ApiKeyStatus = { ACTIVE: "ACTIVE", REVOKED: "REVOKED" } as const;
export type ApiKeyStatus = keyof typeof ApiKeyStatus;
registerEnumType(ApiKeyStatus, {
  name: "ApiKeyStatus",
  description: "Whether a key opens anything.",
  valuesConfig: {
    ACTIVE: { description: "Whoever brings it is the till." },
    REVOKED: { description: "It was ended, for good." },
  },
});

@ObjectType("ApiKey", {
  description: "By which a till speaks for itself. Its secret can't be read.",
})
export class ApiKey {
  @Field(() => ID, { description: "Global id." }) id!: string;
  @Field(() => String, { description: "Which till it is for." }) label!: string;
  @Field(() => String, { description: "What conditions see as the channel, for example `POS`." })
  channel!: string;
  @Field(() => String, { description: "How its secret begins, to tell keys apart." })
  shownPrefix!: string;
  @Field(() => ApiKeyStatus, { description: "Whether it opens anything." }) status!: ApiKeyStatus;
  @Field(() => Boolean, {
    description: "Whether it is of one partner and sells that one's goods alone.",
  })
  isOfPartner!: boolean;
  @Field(() => DateTime, { description: "When it was made." }) createdAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was revoked; null when it works.",
  })
  revokedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was used last, to the minute; null when it never was.",
  })
  lastUsedAt!: Date | null;
}

@InputType("ApiKeyInput", { description: "A key to be made." })
export class ApiKeyInput {
  @Field(() => String, { description: "Which till it is for: 1 to 80 characters." }) label!: string;
  @Field(() => String, {
    nullable: true,
    description:
      "The channel it sells through: 2 to 20 capital letters, digits, `_`. Absent: `POS`.",
  })
  channel?: string | null;
}

@ObjectType("ApiKeyPayload", { description: "An answer with a key." })
export class ApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: "The key as it is now." })
  apiKey!: ApiKey | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}

@ObjectType("ApiKeySecretPayload", { description: "An answer with a secret, shown this once." })
export class ApiKeySecretPayload {
  @Field(() => ApiKey, { nullable: true, description: "The key as it is now." })
  apiKey!: ApiKey | null;
  @Field(() => String, {
    nullable: true,
    description: "`8521_till_…`: keep it, it is never shown again. Null when there are problems.",
  })
  secret!: string | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
