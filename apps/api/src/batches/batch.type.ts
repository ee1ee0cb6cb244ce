import { Ctx, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Affiliate } from "../affiliates/affiliate.type.ts";
import { Discount } from "../discounts/discount.type.ts";
import type { Context } from "../ground/context.ts";
import { PageInfo } from "../ground/page.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";

/** Where a batch stands. */
export const VoucherBatchState = {
  QUEUED: "QUEUED",
  RUNNING: "RUNNING",
  PAUSED: "PAUSED",
  DONE: "DONE",
  CANCELLED: "CANCELLED",
  FAILED: "FAILED",
} as const;
export type VoucherBatchState = keyof typeof VoucherBatchState;
registerEnumType(VoucherBatchState, {
  name: "VoucherBatchState",
  description: "Where a batch stands.",
  valuesConfig: {
    QUEUED: { description: "Waits for the worker." },
    RUNNING: { description: "The worker is making codes." },
    PAUSED: { description: "Somebody paused it." },
    DONE: { description: "All codes are there." },
    CANCELLED: { description: "Somebody ended it early; the codes made so far work." },
    FAILED: { description: "It stopped because of an error; resume it to go on." },
  },
});

/** How a letter with a code travels. */
export const VoucherSendChannel = { MAIL: "MAIL", LINE: "LINE" } as const;
export type VoucherSendChannel = keyof typeof VoucherSendChannel;
registerEnumType(VoucherSendChannel, {
  name: "VoucherSendChannel",
  description: "How a letter with a code travels.",
  valuesConfig: {
    MAIL: { description: "By e-mail, to customers with an address." },
    LINE: { description: "By LINE, to members with a linked LINE account." },
  },
});

/** Where the codes of a batch come from. */
export const VoucherBatchSource = { MADE: "MADE", IMPORTED: "IMPORTED" } as const;
export type VoucherBatchSource = keyof typeof VoucherBatchSource;
registerEnumType(VoucherBatchSource, {
  name: "VoucherBatchSource",
  description: "Where the codes of a batch come from.",
  valuesConfig: {
    MADE: { description: "Made by the house." },
    IMPORTED: { description: "Read from a file." },
  },
});

@InputType("VoucherBatchInput", { description: "Many codes to be made at once." })
export class VoucherBatchInput {
  @Field(() => ID, { description: "Global id of the discount they unlock." }) discountId!: string;
  @Field(() => String, { description: "A name for the list of batches." }) name!: string;
  @Field(() => Int, { description: "How many, 1 to 10,000,000." }) count!: number;
  @Field(() => String, {
    nullable: true,
    description:
      "How they look: `uuid`, or a pattern such as `KOL-{AFFILIATE}-{########}` (`#` is a random symbol; `{AFFILIATE}`, `{YEAR}` and `{MONTH}` are filled in). Absent: the deployment's default.",
  })
  pattern?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Symbols to choose from. Default Crockford's base 32: no I, L, O, U.",
  })
  alphabet?: string | null;
  @Field(() => ID, { nullable: true, description: "Whose they are (global id)." }) affiliateId?:
    | string
    | null;
  @Field(() => DateTime, { nullable: true, description: "Since when." }) startsAt?: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "Until when. Absent: the deployment's default; null: for ever.",
  })
  endsAt?: Date | null;
  @Field(() => Int, { nullable: true, description: "Uses of each code at most." })
  maxRedemptions?: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Uses of each code at most by one customer. Absent: the deployment's default; null: without limit.",
  })
  maxRedemptionsPerCustomer?: number | null;
  @Field(() => [String], {
    nullable: true,
    description: "E-mail domains that may use them. Absent: the deployment's default.",
  })
  domains?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Sales channels; absent is all." })
  channels?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Their tags." }) tags?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether only the customer a code is given to may use it. Default false.",
  })
  isAssignedOnly?: boolean | null;
  @Field(() => [ID], {
    nullable: true,
    description: "Global ids of customers: each is given one code as soon as it is made.",
  })
  customerIds?: string[] | null;
}

