import type { GuessBurst as Burst } from "@8521/engine/commands";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Customer } from "../members/customer.type.ts";

/** What the tries of a burst have in common. */
export const BurstKind = { NETWORK: "NETWORK", CUSTOMER: "CUSTOMER", CART: "CART" } as const;
registerEnumType(BurstKind, {
  name: "BurstKind",
  description: "What the tries of a guess burst have in common.",
  valuesConfig: {
    NETWORK: { description: "They came from one network (IPv4 /24, IPv6 /64)." },
    CUSTOMER: { description: "One signed-in customer made them, from several networks." },
    CART: { description: "They were made in one cart, from several networks." },
  },
});

@ObjectType("GuessBurst", {
  description: "Many tries of codes nobody has, from one source in a short time.",
})
export class GuessBurst {
  readonly row: Burst;
  constructor(row: Burst) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("GuessBurst", this.row.burstId);
  }
  @Field(() => BurstKind, { description: "What the tries have in common." })
  get kind() {
    return this.row.kind;
  }
  @Field(() => Customer, { nullable: true, description: "Who, when it was a customer." })
  customer(@Ctx() c: Context) {
    return c.load.customer.maybe(this.row.customerId);
  }
  @Field(() => DateTime, { description: "The first try." })
  get beganAt() {
    return new Date(this.row.beganAt);
  }
  @Field(() => DateTime, { description: "The last try so far." })
  get lastAt() {
    return new Date(this.row.lastAt);
  }
  @Field(() => Int, { description: "Tries, those while locked out too." })
  get attempts() {
    return this.row.attempts;
  }
  @Field(() => Int, { description: "Different codes that were tried." })
  get codes() {
    return this.row.codes;
  }
  @Field(() => Int, { description: "Tries that a lock-out stopped." })
  get locked() {
    return this.row.locked;
  }
  @Field(() => Int, {
    description: "Codes that exist and that the same source entered meanwhile.",
  })
  get found() {
    return this.row.found;
  }
  @Field(() => ID, {
    nullable: true,
    description: "Global id of its alert: acknowledge it with `alertAcknowledge`.",
  })
  get alertId() {
    return this.row.alertId && globalId("Alert", this.row.alertId);
  }
  @Field(() => DateTime, { nullable: true, description: "When somebody acknowledged it." })
  get acknowledgedAt() {
    const { acknowledgedAt } = this.row;
    return acknowledgedAt === null ? null : new Date(acknowledgedAt);
  }
}

@ObjectType("GuessBurstConnection", { description: "A page of guess bursts." })
export class GuessBurstConnection {
  @Field(() => [GuessBurstEdge], { description: "The bursts with their cursors." })
  edges!: GuessBurstEdge[];
  @Field(() => [GuessBurst], { description: "The bursts alone." }) nodes!: GuessBurst[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many in all." }) totalCount!: number;
}

@ObjectType("GuessBurstEdge", { description: "A guess burst in a list." })
export class GuessBurstEdge {
  @Field(() => GuessBurst, { description: "The burst." }) node!: GuessBurst;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}
