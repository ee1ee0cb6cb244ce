/** For every law a mistake in the engine that it must catch: a law that nothing can break says nothing. */
import type { Sabotage } from "../fresh-modules.ts";

export interface SabotagedLaw extends Sabotage {
  /** The law's file, and its title as the test says it. */
  readonly lawFile: string;
  readonly law: string;
  /** What the sabotaged engine does wrong. */
  readonly mistake: string;
}

const PRICING = "src/pricing";

function sabotagesOf(
  lawFile: string,
  rows: readonly (readonly [
    law: string,
    mistake: string,
    file: string,
    from: string,
    to: string,
  ])[],
): SabotagedLaw[] {
  return rows.map(([law, mistake, file, from, to]) => ({ lawFile, law, mistake, file, from, to }));
}

const BOUNDS = sabotagesOf(`${PRICING}/laws/bounds.laws.test.ts`, [
  [
    "no discount gives more than its bound, whatever ran before it",
    "an amount off each unit is taken for one unit more",
    `${PRICING}/discount-types/fixed-amount.ts`,
    "plan.amountOff * quantity)",
    "plan.amountOff * (quantity + 1))",
  ],
  [
    "a plain discount alone gives exactly its bound: the bound is no larger than it need be",
    "the bound of a rate on the cart is its whole price",
    `${PRICING}/discount-types/percentage.ts`,
    "if (step === 2) return offWhole(listValue(basket, lines), percent);",
    "if (step === 2) return listValue(basket, lines);",
  ],
  [
    "among regular discounts one more never raises the total",
    "a fixed price also raises what costs less",
    `${PRICING}/application/parts.ts`,
    "  if (amount <= 0) return;\n  parts.positions.push(position);",
    "  parts.positions.push(position);",
  ],
  [
    "groups that are decided apart save the same together as apart",
    "discounts on common lines are decided apart",
    `${PRICING}/resolution/coupling.ts`,
    "const lines = readsAll ? basket.positions : own;",
    "const lines: readonly number[] = readsAll ? own : [];",
  ],
]);

const CHANGES = sabotagesOf(`${PRICING}/laws/change.laws.test.ts`, [
  [
    "lines in another order cost the same, line by line, where no tie names position",
    "the dollar left over goes to the first line, whatever the remainders",
    "src/money/allocate.ts",
    "ahead > 0 || (ahead === 0 && sizes[index]! > sizes[best]!)",
    "best < 0 && ahead > 0",
  ],
  [
    "one code more never raises the total under BEST_FOR_CUSTOMER",
    "BEST_FOR_CUSTOMER goes by priority",
    `${PRICING}/resolution/resolve.ts`,
    'basket.context.strategy === "BEST_FOR_CUSTOMER"',
    "basket.lines.length < 0",
  ],
  [
    "codes entered in another order give the same amounts",
    "only the code typed first is looked at",
    `${PRICING}/candidates/enter-codes.ts`,
    "basket.cart.codes.forEach(",
    "basket.cart.codes.slice(0, 1).forEach(",
  ],
  [
    "a line split in two costs the same where nothing is rounded per line",
    "an amount off each unit is taken once per line",
    `${PRICING}/discount-types/fixed-amount.ts`,
    "plan.amountOff * quantity)",
    "plan.amountOff)",
  ],
  [
    "a million units cost a million times what one costs",
    "a price for each unit counts at most five units",
    `${PRICING}/discount-types/fixed-price.ts`,
    "total - price * running.basket.lines[position]!.quantity",
    "total - price * Math.min(5, running.basket.lines[position]!.quantity)",
  ],
]);