@ObjectType("VoucherBatchEstimate", { description: "What a wish for codes would come to." })
export class VoucherBatchEstimate {
  @Field(() => String, { description: "How a code would look." }) sample!: string;
  @Field(() => String, { description: "How many different codes there are, as a decimal text." })
  space!: string;
  @Field(() => String, {
    description:
      "How likely somebody who guesses at the rate limit hits any of them while they live: 1 in so many, as a decimal text.",
  })
  guessOdds!: string;
}

@ObjectType("VoucherBatchEstimatePayload", { description: "An answer with an estimate." })
export class VoucherBatchEstimatePayload {
  @Field(() => VoucherBatchEstimate, { nullable: true, description: "Null when it is refused." })
  estimate!: VoucherBatchEstimate | null;
  @Field(() => String, {
    nullable: true,
    description: "A pattern that would do, when the one asked for has too few codes.",
  })
  suggestedPattern!: string | null;
  @Field(() => [Problem], { description: "Why it would be refused; empty when it would not." })
  problems!: Problem[];
}

@ObjectType("VoucherBatch", { description: "Codes made or read in bulk, with their progress." })
export class VoucherBatch {
  readonly discountUuid!: string;
  readonly affiliateUuid!: string | null;
  @Field(() => ID, { description: "Global id." }) id!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => VoucherBatchSource, { description: "Where its codes come from." })
  source!: VoucherBatchSource;
  @Field(() => VoucherBatchState, { description: "Where it stands." }) state!: VoucherBatchState;
  @Field(() => Int, { description: "Codes wanted." }) count!: number;
  @Field(() => Int, { description: "Codes that are there." }) made!: number;
  @Field(() => Int, { description: "Thrown away because they read like an older code." })
  discarded!: number;
  @Field(() => Int, { nullable: true, description: "Codes a second; null before the first." })
  codesPerSecond!: number | null;
  @Field(() => Int, { nullable: true, description: "Seconds it will take; null when unknown." })
  secondsLeft!: number | null;
  @Field(() => String, { nullable: true, description: "What went wrong, when it failed." })
  failure!: string | null;
  @Field(() => String, { nullable: true, description: "How codes look; null for an import." })
  pattern!: string | null;
  @Field(() => DateTime, { nullable: true, description: "Since when." }) startsAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: "Until when; null is for ever." })
  endsAt!: Date | null;
  @Field(() => Int, { nullable: true, description: "Uses of each code at most." })
  maxRedemptions!: number | null;
  @Field(() => Int, { nullable: true, description: "Uses of each by one customer at most." })
  maxRedemptionsPerCustomer!: number | null;
  @Field(() => [String], { description: "E-mail domains; empty is any." }) domains!: string[];
  @Field(() => [String], { description: "Sales channels; empty is all." }) channels!: string[];
  @Field(() => [String], { description: "Its tags." }) tags!: string[];
  @Field(() => Boolean, { description: "Whether a code is for the customer it is given to alone." })
  isAssignedOnly!: boolean;
  @Field(() => Int, { description: "Uses of its codes so far, reserved ones included." })
  used!: number;
  @Field(() => Int, { description: "Customers its codes are for." }) recipients!: number;
  @Field(() => Int, { description: "Of them, those who have their code." }) assigned!: number;
  @Field(() => Int, { description: "Of them, those whose mail is written." }) mailed!: number;
  @Field(() => Int, { description: "Mails asked for and not written yet." }) mailsWaiting!: number;
  @Field(() => Int, { description: "Customers whose LINE message is written." })
  lineMessages!: number;
  @Field(() => Int, { description: "Of them, those LINE did not take." }) lineFailed!: number;
  @Field(() => Int, { description: "LINE messages asked for and not written yet." })
  lineWaiting!: number;
  @Field(() => DateTime, { nullable: true, description: "When its codes were first exported." })
  exportedAt!: Date | null;
  @Field(() => DateTime, { description: "When it was asked for." }) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: "When it ended." })
  finishedAt!: Date | null;
  @Field(() => Discount, { description: "What its codes unlock." })
  discount(@Ctx() c: Context) {
    return c.load.discount.get(this.discountUuid);
  }
  @Field(() => Affiliate, { nullable: true, description: "Whose its codes are." })
  affiliate(@Ctx() c: Context) {
    return c.load.affiliate.maybe(this.affiliateUuid);
  }
}

