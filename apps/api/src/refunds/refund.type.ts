import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, InputType, ObjectType, registerEnumType } from "type-graphql";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Money, money } from "../ground/money.type.ts";
import { Node } from "../ground/node.type.ts";
import { DateTime, Decimal } from "../ground/scalars.ts";
import { Order } from "../orders/order.type.ts";
import { Problem } from "../problems/problem.type.ts";

/** Where a refund stands. */
export const RefundState = {
  REQUESTED: "REQUESTED",
  MANUAL: "MANUAL",
  DONE: "DONE",
  FAILED: "FAILED",
} as const;
export type RefundState = keyof typeof RefundState;
registerEnumType(RefundState, {
  name: "RefundState",
  description: "Where a refund stands.",
  valuesConfig: {
    REQUESTED: { description: "Decided, not sent yet." },
    MANUAL: { description: "To be transferred by hand (ATM and store payments)." },
    DONE: { description: "Done." },
    FAILED: { description: "The gateway refused." },
  },
});

@ObjectType("Refund", { implements: Node, description: "Money that goes back." })
export class Refund {
  readonly row: db.Refund;
  constructor(row: db.Refund) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Refund", this.row.id);
  }
  @Field(() => Money, { description: "How much." })
  amount(@Ctx() c: Context) {
    return money(c, this.row.amount);
  }
  @Field(() => Money, { description: "The tax inside it." })
  taxAmount(@Ctx() c: Context) {
    return money(c, this.row.taxAmount);
  }
  @Field(() => RefundState, { description: "Where it stands." })
  get state() {
    return this.row.state;
  }
  @Field(() => String, { description: "Why." })
  get reason() {
    return this.row.reason;
  }
  @Field(() => DateTime, { description: "When it was decided." })
  get requestedAt() {
    return this.row.requestedAt;
  }
  @Field(() => DateTime, { nullable: true, description: "When it was done." })
  get doneAt() {
    return this.row.doneAt;
  }
}

@InputType("RefundLineInput", { description: "Lines to give back." })
export class RefundLineInput {
  @Field(() => ID, { description: "Global id of the order line." }) lineId!: string;
  @Field(() => Int, { description: "How many pieces." }) quantity!: number;
}

@ObjectType("RefundPreview", { description: "What a refund would give back." })
export class RefundPreview {
  @Field(() => Money, { description: "How much in all." }) amount!: Money;
  @Field(() => Money, { description: "The tax inside it." }) taxAmount!: Money;
  @Field(() => [RefundPreviewLine], { description: "Each line's share." })
  lines!: RefundPreviewLine[];
  @Field(() => Money, { description: "Shipping's share." }) shipping!: Money;
  @Field(() => Money, { description: "What affiliates lose by it, negative or zero." })
  commissionEffect!: Money;
  @Field(() => Boolean, { description: "Whether it has to be transferred by hand." })
  isManual!: boolean;
  @Field(() => [String], { description: "What it is made of, as sentences." })
  explanation!: string[];
}

@ObjectType("RefundPreviewLine", { description: "One line's share of a refund." })
export class RefundPreviewLine {
  @Field(() => ID, { description: "Global id of the order line." }) lineId!: string;
  @Field(() => Int, { description: "How many pieces." }) quantity!: number;
  @Field(() => Money, { description: "How much." }) amount!: Money;
}

@ObjectType("RefundPreviewPayload", { description: "An answer with a preview." })
export class RefundPreviewPayload {
  @Field(() => RefundPreview, {
    nullable: true,
    description: "The preview; null when there are problems.",
  })
  preview!: RefundPreview | null;
  @Field(() => [Problem], { description: "Why there is none." }) problems!: Problem[];
}

@InputType("OrderRefundInput", { description: "A refund to be made." })
export class OrderRefundInput {
  @Field(() => ID, { description: "Global id of the order." }) orderId!: string;
  @Field(() => [RefundLineInput], {
    nullable: true,
    description: "Which lines, how many of each; empty or absent is everything that is left.",
  })
  lines?: RefundLineInput[] | null;
  @Field(() => String, { description: "Why; kept for ever." }) reason!: string;
  @Field(() => Decimal, {
    description:
      "The amount the preview said, in the currency's own unit. Another amount is the problem `REFUND_CHANGED`.",
  })
  expectedAmount!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the goods go back into stock. Default true.",
  })
  restock?: boolean | null;
  @Field(() => ID, {
    description: "The same for each retry of the same wish, 8 to 200 characters.",
  })
  idempotencyKey!: string;
}

@ObjectType("RefundPayload", { description: "An answer with a refund." })
export class RefundPayload {
  @Field(() => Refund, { nullable: true, description: "The refund; null when there are problems." })
  refund!: Refund | null;
  @Field(() => Order, { nullable: true, description: "The order as it is now." })
  order!: Order | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
  @Field(() => Boolean, {
    description: "Whether this is the answer to an earlier request with the same key.",
  })
  replayed!: boolean;
}
