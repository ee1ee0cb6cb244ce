import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../ground/money.type.ts";
import { DateTime } from "../ground/scalars.ts";

/** Why a code or a discount does not apply. A candidate has exactly one reason: the first that fails, in this order. */
export const CodeReason = {
  UNKNOWN_CODE: "UNKNOWN_CODE",
  DISABLED: "DISABLED",
  NOT_STARTED: "NOT_STARTED",
  EXPIRED: "EXPIRED",
  CURRENCY_MISMATCH: "CURRENCY_MISMATCH",
  PARTNER_MISMATCH: "PARTNER_MISMATCH",
  CHANNEL_MISMATCH: "CHANNEL_MISMATCH",
  LOGIN_REQUIRED: "LOGIN_REQUIRED",
  NOT_ASSIGNED: "NOT_ASSIGNED",
  CUSTOMER_GROUP_MISMATCH: "CUSTOMER_GROUP_MISMATCH",
  DOMAIN_NOT_ALLOWED: "DOMAIN_NOT_ALLOWED",
  NOT_FIRST_ORDER: "NOT_FIRST_ORDER",
  SELF_REFERRAL: "SELF_REFERRAL",
  USAGE_LIMIT_REACHED: "USAGE_LIMIT_REACHED",
  CUSTOMER_LIMIT_REACHED: "CUSTOMER_LIMIT_REACHED",
  OUTSIDE_TIME_WINDOW: "OUTSIDE_TIME_WINDOW",
  REQUIRED_ITEMS_MISSING: "REQUIRED_ITEMS_MISSING",
  NO_MATCHING_ITEMS: "NO_MATCHING_ITEMS",
  MINIMUM_QUANTITY_NOT_MET: "MINIMUM_QUANTITY_NOT_MET",
  MINIMUM_ORDER_NOT_MET: "MINIMUM_ORDER_NOT_MET",
  SHIPPING_METHOD_MISMATCH: "SHIPPING_METHOD_MISMATCH",
  PAYMENT_METHOD_MISMATCH: "PAYMENT_METHOD_MISMATCH",
  CUSTOM_CHECK_FAILED: "CUSTOM_CHECK_FAILED",
  EXCLUDED: "EXCLUDED",
  NOT_STACKABLE: "NOT_STACKABLE",
  NO_REMAINING_VALUE: "NO_REMAINING_VALUE",
} as const;
export type CodeReason = keyof typeof CodeReason;
registerEnumType(CodeReason, {
  name: "CodeReason",
  description:
    "Why a code or a discount does not apply. A candidate has exactly one reason: the first that fails, in this order.",
  valuesConfig: {
    UNKNOWN_CODE: {
      description:
        "Nobody has this code (or it is another customer's private one: the answer is the same).",
    },
    DISABLED: { description: "Switched off for now." },
    NOT_STARTED: { description: "Starts later." },
    EXPIRED: { description: "Has ended." },
    CURRENCY_MISMATCH: { description: "Made for another currency." },
    PARTNER_MISMATCH: { description: "Belongs to a seller of whom nothing is in the cart." },
    CHANNEL_MISMATCH: { description: "Not for this sales channel." },
    LOGIN_REQUIRED: { description: "Only for those who are signed in." },
    NOT_ASSIGNED: { description: "Assigned to other customers." },
    CUSTOMER_GROUP_MISMATCH: { description: "Only for a customer group." },
    DOMAIN_NOT_ALLOWED: { description: "Only for certain e-mail domains." },
    NOT_FIRST_ORDER: { description: "Only for a first order." },
    SELF_REFERRAL: { description: "An affiliate's own code." },
    USAGE_LIMIT_REACHED: { description: "All uses are taken." },
    CUSTOMER_LIMIT_REACHED: { description: "This customer has used it as often as allowed." },
    OUTSIDE_TIME_WINDOW: { description: "Outside its weekdays or hours." },
    REQUIRED_ITEMS_MISSING: { description: "Something must be in the cart that is not." },
    NO_MATCHING_ITEMS: { description: "Nothing in the cart is in its scope." },
    MINIMUM_QUANTITY_NOT_MET: { description: "Too few pieces." },
    MINIMUM_ORDER_NOT_MET: { description: "Too small an amount." },
    SHIPPING_METHOD_MISMATCH: { description: "Another shipping method is needed." },
    PAYMENT_METHOD_MISMATCH: { description: "Another payment method is needed." },
    CUSTOM_CHECK_FAILED: { description: "A check of the shop's own said no." },
    EXCLUDED: { description: "Another discount excludes it." },
    NOT_STACKABLE: { description: "Can't be combined with another discount that precedes it." },
    NO_REMAINING_VALUE: { description: "It would not lower the total." },
  },
});

@InterfaceType("Problem", {
  description:
    "Why something was not done. A client that never heard of a code still has `code` and `message`; the types that implement this carry figures.",
})
export abstract class Problem {
  @Field(() => String, {
    description:
      "Stable, never translated, for example `MINIMUM_ORDER_NOT_MET`. The catalogue is in docs/problems.md.",
  })
  code!: string;
  @Field(() => String, {
    description:
      "One sentence for the person in front of the screen, in the language of the request.",
  })
  message!: string;
  @Field(() => [String], {
    description: "Which input it is about, outermost first; empty when it is about the whole.",
  })
  path!: string[];
  @Field(() => String, {
    nullable: true,
    description:
      "What the person can do about it, in the language of the request. Null when there is nothing to say.",
  })
  remedy!: string | null;
}