@ObjectType("VoucherBatchPayload", { description: "An answer with a batch." })
export class VoucherBatchPayload {
  @Field(() => VoucherBatch, { nullable: true, description: "The batch as it is now." })
  batch!: VoucherBatch | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}

@ObjectType("VoucherBatchExportPayload", { description: "Where the codes can be fetched." })
export class VoucherBatchExportPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "Path of the CSV file. The same admin may fetch it for a quarter of an hour; null when there are problems.",
  })
  path!: string | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}

@ObjectType("VoucherBatchEdge", { description: "A batch in a list." })
export class VoucherBatchEdge {
  @Field(() => VoucherBatch, { description: "The batch." }) node!: VoucherBatch;
  @Field(() => String, { description: "Pass as `after` to go on behind it." }) cursor!: string;
}

@ObjectType("VoucherBatchConnection", { description: "A page of batches." })
export class VoucherBatchConnection {
  @Field(() => [VoucherBatchEdge], { description: "The batches with their cursors." })
  edges!: VoucherBatchEdge[];
  @Field(() => [VoucherBatch], { description: "The batches alone." }) nodes!: VoucherBatch[];
  @Field(() => PageInfo, { description: "Where the page ends." }) pageInfo!: PageInfo;
  @Field(() => Int, { description: "How many there are in all." }) totalCount!: number;
}

@ObjectType("VoucherRevealPayload", { description: "A code in full." })
export class VoucherRevealPayload {
  @Field(() => String, { nullable: true, description: "The code; null when there are problems." })
  code!: string | null;
  @Field(() => [Problem], { description: "Why it was not done; empty when it was." })
  problems!: Problem[];
}

/** Where a rotation stands. */
export const CodeKeyRotationState = {
  QUEUED: "QUEUED",
  RUNNING: "RUNNING",
  DONE: "DONE",
  FAILED: "FAILED",
} as const;
export type CodeKeyRotationState = keyof typeof CodeKeyRotationState;
registerEnumType(CodeKeyRotationState, {
  name: "CodeKeyRotationState",
  description: "Where a rotation of code keys stands.",
  valuesConfig: {
    QUEUED: { description: "Waits for the worker." },
    RUNNING: { description: "Codes are being sealed anew." },
    DONE: { description: "Every code is under the newest key." },
    FAILED: { description: "It stopped because of an error; ask again to go on." },
  },
});

@ObjectType("CodeKeyRotation", {
  description: "Sealing all private codes under the newest key, while everything runs.",
})
export class CodeKeyRotation {
  @Field(() => CodeKeyRotationState, { description: "Where it stands." })
  state!: CodeKeyRotationState;
  @Field(() => Int, { description: "Version of the key codes are sealed under." })
  toVersion!: number;
  @Field(() => Int, { description: "Codes to seal." }) total!: number;
  @Field(() => Int, { description: "Codes sealed so far." }) done!: number;
  @Field(() => Int, { nullable: true, description: "Codes a second; null before the first." })
  codesPerSecond!: number | null;
  @Field(() => Int, { nullable: true, description: "Seconds it will take; null when unknown." })
  secondsLeft!: number | null;
}

@ObjectType("CodeKeyRotationPayload", { description: "An answer with a rotation." })
export class CodeKeyRotationPayload {
  @Field(() => CodeKeyRotation, { nullable: true, description: "The newest rotation." })
  rotation!: CodeKeyRotation | null;
  @Field(() => [Problem], { description: "Why it was not begun; empty when it was." })
  problems!: Problem[];
}
