import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fullRefunds,
  includedTaxOf,
  keepRefunds,
  type LineRefund,
  reevaluateRefunds,
  remainingOf,
  type SoldLine,
  taxOfRefundedOrder,
} from "./refund.ts";

const amounts = fc.integer({ min: 0, max: 200_000 });
const rates = fc.constantFrom("0.05", "0", "0.1");

const lines = fc
  .array(fc.record({ quantity: fc.integer({ min: 1, max: 50 }), total: amounts, taxRate: rates }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((sold) =>
    sold.map((line, index): SoldLine => ({
      ...line,
      lineId: `line-${index}`,
      refundedQuantity: 0,
      refundedTotal: 0,
    })),
  );

/** The lines after a refund was carried out. */
function after(sold: readonly SoldLine[], refunds: readonly LineRefund[]): SoldLine[] {
  return sold.map((line) => {
    const own = refunds.filter(({ lineId }) => lineId === line.lineId);
    return {
      ...line,
      refundedQuantity: own.reduce((sum, { quantity }) => sum + quantity, line.refundedQuantity),
      refundedTotal: own.reduce((sum, { amount }) => sum + amount, line.refundedTotal),
    };
  });
}

const sumOf = (refunds: readonly LineRefund[]) => refunds.reduce((sum, r) => sum + r.amount, 0);
const leftOf = (sold: readonly SoldLine[]) =>
  sold.reduce((sum, line) => sum + remainingOf(line), 0);
const grossOf = (sold: readonly SoldLine[]) =>
  sold.map((line) => ({ taxRate: line.taxRate, gross: remainingOf(line) }));

/** Returns units in some order until nothing is left, by the mode the step names. */
function returnAll(
  sold: readonly SoldLine[],
  picks: readonly number[],
  refundsFor: (now: readonly SoldLine[], lineId: string, quantity: number) => LineRefund[],
) {
  let now = [...sold];
  let given = 0;
  let tax = 0;
  const step = (refunds: LineRefund[]) => {
    const next = after(now, refunds);
    given += sumOf(refunds);
    tax += taxOfRefundedOrder(grossOf(now), grossOf(next));
    for (const line of next) {
      expect(line.refundedTotal).toBeGreaterThanOrEqual(0);
      expect(line.refundedTotal).toBeLessThanOrEqual(line.total);
    }
    now = next;
  };
  for (const pick of picks) {
    const line = now[pick % now.length]!;
    const kept = line.quantity - line.refundedQuantity;
    if (kept > 0) step(refundsFor(now, line.lineId, 1 + (pick % kept)));
  }
  step(fullRefunds(now));
  return { given, tax, now };
}

describe("laws of refunds", () => {
  const picks = fc.array(fc.nat(1000), { maxLength: 25 });

  it("KEEP in any steps, then the rest, gives back exactly what was paid and its tax", () => {
    fc.assert(
      fc.property(lines, picks, (sold, steps) => {
        const { given, tax, now } = returnAll(sold, steps, (present, lineId, quantity) =>
          keepRefunds(present, [{ lineId, quantity }]),
        );
        expect(given).toBe(leftOf(sold));
        expect(tax).toBe(includedTaxOf(grossOf(sold)));
        expect(leftOf(now)).toBe(0);
      }),
    );
  });

  it("REEVALUATE with any new price gives back paid less new price, never below zero nor above what is left", () => {
    fc.assert(
      fc.property(lines, picks, amounts, (sold, steps, keptTotal) => {
        const { given } = returnAll(sold, steps, (present, lineId, quantity) => {
          const refunds = reevaluateRefunds(present, [{ lineId, quantity }], keptTotal);
          expect(sumOf(refunds)).toBe(Math.max(0, leftOf(present) - keptTotal));
          return refunds;
        });
        expect(given).toBe(leftOf(sold));
      }),
    );
  });

  it("returning a line's units one by one or all at once is the same", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 30 }), (total, quantity) => {
        const line: SoldLine = {
          lineId: "a",
          quantity,
          total,
          taxRate: "0.05",
          refundedQuantity: 0,
          refundedTotal: 0,
        };
        let now = [line];
        for (let unit = 0; unit < quantity; unit++) {
          now = after(now, keepRefunds(now, [{ lineId: "a", quantity: 1 }]));
        }
        expect(now[0]!.refundedTotal).toBe(total);
      }),
    );
  });
});
