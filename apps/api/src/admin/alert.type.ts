import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { alertMessage, alertNext } from "./alert-words.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Node } from "../ground/node.type.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Order } from "../orders/order.type.ts";
import { Problem } from "../problems/problem.type.ts";

/** How bad something is. */
export const AlertSeverity = { INFO: "INFO", WARNING: "WARNING", CRITICAL: "CRITICAL" } as const;
export type AlertSeverity = keyof typeof AlertSeverity;
registerEnumType(AlertSeverity, {
  name: "AlertSeverity",
  description: "How bad something is.",
  valuesConfig: {
    INFO: { description: "Good to know." },
    WARNING: { description: "Look at it soon." },
    CRITICAL: { description: "Look at it now." },
  },
});

@ObjectType("Alert", { implements: Node, description: "Something a person should look at." })
export class Alert {
  readonly row: db.Alert;
  constructor(row: db.Alert) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Alert", this.row.id);
  }
  @Field(() => DateTime, { description: "When." })
  get at() {
    return this.row.at;
  }
  @Field(() => String, { description: "Stable name, for example `NOTICE_DISAGREES`." })
  get kind() {
    return this.row.kind;
  }
  @Field(() => AlertSeverity, { description: "How bad." })
  get severity() {
    return this.row.severity;
  }
  @Field(() => String, { description: "What it is, as a sentence." })
  message(@Ctx() c: Context) {
    return alertMessage(c, this.row);
  }
  @Field(() => String, {
    nullable: true,
    description: "What to do about it, as a sentence; null when there is nothing to do.",
  })
  next(@Ctx() c: Context) {
    return alertNext(c, this.row);
  }
  @Field(() => Order, { nullable: true, description: "The order it is about." })
  order(@Ctx() c: Context) {
    return c.load.order.maybe(this.row.orderId);
  }
  @Field(() => DateTime, { nullable: true, description: "When somebody acknowledged it." })
  get acknowledgedAt() {
    return this.row.acknowledgedAt;
  }
}

@ObjectType("AlertConnection", { description: "A page of alerts." })
export class AlertConnection {
  @Field(() => [AlertEdge], { description: "The alerts with their cursors." }) edges!: AlertEdge[];
  @Field(() => [Alert], { description: "The alerts alone." }) nodes!: Alert[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many match in all." }) totalCount!: number;
}

@ObjectType("AlertEdge", { description: "An alert in a list." })
export class AlertEdge {
  @Field(() => Alert, { description: "The alert." }) node!: Alert;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("AlertPayload", { description: "An answer with an alert." })
export class AlertPayload {
  @Field(() => Alert, { nullable: true, description: "The alert as it is now." })
  alert!: Alert | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}
