import { Field, ID, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";

@ObjectType("VoucherEvent", { description: "Something that was done to a voucher." })
export class VoucherEvent {
  @Field(() => ID, { description: "Tells events apart." }) id!: string;
  @Field(() => DateTime, { description: "When." }) at!: Date;
  @Field(() => String, {
    description: "What was done, as in the audit log: `voucher.status`, `voucher.limit` and so on.",
  })
  action!: string;
  @Field(() => String, { description: "What was done, in words." }) sentence!: string;
  @Field(() => String, {
    description: "What kind of actor did it: `ADMIN`, `AFFILIATE`, `SYSTEM`.",
  })
  actor!: string;
  @Field(() => String, { nullable: true, description: "Who, by name; null for the house itself." })
  by!: string | null;
  @Field(() => String, { nullable: true, description: "The reason that was given." })
  reason!: string | null;
}

@ObjectType("VoucherEventConnection", { description: "A page of a voucher's timeline." })
export class VoucherEventConnection {
  @Field(() => [VoucherEventEdge], { description: "The events with their cursors." })
  edges!: VoucherEventEdge[];
  @Field(() => [VoucherEvent], { description: "The events alone." }) nodes!: VoucherEvent[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many there are in all." }) totalCount!: number;
}

@ObjectType("VoucherEventEdge", { description: "An event in a timeline." })
export class VoucherEventEdge {
  @Field(() => VoucherEvent, { description: "The event." }) node!: VoucherEvent;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}
