import type { LeakRisk as Risk } from "@8521/engine/commands";
import { Ctx, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Affiliate } from "../affiliates/affiliate.type.ts";
import type { Context } from "../ground/context.ts";
import { Decimal } from "../ground/scalars.ts";
import { voucherLabel } from "../vouchers/voucher-label.ts";
import { Voucher } from "../vouchers/voucher.type.ts";

/** What speaks for a leak. */
export const LeakSign = {
  NO_LINK: "NO_LINK",
  RISE: "RISE",
  NEW_CUSTOMERS: "NEW_CUSTOMERS",
  SPREAD: "SPREAD",
} as const;
registerEnumType(LeakSign, {
  name: "LeakSign",
  description: "What speaks for a code being on a deal site. Weights: 35, 30, 20, 15.",
  valuesConfig: {
    NO_LINK: {
      description:
        "Uses without a visit by the owner’s link before: counts from 50 %, full at 100 %. Only of a code that somebody owns.",
    },
    RISE: {
      description:
        "Daily uses against the four weeks before: counts from twice as many, full at eight times. Only of a code that was there.",
    },
    NEW_CUSTOMERS: {
      description: "Orders of first-time customers: counts from 50 %, full at 90 %.",
    },
    SPREAD: {
      description: "Different networks by use: counts from 70 %, full when each has its own.",
    },
  },
});

/** How much it looks like a leak. */
export const LeakLevel = { LOW: "LOW", WATCH: "WATCH", HIGH: "HIGH" } as const;
registerEnumType(LeakLevel, {
  name: "LeakLevel",
  description: "How much a code looks like one on a deal site.",
  valuesConfig: {
    LOW: { description: "Below 40: ordinary." },
    WATCH: { description: "From 40: look at it again." },
    HIGH: { description: "From 70: look for it on deal sites." },
  },
});

@ObjectType("LeakPart", { description: "One sign, and what it adds to the score." })
export class LeakPart {
  @Field(() => LeakSign, { description: "Which sign." }) sign!: keyof typeof LeakSign;
  @Field(() => Decimal, {
    description: "What was measured: percent with one decimal; of RISE how many times as many.",
  })
  measured!: string;
  @Field(() => Int, { description: "What it adds." }) points!: number;
  @Field(() => Int, { description: "What it could add." }) weight!: number;
}

@ObjectType("LeakRisk", {
  description:
    "How much the last two weeks of a code look like a code on a deal site. Fewer than twenty uses prove little: the score is cut in their proportion.",
})
export class LeakRisk {
  readonly row: Risk;
  constructor(row: Risk) {
    this.row = row;
  }
  @Field(() => Voucher, { description: "The voucher." })
  voucher(@Ctx() c: Context) {
    return c.load.voucher.get(this.row.voucherId);
  }
  @Field(() => String, { description: "Its code as it may be shown." })
  label(@Ctx() c: Context) {
    return c.load.voucher.get(this.row.voucherId).then(({ row }) => voucherLabel(row));
  }
  @Field(() => Affiliate, { nullable: true, description: "Whose it is; null when nobody’s." })
  affiliate(@Ctx() c: Context) {
    return c.load.affiliate.maybe(this.row.affiliateId);
  }
  @Field(() => Int, { description: "0 to 100." })
  get score() {
    return this.row.score;
  }
  @Field(() => LeakLevel, { description: "What to make of it." })
  get level() {
    return this.row.level;
  }
  @Field(() => Int, { description: "Uses in the last 14 days." })
  get uses() {
    return this.row.uses;
  }
  @Field(() => Int, {
    nullable: true,
    description: "Uses in the 28 days before; null when it was not there for all of them.",
  })
  get usesBefore() {
    return this.row.usesBefore;
  }
  @Field(() => [LeakPart], { description: "What the score is made of, strongest first." })
  get parts(): LeakPart[] {
    return this.row.parts.map(({ sign, measured, points, weight }) => ({
      sign,
      measured: (measured / (sign === "RISE" ? 1000 : 10)).toFixed(1),
      points,
      weight,
    }));
  }
}
