/** Mistakes that change no answer, so that no test can notice them, each with the reason. */

/** The mutated text (its white space made single blanks), and what it may become. */
type Row = readonly [file: string, original: string, becomes: readonly string[]];

interface Equivalents {
  readonly reason: string;
  readonly mutants: readonly Row[];
}

export const EQUIVALENT: readonly Equivalents[] = [
  {
    reason: "two ways to one answer, the cheaper where it can be taken",
    mutants: [
      ["money/allocate.ts", "count <= SMALL", ["true", "false", "count < SMALL", "count > SMALL"]],
      [
        "money/allocate.ts",
        "amount * sum <= Number.MAX_SAFE_INTEGER",
        ["false", "amount * sum < Number.MAX_SAFE_INTEGER"],
      ],
      [
        "money/round.ts",
        "doubled <= Number.MAX_SAFE_INTEGER",
        ["false", "doubled < Number.MAX_SAFE_INTEGER"],
      ],
      [
        "money/round.ts",
        "product <= Number.MAX_SAFE_INTEGER",
        ["false", "product < Number.MAX_SAFE_INTEGER"],
      ],
      ["codes/code-key.ts", "PLAIN.test(text)", ["false"]],
      ["pricing/application/parts.ts", "positions.length === 1", ["false"]],
      ["pricing/application/parts.ts", "positions.length === totals.length", ["false"]],
      ["pricing/application/running.ts", "positions.length === running.totals.length", ["false"]],
      [
        "pricing/candidates/basket.ts",
        "basket.rules.triggered[scope.ordinal] !== undefined",
        ["false"],
      ],
      ["pricing/candidates/basket.ts", "known !== undefined", ["false"]],
      ["pricing/candidates/basket.ts", "basket.asked.set(scope, found);", [";"]],
      ["pricing/candidates/basket.ts", "positions === basket.positions", ["false"]],
      ["pricing/candidates/enter-codes.ts", "codes.length === 0", ["false"]],
      ["pricing/candidates/gather.ts", "bySession.size > 0", ["true", "bySession.size >= 0"]],
      [
        "pricing/candidates/gather.ts",
        "values.length > SMALL",
        ["true", "false", "values.length >= SMALL", "values.length <= SMALL"],
      ],
      [
        "pricing/eligibility/shop-time.ts",
        'timeZone === "Asia/Taipei" && now >= TAIPEI_FIXED_SINCE',
        ["false"],
      ],
      ["pricing/eligibility/shop-time.ts", "formatter === undefined", ["true"]],
      ["pricing/eligibility/shop-time.ts", "formatters.set(timeZone, formatter);", [";"]],
      ["pricing/eligibility/next-edge.ts", "schedules.set(rules, schedule);", [";"]],
      ["pricing/eligibility/next-edge.ts", "known", ["false"]],
      ["pricing/explanation/included-tax.ts", "byRate.length > 1", ["true", "byRate.length >= 1"]],
      [
        "pricing/explanation/included-tax.ts",
        "known.size < KNOWN_MAX",
        ["true", "false", "known.size <= KNOWN_MAX", "known.size >= KNOWN_MAX"],
      ],
      ["pricing/explanation/included-tax.ts", "known.set(key, value);", [";"]],
    ],
  },
  {
    reason: "nothing is left to do, and the way without the question does nothing too",
    mutants: [
      ["money/allocate.ts", "left === 0", ["false"]],
      ["pricing/application/parts.ts", "amount <= 0", ["false", "amount < 0"]],
      ["pricing/application/parts.ts", "positions.length === 0", ["false"]],
      [
        "pricing/application/apply.ts",
        "rule.step === 1 && running.units !== null",
        ["true", "rule.step === 1 || running.units !== null"],
      ],
      ["pricing/application/apply.ts", "rule.step === 1", ["true"]],
      ["pricing/application/apply.ts", "running.units !== null", ["true"]],
      ["pricing/application/unit-pool.ts", "pool === null", ["false"]],
      ["pricing/application/unit-pool.ts", "free === 0", ["false"]],
      ["pricing/application/unit-pool.ts", "claimed === 0", ["false"]],
      ["pricing/application/apply.ts", "uncapped > rule.cap", ["uncapped >= rule.cap"]],
      ["pricing/explanation/assemble.ts", "positions.length === 0", ["false"]],
      ["pricing/eligibility/conditions/all.ts", "next === null", ["false"]],
      ["pricing/eligibility/judge.ts", "standing !== null", ["true"]],
      ["pricing/discount-types/bundle-price.ts", "off === 0", ["false"]],
      ["pricing/discount-types/pair-price.ts", "pairs.off === 0", ["false"]],
      ["pricing/explanation/hints.ts", "quantity === 0", ["false"]],
      ["pricing/explanation/hints.ts", "found.length === 0", ["false"]],
    ],
  },
  {
    reason: "one step past the end compares with undefined, which is never true",
    mutants: [
      ["money/allocate.ts", "index < sizes.length", ["index <= sizes.length"]],
      ["codes/likeness.ts", "at < a.length", ["at <= a.length"]],
      ["pricing/candidates/gather.ts", "to > 0", ["true", "to >= 0"]],
      [
        "pricing/explanation/assemble.ts",
        "at < basket.lines.length",
        ["at <= basket.lines.length"],
      ],
    ],
  },
  {
    reason: "equal members may stand either way round: they are the same number",
    mutants: [
      ["pricing/candidates/gather.ts", "values[to - 1]! > value", ["values[to - 1]! >= value"]],
    ],
  },
  {
    reason: "fewer units are left over than lines have remainders: one of 1 is never largest twice",
    mutants: [["money/allocate.ts", "-1", ["+1"]]],
  },
  {
    reason: "what it gives is thrown away, or held by nobody else",
    mutants: [
      ["codes/code-format.ts", "[]", ['["Stryker was here"]']],
      ["pricing/candidates/enter-codes.ts", "automatic.slice()", ["automatic"]],
      ["pricing/candidates/gather.ts", "[]", ['["Stryker was here"]']],
      ["pricing/application/parts.ts", "[]", ['["Stryker was here"]']],
    ],
  },
  {
    reason: "a list holds no null, and no moment is before null",
    mutants: [
      ["pricing/eligibility/conditions/email-domain.ts", "domain !== null", ["true"]],
      ["pricing/eligibility/conditions/payment-method.ts", "method !== null", ["true"]],
      ["pricing/eligibility/judge-voucher.ts", "domain === null", ["false"]],
      ["pricing/eligibility/judge-voucher.ts", "ownerAffiliateId == null", ["false"]],
      ["pricing/eligibility/judge-voucher.ts", "startsAt != null", ["true"]],
    ],
  },
  {
    reason: "the type asks; no key is ever the text null, and odds of 1 are 1 either way",
    mutants: [
      ["pricing/candidates/enter-codes.ts", "key !== null", ["true"]],
      ["codes/code-space.ts", "exact > 1n", ["exact >= 1n"]],
    ],
  },
  {
    reason: "a discount on shipping is not eligible where nothing is shipped",
    mutants: [
      [
        "pricing/discount-types/fixed-amount.ts",
        "basket.cart.shipping?.amount",
        ["basket.cart.shipping.amount"],
      ],
      [
        "pricing/discount-types/fixed-price.ts",
        "basket.cart.shipping?.amount",
        ["basket.cart.shipping.amount"],
      ],
      [
        "pricing/discount-types/percentage.ts",
        "basket.cart.shipping?.amount",
        ["basket.cart.shipping.amount"],
      ],
    ],
  },
  {
    reason: "a shortfall that is not of money is taken for one of units, whatever it is called",
    mutants: [
      ["pricing/discount-types/bundle-price.ts", '"MINIMUM_QUANTITY_NOT_MET"', ['""']],
      ["pricing/discount-types/buy-x-get-y.ts", '"MINIMUM_QUANTITY_NOT_MET"', ['""']],
      ["pricing/discount-types/nth-unit.ts", '"MINIMUM_QUANTITY_NOT_MET"', ['""']],
      ["pricing/discount-types/pair-price.ts", '"MINIMUM_QUANTITY_NOT_MET"', ['""']],
      ["pricing/discount-types/tiered.ts", '"MINIMUM_QUANTITY_NOT_MET"', ['""']],
    ],
  },
  {
    reason: "a bound that is larger than it need be costs time, and no answer",
    mutants: [
      [
        "pricing/discount-types/bundle-price.ts",
        "Math.min(value, value - payableAfterPercent(value, plan.percent) + lines.length)",
        ["Math.max(value, value - payableAfterPercent(value, plan.percent) + lines.length)"],
      ],
      [
        "pricing/discount-types/buy-x-get-y.ts",
        "Math.min(value, benefitAtMost(plan.benefit, unitsOn(basket, get) + get.length, value))",
        ["Math.max(value, benefitAtMost(plan.benefit, unitsOn(basket, get) + get.length, value))"],
      ],
      [
        "pricing/discount-types/pair-price.ts",
        "Math.min(basket.subtotal, listValue(basket, first) + listValue(basket, second))",
        ["Math.max(basket.subtotal, listValue(basket, first) + listValue(basket, second))"],
      ],
      [
        "pricing/discount-types/nth-unit.ts",
        "Math.min(plan.most, Math.floor(unitsOn(basket, lines) / plan.n))",
        ["Math.max(plan.most, Math.floor(unitsOn(basket, lines) / plan.n))"],
      ],
      [
        "pricing/discount-types/tiered.ts",
        "Math.min(value, benefit.amountOff * times)",
        ["Math.max(value, benefit.amountOff * times)"],
      ],
      [
        "pricing/discount-types/tiered.ts",
        "Math.min(value, value - payableAfterPercent(value, percent) + lineCount)",
        ["Math.max(value, value - payableAfterPercent(value, percent) + lineCount)"],
      ],
      [
        "pricing/discount-types/nth-unit.ts",
        "unitsOn(basket, lines) / plan.n",
        ["unitsOn(basket, lines) * plan.n"],
      ],
      [
        "pricing/discount-types/bundle-price.ts",
        "plan.price !== null || plan.percent === PERCENT_ONE",
        ["true"],
      ],
      ["pricing/discount-types/bundle-price.ts", "plan.percent === PERCENT_ONE", ["false"]],
      [
        "pricing/discount-types/bundle-price.ts",
        "value - payableAfterPercent(value, plan.percent)",
        ["value + payableAfterPercent(value, plan.percent)"],
      ],
      [
        "pricing/discount-types/tiered.ts",
        "value - payableAfterPercent(value, percent)",
        ["value + payableAfterPercent(value, percent)"],
      ],
      ["pricing/discount-types/tiered.ts", 'benefit.kind === "FIXED_PRICE"', ["true"]],
      ["pricing/application/chosen-units.ts", 'benefit.kind === "FIXED_PRICE"', ["true"]],
      ["pricing/application/chosen-units.ts", "benefit.value === PERCENT_ONE", ["true", "false"]],
      [
        "pricing/application/chosen-units.ts",
        "Math.min(value, count * benefit.value)",
        ["Math.max(value, count * benefit.value)"],
      ],
      [
        "pricing/application/chosen-units.ts",
        "value - payableAfterPercent(value, benefit.value)",
        ["value + payableAfterPercent(value, benefit.value)"],
      ],
    ],
  },
];

/** Why a mutant can't be noticed, if that is known. */
export function whyEquivalent(file: string, original: string, becomes: string): string | null {
  const text = original.replace(/\s+/g, " ");
  const isIt = ([where, what, into]: Row) =>
    where === file && what === text && into.includes(becomes);
  return EQUIVALENT.find(({ mutants }) => mutants.some(isIt))?.reason ?? null;
}
