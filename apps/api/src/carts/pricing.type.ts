import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CartCode } from "./cart-code.type.ts";
import { Money } from "../ground/money.type.ts";
import { Decimal } from "../ground/scalars.ts";

/** At which level a discount works. */
export const DiscountLevel = { PRODUCT: "PRODUCT", CART: "CART", SHIPPING: "SHIPPING" } as const;
export type DiscountLevel = keyof typeof DiscountLevel;
registerEnumType(DiscountLevel, {
  name: "DiscountLevel",
  description: "At which level a discount works.",
  valuesConfig: {
    PRODUCT: { description: "On products, line by line." },
    CART: { description: "On the cart's sum, shared out over its lines." },
    SHIPPING: { description: "On shipping." },
  },
});

/** What a step of the calculation did. */
export const ExplanationKind = {
  SUBTOTAL: "SUBTOTAL",
  APPLIED: "APPLIED",
  NOT_APPLIED: "NOT_APPLIED",
  SHIPPING: "SHIPPING",
  TAX: "TAX",
  TOTAL: "TOTAL",
} as const;
export type ExplanationKind = keyof typeof ExplanationKind;
registerEnumType(ExplanationKind, {
  name: "ExplanationKind",
  description: "What a step of the calculation did.",
  valuesConfig: {
    SUBTOTAL: { description: "The sum at list price." },
    APPLIED: { description: "A discount was applied." },
    NOT_APPLIED: { description: "A discount or code was not applied." },
    SHIPPING: { description: "The shipping charge." },
    TAX: { description: "The tax inside." },
    TOTAL: { description: "What is to be paid." },
  },
});

/** What a message on the cart is about. */
export const CartMessageKind = {
  PRICE_CHANGED: "PRICE_CHANGED",
  OFFER_GAINED: "OFFER_GAINED",
  OFFER_LOST: "OFFER_LOST",
  UNAVAILABLE: "UNAVAILABLE",
} as const;
export type CartMessageKind = keyof typeof CartMessageKind;
registerEnumType(CartMessageKind, {
  name: "CartMessageKind",
  description: "What a message on the cart is about.",
  valuesConfig: {
    PRICE_CHANGED: { description: "A list price went up or down." },
    OFFER_GAINED: { description: "A discount applies now that did not before." },
    OFFER_LOST: { description: "A discount no longer applies." },
    UNAVAILABLE: { description: "A product can no longer be bought." },
  },
});

@ObjectType("CartPricing", {
  simpleResolvers: true,
  description: "What a cart costs, and why.",
})
export class CartPricing {
  @Field(() => [PricedLine], { description: "Each line, in the cart's order." })
  lines!: PricedLine[];
  @Field(() => Money, { description: "Sum of the lines at list price." }) subtotal!: Money;
  @Field(() => [DiscountGroup], {
    description:
      "Discounts grouped by level, in the order they are applied; groups without a discount are left out.",
  })
  discountGroups!: DiscountGroup[];
  @Field(() => Money, { description: "All discounts, shipping included." }) discountTotal!: Money;
  @Field(() => PricedShipping, {
    nullable: true,
    description: "Shipping; null while no method is chosen and for courses only.",
  })
  shipping!: PricedShipping | null;
  @Field(() => IncludedTax, { description: "Tax inside the total." }) tax!: IncludedTax;
  @Field(() => Money, { description: "What is to be paid." }) total!: Money;
  @Field(() => [CartCode], {
    description: "The entered codes with what became of each, in the order entered.",
  })
  codes!: CartCode[];
  @Field(() => [PricingHint], {
    description: "How far other discounts are from applying, nearest first.",
  })
  hints!: PricingHint[];
  @Field(() => [ExplanationStep], { description: "The calculation step by step, in words." })
  explanation!: ExplanationStep[];
  @Field(() => [CartMessage], {
    description: "What changed since the shopper last looked: prices, offers gained and lost.",
  })
  messages!: CartMessage[];
  @Field(() => String, { description: "Hash of the rules it was computed with." })
  ruleSetHash!: string;
  @Field(() => String, { description: "Version of the engine it was computed by." })
  engineVersion!: string;
  @Field(() => Boolean, {
    description:
      "False only when the best combination of a very large number of discounts could not be proven to be the best.",
  })
  optimal!: boolean;
}

@ObjectType("PricedLine", {
  simpleResolvers: true,
  description: "What one line costs.",
})
export class PricedLine {
  @Field(() => ID, { description: "Global id of the line." }) lineId!: string;
  @Field(() => Money, { description: "List price of one piece." }) listUnitPrice!: Money;
  @Field(() => Int, { description: "How many." }) quantity!: number;
  @Field(() => Money, { description: "List price times quantity." }) listTotal!: Money;
  @Field(() => [LineDiscount], {
    description: "Each discount by name, with its share on this line, in the order applied.",
  })
  discounts!: LineDiscount[];
  @Field(() => Money, { description: "All discounts on this line." }) discountTotal!: Money;
  @Field(() => Money, { description: "What the line costs." }) total!: Money;
}