@ObjectType("PlainProblem", {
  implements: Problem,
  description: "A problem that needs no figures.",
})
export class PlainProblem implements Problem {
  @Field(() => String, { description: "Stable code." }) code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
}

@ObjectType("CodeRefused", {
  implements: Problem,
  description: "A code was not accepted (any reason of the pricing rules).",
})
export class CodeRefused implements Problem {
  @Field(() => String, { description: "Stable code, one of the values of `CodeReason`." })
  code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => CodeReason, { description: "The same as `code`, typed." }) reason!: CodeReason;
  @Field(() => String, {
    nullable: true,
    description: "The code as it may be shown: itself when public or unknown, else masked.",
  })
  codeText!: string | null;
  @Field(() => Money, {
    nullable: true,
    description: "How much more must be bought, when that is the reason.",
  })
  missingAmount!: Money | null;
  @Field(() => Int, {
    nullable: true,
    description: "How many more pieces must be bought, when that is the reason.",
  })
  missingQuantity!: number | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it starts or ended, when that is the reason.",
  })
  at!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: "The limit that is used up, when that is the reason.",
  })
  limit!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "The discount it can't be combined with, when that is the reason.",
  })
  other!: string | null;
  @Field(() => [String], {
    description:
      "What would have been accepted (methods, channels, domains), when that is the reason.",
  })
  allowed!: string[];
}

@ObjectType("TooManyAttempts", {
  implements: Problem,
  description: "Too many tries in a short time.",
})
export class TooManyAttempts implements Problem {
  @Field(() => String, { description: "Stable code `TOO_MANY_ATTEMPTS`." }) code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => DateTime, { description: "From when it may be tried again." }) retryAt!: Date;
}

@ObjectType("OutOfStock", {
  implements: Problem,
  description: "Fewer pieces are there than were asked for.",
})
export class OutOfStock implements Problem {
  @Field(() => String, { description: "Stable code `OUT_OF_STOCK`." }) code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => ID, { description: "Global id of the variant." }) variantId!: string;
  @Field(() => Int, { description: "How many were asked for." }) requested!: number;
  @Field(() => Int, { description: "How many there are." }) available!: number;
}

@ObjectType("AmountChanged", {
  implements: Problem,
  description: "An amount is not what the person saw (`PRICE_CHANGED`, `REFUND_CHANGED`).",
})
export class AmountChanged implements Problem {
  @Field(() => String, { description: "Stable code." }) code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => Money, { description: "The amount the person saw." }) before!: Money;
  @Field(() => Money, {
    description: "The amount it is now; send it as the expected one to agree.",
  })
  after!: Money;
}

@ObjectType("AmountOutOfRange", {
  implements: Problem,
  description: "The order's total is outside what a payment method carries.",
})
export class AmountOutOfRange implements Problem {
  @Field(() => String, { description: "Stable code `PAYMENT_AMOUNT_OUT_OF_RANGE`." }) code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => Money, { description: "What would have to be paid." }) total!: Money;
  @Field(() => Money, { description: "The least the method carries." }) minimum!: Money;
  @Field(() => Money, { description: "The most the method carries." }) maximum!: Money;
}

@ObjectType("FieldInvalid", {
  implements: Problem,
  description: "A field of a form is missing or wrong.",
})
export class FieldInvalid implements Problem {
  @Field(() => String, {
    description: "Stable code, for example `CONTACT_INVALID` or `ADDRESS_REQUIRED`.",
  })
  code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => String, { description: "The field's name." }) field!: string;
}

@ObjectType("ChoiceNotAllowed", {
  implements: Problem,
  description: "Something must be chosen among a few.",
})
export class ChoiceNotAllowed implements Problem {
  @Field(() => String, { description: "Stable code, for example `SHIPPING_METHOD_REQUIRED`." })
  code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => [String], { description: "What may be chosen." }) allowed!: string[];
}

@ObjectType("StateNotAllowed", {
  implements: Problem,
  description: "The thing is in a state that does not allow this.",
})
export class StateNotAllowed implements Problem {
  @Field(() => String, { description: "Stable code, for example `ORDER_STATE`." }) code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => String, { description: "The state it is in." }) state!: string;
  @Field(() => String, { description: "What was asked of it." }) event!: string;
}

@ObjectType("VersionConflict", {
  implements: Problem,
  description: "Somebody else changed it since it was read.",
})
export class VersionConflict implements Problem {
  @Field(() => String, { description: "Stable code `VERSION_CONFLICT`." }) code!: string;
  @Field(() => String, { description: "One sentence in the language of the request." })
  message!: string;
  @Field(() => [String], { description: "Which input it is about." }) path!: string[];
  @Field(() => String, { nullable: true, description: "What can be done about it." }) remedy!:
    | string
    | null;
  @Field(() => Int, { description: "The version that was sent." }) expected!: number;
  @Field(() => Int, { description: "The version it has now." }) actual!: number;
}
