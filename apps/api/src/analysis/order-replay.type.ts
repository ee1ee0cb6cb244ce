import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../problems/problem.type.ts";

/** What pricing a snapshot again said. */
export const ReplayOutcome = {
  SAME: "SAME",
  HASH_MISMATCH: "HASH_MISMATCH",
  UNREADABLE: "UNREADABLE",
  PRICING_MISMATCH: "PRICING_MISMATCH",
} as const;
export type ReplayOutcome = keyof typeof ReplayOutcome;
registerEnumType(ReplayOutcome, {
  name: "ReplayOutcome",
  description: "What pricing a snapshot again said.",
  valuesConfig: {
    SAME: { description: "The frozen pricing came out again, byte for byte." },
    HASH_MISMATCH: { description: "The snapshot is not what its hash says." },
    UNREADABLE: { description: "The snapshot can't be read." },
    PRICING_MISMATCH: { description: "The engine gives another pricing today." },
  },
});

@ObjectType("OrderReplay", { description: "An order's snapshot, priced again." })
export class OrderReplay {
  @Field(() => ReplayOutcome, { description: "What came out." }) outcome!: ReplayOutcome;
  @Field(() => String, {
    nullable: true,
    description: "Where the first difference is: a JSON path.",
  })
  path!: string | null;
  @Field(() => String, { nullable: true, description: "What is frozen there." })
  frozen!: string | null;
  @Field(() => String, { nullable: true, description: "What the engine gives there today." })
  replayed!: string | null;
  @Field(() => String, { description: "Version of the engine that priced again." })
  engineVersion!: string;
}

@ObjectType("OrderReplayPayload", { description: "An answer with a replay." })
export class OrderReplayPayload {
  @Field(() => OrderReplay, { nullable: true, description: "What came out." })
  replay!: OrderReplay | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