const INVARIANTS = sabotagesOf(`${PRICING}/laws/invariants.laws.test.ts`, [
  [
    "line totals and shipping add up to the total",
    "the total leaves shipping out",
    `${PRICING}/explanation/assemble.ts`,
    "total: running.sum + running.shipping,",
    "total: running.sum,",
  ],
  [
    "what was applied is exactly what the discounts come to, in every sum",
    "multi-buy groups are missing from the products' sum",
    `${PRICING}/explanation/assemble.ts`,
    "productDiscountTotal: product! + multiBuy!,",
    "productDiscountTotal: product!,",
  ],
  [
    "every line is its list total less its own discounts",
    "a line does not tell of its first discount",
    `${PRICING}/explanation/assemble.ts`,
    "discounts: byLine[position]!,",
    "discounts: byLine[position]!.slice(1),",
  ],
  [
    "every amount is a whole number, and none is negative",
    "an amount off may be more than the line costs",
    `${PRICING}/discount-types/fixed-amount.ts`,
    "takeOff(parts, position, Math.min(total, plan.amountOff * quantity));",
    "takeOff(parts, position, plan.amountOff * quantity);",
  ],
  [
    "no discount is above its cap, and none that applied gave nothing",
    "caps are forgotten",
    `${PRICING}/application/apply.ts`,
    "  if (uncapped > rule.cap) cutTo(rule.cap, parts, running);\n",
    "",
  ],
  [
    "a partner's discount touches no other partner's line",
    "the index does not look at a scope's partner",
    `${PRICING}/rules/line-index.ts`,
    "  if (scope.partnerId !== null && scope.partnerId !== line.partnerId) return;\n",
    "",
  ],
  [
    "tax is worked out once per rate on the whole order",
    "shipping is not taxed",
    `${PRICING}/explanation/included-tax.ts`,
    "if (cart.shipping !== null) {",
    "if (cart.shipping === null && cart.shipping !== null) {",
  ],
  [
    "every candidate is told of once: applied, or rejected with one reason",
    "what failed is not told",
    `${PRICING}/explanation/rejected.ts`,
    "if (candidate.failure !== null) rejected.push",
    "if (candidate.lostTo !== null) rejected.push",
  ],
  [
    "who lost a conflict names a winner that applied or had its turn",
    "a loser names itself",
    `${PRICING}/resolution/conflict.ts`,
    "candidate.lostTo = winner;",
    "candidate.lostTo = candidate;",
  ],
  [
    "the steps replayed from the explanation give the line totals",
    "every step tells the list price as what stood before it",
    `${PRICING}/explanation/assemble.ts`,
    "    before[position] = before[position]! - amount;\n",
    "",
  ],
  [
    "pricing twice gives the same bytes, with rules compiled anew and given in any order",
    "rules of one priority keep the order they were given in",
    `${PRICING}/rules/compile-rule-set.ts`,
    "a.priority - b.priority || (a.id < b.id ? -1 : 1)",
    "a.priority - b.priority",
  ],
  [
    "nothing that comes in is changed, and a frozen input is priced alike",
    "the cart's own lines are sorted in place",
    `${PRICING}/candidates/basket.ts`,
    "  const { lines } = cart;\n",
    "  const lines = (cart.lines as CartLine[]).reverse();\n",
  ],
  [
    "a candidate that is not eligible changes no amount when it is taken away",
    "what is not eligible keeps out others all the same",
    `${PRICING}/resolution/resolve.ts`,
    "chosen: resolveByPriority(eligible, basket),",
    "chosen: resolveByPriority(candidates, basket).filter(({ failure }) => failure === null),",
  ],
]);

const REFERENCE = sabotagesOf(`${PRICING}/laws/reference.laws.test.ts`, [
  [
    "one discount of any kind gives what the slow engine gives",
    "a rate is rounded up on what is taken off, not on what is left to pay",
    "src/money/rate.ts",
    "return scaleHalfUp(amount, PERCENT_ONE - percentUnits, PERCENT_ONE);",
    "return amount - scaleHalfUp(amount, percentUnits, PERCENT_ONE);",
  ],
  [
    "groups of units that take them from each other give what the slow engine gives",
    "a unit may belong to two groups",
    `${PRICING}/application/unit-pool.ts`,
    "  pool.counts[position]! -= count;\n",
    "",
  ],
  [
    "rivals lose to whom the slow engine lets them lose, by priority and for the customer",
    "two that share a line are found only when it is the first of both",
    `${PRICING}/resolution/conflict.ts`,
    "    if (difference < 0) atA++;\n    else atB++;\n",
    "    return false;\n",
  ],
  [
    "by priority, the engine gives what the slow engine gives",
    "discounts that do not stack on common lines are guarded nowhere",
    `${PRICING}/resolution/kept.ts`,
    "  else addTo(kept.guarded[level], placesOf(candidate, basket));\n",
    "",
  ],
  [
    "best for the customer is what trying every subset finds",
    "the greedy sets are taken for the best",
    `${PRICING}/resolution/search-best.ts`,
    "  walk(search, 0, 0, sum(search.most));\n",
    "",
  ],
]);