@ObjectType("LineDiscount", {
  simpleResolvers: true,
  description: "A discount's share.",
})
export class LineDiscount {
  @Field(() => ID, { description: "Global id of the discount." }) discountId!: string;
  @Field(() => String, { description: "Its name in the language of the request." }) name!: string;
  @Field(() => String, {
    nullable: true,
    description: "The code that unlocked it as it may be shown; null for an automatic one.",
  })
  code!: string | null;
  @Field(() => DiscountLevel, { description: "At which level it works." }) level!: DiscountLevel;
  @Field(() => Money, { description: "What it takes off, positive." }) amount!: Money;
}

@ObjectType("DiscountGroup", {
  simpleResolvers: true,
  description: "The discounts of one level.",
})
export class DiscountGroup {
  @Field(() => DiscountLevel, { description: "The level." }) level!: DiscountLevel;
  @Field(() => String, { description: "Its name in the language of the request." }) label!: string;
  @Field(() => Money, { description: "What they take off together, positive." }) amount!: Money;
  @Field(() => [LineDiscount], { description: "Each discount." }) discounts!: LineDiscount[];
}

@ObjectType("PricedShipping", {
  simpleResolvers: true,
  description: "What shipping costs.",
})
export class PricedShipping {
  @Field(() => String, { description: "The method's code." }) method!: string;
  @Field(() => String, { description: "The method's name in the language of the request." })
  name!: string;
  @Field(() => Money, { description: "Before discounts." }) amount!: Money;
  @Field(() => [LineDiscount], { description: "Discounts on it." }) discounts!: LineDiscount[];
  @Field(() => Money, { description: "What is to be paid for it." }) total!: Money;
}

@ObjectType("IncludedTax", {
  simpleResolvers: true,
  description: "Tax inside the total.",
})
export class IncludedTax {
  @Field(() => Money, { description: "The total without tax." }) net!: Money;
  @Field(() => Money, { description: "The tax." }) tax!: Money;
  @Field(() => [TaxAtRate], { description: "By rate, highest first." }) byRate!: TaxAtRate[];
}

@ObjectType("TaxAtRate", {
  simpleResolvers: true,
  description: "Tax at one rate.",
})
export class TaxAtRate {
  @Field(() => Decimal, { description: "The rate, for example `0.05`." }) rate!: string;
  @Field(() => Money, { description: "Tax included." }) gross!: Money;
  @Field(() => Money, { description: "Without tax." }) net!: Money;
  @Field(() => Money, { description: "The tax." }) tax!: Money;
}

@ObjectType("PricingHint", {
  simpleResolvers: true,
  description: "How far a discount is from applying.",
})
export class PricingHint {
  @Field(() => ID, { description: "Global id of the discount." }) discountId!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => String, { description: "For example `再買 NT$200 就折 NT$100`." }) message!: string;
  @Field(() => Money, {
    nullable: true,
    description: "How much more must be bought; null when it is about pieces.",
  })
  missingAmount!: Money | null;
  @Field(() => Int, {
    nullable: true,
    description: "How many more pieces must be bought; null when it is about money.",
  })
  missingQuantity!: number | null;
}

@ObjectType("ExplanationStep", {
  simpleResolvers: true,
  description: "One step of the calculation, in words.",
})
export class ExplanationStep {
  @Field(() => Int, { description: "1 is the first." }) position!: number;
  @Field(() => ExplanationKind, { description: "What kind of step." }) kind!: ExplanationKind;
  @Field(() => String, { description: "What it is about: a discount's name, a code, shipping." })
  subject!: string;
  @Field(() => String, { description: "Why, as a sentence with figures." }) because!: string;
  @Field(() => Money, {
    nullable: true,
    description: "What it adds or takes off (negative); null when nothing changes.",
  })
  amount!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: "The total after this step; null when nothing changes.",
  })
  runningTotal!: Money | null;
}

@ObjectType("CartMessage", {
  simpleResolvers: true,
  description: "Something that changed since the shopper last looked.",
})
export class CartMessage {
  @Field(() => CartMessageKind, { description: "What it is about." }) kind!: CartMessageKind;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => Money, {
    nullable: true,
    description: "The amount before; null when there is none.",
  })
  before!: Money | null;
  @Field(() => Money, { nullable: true, description: "The amount now; null when there is none." })
  after!: Money | null;
}
