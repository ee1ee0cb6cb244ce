/** Conservation across pricing, snapshot and refund: whatever goes back, in however many steps, the sums agree. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compileRuleSet,
  freeze,
  keepRefunds,
  type LineRefund,
  reevaluateRefunds,
  remainingOf,
  repriceKept,
  type Snapshot,
  type SoldLine,
} from "../src/index.ts";
import { RUNS, type World, worldOf } from "../src/pricing/laws/worlds.ts";

interface Returns {
  readonly world: World;
  /** Line positions in the order their units come back, one unit a step. */
  readonly order: readonly number[];
}

/** Every unit of the cart, in any order. */
const returns: fc.Arbitrary<Returns> = worldOf(5, "PRIORITY").chain((world) => {
  const units = world.cart.lines.flatMap((line, at) => Array<number>(line.quantity).fill(at));
  return fc.shuffledSubarray(units, { minLength: units.length }).map((order) => ({ world, order }));
});

function soldFrom({ pricing }: Snapshot): SoldLine[] {
  return pricing.lines.map(({ lineId, quantity, total, taxRate }) => ({
    lineId,
    quantity,
    total,
    taxRate,
    refundedQuantity: 0,
    refundedTotal: 0,
  }));
}

function give(sold: readonly SoldLine[], refunds: readonly LineRefund[]): SoldLine[] {
  return sold.map((line) => {
    const mine = refunds.filter(({ lineId }) => lineId === line.lineId);
    const add = (pick: (refund: LineRefund) => number) =>
      mine.reduce((sum, one) => sum + pick(one), 0);
    return {
      ...line,
      refundedQuantity: line.refundedQuantity + add(({ quantity }) => quantity),
      refundedTotal: line.refundedTotal + add(({ amount }) => amount),
    };
  });
}

const goodsIn = (lines: readonly { total: number }[]) =>
  lines.reduce((sum, { total }) => sum + total, 0);

/** Returns unit by unit; after each, nothing is negative and no line has given more than it cost. */
function returnAll(
  { world, order }: Returns,
  refundsFor: (sold: SoldLine[], lineId: string, snapshot: Snapshot) => LineRefund[],
): { paid: number; back: number } {
  const rules = compileRuleSet({ discounts: world.discounts });
  const { snapshot } = freeze({ ...world, rules });
  let sold = soldFrom(snapshot);
  for (const at of order) {
    const refunds = refundsFor(sold, sold[at]!.lineId, snapshot);
    sold = give(sold, refunds);
    for (const { amount } of refunds) expect(amount).toBeGreaterThanOrEqual(0);
    for (const line of sold) expect(remainingOf(line)).toBeGreaterThanOrEqual(0);
  }
  const back = sold.reduce((sum, { refundedTotal }) => sum + refundedTotal, 0);
  return { paid: goodsIn(snapshot.pricing.lines), back };
}

test("KEEP: all units returned, one by one in any order, give back exactly what was paid", () => {
  fc.assert(
    fc.property(returns, (given) => {
      const { paid, back } = returnAll(given, (sold, lineId) =>
        keepRefunds(sold, [{ lineId, quantity: 1 }]),
      );
      expect(back).toBe(paid);
    }),
    { numRuns: RUNS / 2 },
  );
});

test("REEVALUATE: so they do with the kept goods priced again at every step", () => {
  fc.assert(
    fc.property(returns, (given) => {
      const { paid, back } = returnAll(given, (sold, lineId, snapshot) => {
        const kept = Object.fromEntries(
          sold.map((line) => {
            const gone = line.refundedQuantity + (line.lineId === lineId ? 1 : 0);
            return [line.lineId, line.quantity - gone];
          }),
        );
        const keptTotal = goodsIn(repriceKept(snapshot, kept).lines);
        return reevaluateRefunds(sold, [{ lineId, quantity: 1 }], keptTotal);
      });
      expect(back).toBe(paid);
    }),
    { numRuns: RUNS / 2 },
  );
});