const CONFLICTS = sabotagesOf(`${PRICING}/resolution/discount-conflicts.test.ts`, [
  [
    "is never applied, whatever the cart: every claim against the engine",
    "a winner that ends earlier is taken to cover what goes on",
    `${PRICING}/resolution/always-beaten.ts`,
    "coversTime(winner, other, now) &&",
    "",
  ],
]);

const SNAPSHOTS = sabotagesOf("src/snapshot/snapshot.laws.test.ts", [
  [
    "every snapshot replays byte for byte, from its stored text alone",
    "a snapshot leaves out a discount's own rule",
    "src/snapshot/freeze.ts",
    "const discounts = [...ids].sort().flatMap",
    "const discounts = [...ids].sort().slice(1).flatMap",
  ],
  [
    "a snapshot whose bytes or amounts were touched does not replay",
    "replay does not look at the hash",
    "src/snapshot/replay.ts",
    "sha256(frozen.json) !== frozen.sha256",
    "frozen.sha256 === null",
  ],
  [
    "under unchanged rules nothing has drifted",
    "drift is measured from the list price",
    "src/snapshot/drift.ts",
    "effect: totalToday - paidTotal",
    "effect: totalToday - snapshot.pricing.subtotal",
  ],
  [
    "keeping everything costs what was paid; keeping nothing leaves shipping alone",
    "what is not named stays in the order",
    "src/snapshot/reprice-kept.ts",
    "kept[line.id]! : 0",
    "kept[line.id]! : line.quantity",
  ],
  [
    "a backtest of a discount that already was there changes no order",
    "the draft is added beside its own older version",
    "src/snapshot/backtest.ts",
    "rules.discounts.filter(({ id }) => id !== draft.id)",
    "rules.discounts.map((rule) => (rule.id === draft.id ? { ...rule, id: `${rule.id}x` } : rule))",
  ],
]);

const REFUNDS = sabotagesOf("tests/refunds.laws.test.ts", [
  [
    "KEEP: all units returned, one by one in any order, give back exactly what was paid",
    "each unit's share is rounded alone",
    "src/orders/refund.ts",
    "return Math.max(0, due - line.refundedTotal);",
    "return Math.min(due, scaleDown(line.total, quantity, line.quantity));",
  ],
  [
    "REEVALUATE: so they do with the kept goods priced again at every step",
    "what the returned lines can't give is not taken from the kept ones",
    "src/orders/refund.ts",
    "return refunds.concat(overflow(lines, refunds, due));",
    "return refunds;",
  ],
]);

const ORDERS = sabotagesOf("src/orders/refund.laws.test.ts", [
  [
    "KEEP in any steps, then the rest, gives back exactly what was paid and its tax",
    "everything that is left leaves out units that were free",
    "src/orders/refund.ts",
    "amount: remainingOf(line),\n    }))\n    .filter(({ quantity, amount }) => quantity > 0 || amount > 0);",
    "amount: remainingOf(line),\n    }))\n    .filter(({ quantity, amount }) => quantity > 0 && amount > 1);",
  ],
  [
    "REEVALUATE with any new price gives back paid less new price, never below zero nor above what is left",
    "a dollar stays behind",
    "src/orders/refund.ts",
    "Math.max(0, held - keptTotal)",
    "Math.max(0, held - keptTotal - 1)",
  ],
  [
    "returning a line's units one by one or all at once is the same",
    "each unit's share is rounded alone",
    "src/orders/refund.ts",
    "return Math.max(0, due - line.refundedTotal);",
    "return Math.min(due, scaleDown(line.total, quantity, line.quantity));",
  ],
]);

export const SABOTAGES: readonly SabotagedLaw[] = [
  ...BOUNDS,
  ...CHANGES,
  ...INVARIANTS,
  ...REFERENCE,
  ...CONFLICTS,
  ...SNAPSHOTS,
  ...ORDERS,
  ...REFUNDS,
];
