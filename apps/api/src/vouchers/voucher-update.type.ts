import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../ground/scalars.ts";
import { Problem } from "../problems/problem.type.ts";
import { RestorePolicy } from "./voucher-terms.type.ts";
import { Voucher } from "./voucher.type.ts";

@InputType("VoucherUpdateInput", {
  description: "What changes of a voucher; what is absent stays as it is.",
})
export class VoucherUpdateInput {
  @Field(() => DateTime, { nullable: true, description: "Since when; null is from the start." })
  startsAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: "Until when; null is for ever." })
  endsAt?: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: "Uses at most, at least what was used already; null is without limit.",
  })
  maxRedemptions?: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Uses at most by one customer, at least what one of them used already; null is without limit. A new one counts from now on.",
  })
  maxRedemptionsPerCustomer?: number | null;
  @Field(() => [String], {
    nullable: true,
    description: "E-mail domains, for example `ntu.edu.tw`; empty is everybody.",
  })
  domains?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "Channels: `WEB`, `MOBILE`, `LINE`, `POS`; empty is all.",
  })
  channels?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Its tags." }) tags?: string[] | null;
  @Field(() => RestorePolicy, { nullable: true, description: "When a use comes back." })
  restoreOn?: RestorePolicy | null;
}

/** What is done to many at once. */
export const VouchersChangeKind = { EXTEND: "EXTEND", PAUSE: "PAUSE", RETIRE: "RETIRE" } as const;
export type VouchersChangeKind = keyof typeof VouchersChangeKind;
registerEnumType(VouchersChangeKind, {
  name: "VouchersChangeKind",
  description: "What is done to many vouchers at once.",
  valuesConfig: {
    EXTEND: { description: "They end at `endsAt`; what ends later, or never, stays as it is." },
    PAUSE: { description: "Stopped for now." },
    RETIRE: { description: "Out of use for ever." },
  },
});

/** What became of one of many. */
export const VoucherOutcome = {
  CHANGED: "CHANGED",
  UNCHANGED: "UNCHANGED",
  REFUSED: "REFUSED",
} as const;
export type VoucherOutcome = keyof typeof VoucherOutcome;
registerEnumType(VoucherOutcome, {
  name: "VoucherOutcome",
  description: "What became of one of many vouchers.",
  valuesConfig: {
    CHANGED: { description: "Done." },
    UNCHANGED: { description: "It was that way already." },
    REFUSED: { description: "It can't be done to this one; the problem says why." },
  },
});

@ObjectType("VoucherChangeResult", { description: "What became of one of many vouchers." })
export class VoucherChangeResult {
  @Field(() => ID, { description: "Its global id." }) id!: string;
  @Field(() => Voucher, { nullable: true, description: "The voucher as it is now." })
  voucher!: Voucher | null;
  @Field(() => VoucherOutcome, { description: "What became of it." }) outcome!: VoucherOutcome;
  @Field(() => Problem, { nullable: true, description: "Why it was refused." })
  problem!: Problem | null;
}

@ObjectType("VouchersChangePayload", { description: "What became of many vouchers." })
export class VouchersChangePayload {
  @Field(() => [VoucherChangeResult], {
    nullable: true,
    description: "One for each asked, in that order; null when there are problems.",
  })
  results!: VoucherChangeResult[] | null;
  @Field(() => [Problem], { description: "Why nothing was done; empty when it was." })
  problems!: Problem[];
}
