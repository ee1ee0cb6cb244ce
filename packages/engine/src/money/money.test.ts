import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "./allocate.ts";
import { currencyExponent, formatMoney, isCurrency } from "./currency.ts";
import { netOf, taxOfRefund } from "./included-tax.ts";
import { isRate, payableAfterPercent, rateText, rateUnits } from "./rate.ts";
import { scaleDown, scaleHalfUp } from "./round.ts";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);

describe("rounding", () => {
  test.each([
    [1, 1, 2, 1],
    [3, 1, 2, 2],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [0, 5, 7, 0],
    [5, 1, 10, 1],
    [4, 1, 10, 0],
  ])("%i x %i / %i is %i, half up", (value, numerator, denominator, expected) => {
    expect(scaleHalfUp(value, numerator, denominator)).toBe(expected);
  });

  test("is exact for any size", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000_000 }), (value, numerator) => {
        const denominator = 10_000_000n;
        const product = BigInt(value) * BigInt(numerator);
        const up = (2n * product + denominator) / (2n * denominator);
        expect(BigInt(scaleHalfUp(value, numerator, 10_000_000))).toBe(up);
        expect(BigInt(scaleDown(value, numerator, 10_000_000))).toBe(product / denominator);
      }),
      { numRuns: 2_000 },
    );
  });

  test("around the largest product that is not worked out in bigints", () => {
    const max = Number.MAX_SAFE_INTEGER;
    expect(scaleHalfUp((max - 1) / 2, 1, 1)).toBe((max - 1) / 2);
    expect(scaleHalfUp(max, 1, 1)).toBe(max);
    expect(scaleHalfUp(max, 1, 2)).toBe((max + 1) / 2);
    expect(scaleDown(max, 1, 2)).toBe((max - 1) / 2);
    expect(scaleDown(max, 2, 2)).toBe(max);
  });
});

describe("rates", () => {
  test.each([
    ["10", 1_000_000],
    ["12.5", 1_250_000],
    ["0.05", 5_000],
    ["33.33333", 3_333_333],
    ["0", 0],
    ["100", 10_000_000],
  ])("%s is %i hundred-thousandths, and back", (text, units) => {
    expect(rateUnits(text)).toBe(units);
    expect(rateText(units)).toBe(text);
  });

  test.each(["", "1e3", "-5", "0.000001", " 5", "５", "12345678", ".5", "5.", 5, null])(
    "%s is no rate",
    (text) => {
      expect(isRate(text)).toBe(false);
      expect(() => rateUnits(text as string)).toThrow("not a rate");
    },
  );

  test.each([
    [2_345, "10", 2_111],
    [999, "12", 879],
    [390, "15", 332],
    [231, "10", 208],
    [444, "20", 355],
    [100, "100", 0],
    [0, "50", 0],
    [1, "50", 1],
  ])("%i less %s %% leaves %i to pay", (value, percent, payable) => {
    expect(payableAfterPercent(value, rateUnits(percent))).toBe(payable);
  });
});

describe("allocation", () => {
  test.each([
    [50, [100, 150, 200], [11, 17, 22]],
    [100, [333, 333, 333], [34, 33, 33]],
    [200, [1_680, 890, 429], [112, 59, 29]],
    [230, [450, 399, 380], [84, 75, 71]],
    [131, [350, 280], [73, 58]],
    [201, [600, 600], [101, 100]],
    [1, [1, 2], [0, 1]],
    [1, [2, 1], [1, 0]],
    [0, [5, 5], [0, 0]],
    [0, [0, 0], [0, 0]],
    [7, [0, 7], [0, 7]],
    [3, [1, 1, 1], [1, 1, 1]],
  ])("%i over %o is %o", (value, weights, parts) =>
    expect(allocate(value, weights)).toEqual(parts),
  );

  test("ties go by size where sizes are given", () => {
    expect(allocate(1, [5, 5], [1, 2])).toEqual([0, 1]);
    expect(allocate(1, [5, 5], [2, 1])).toEqual([1, 0]);
    expect(allocate(1, [5, 5], [2, 2])).toEqual([1, 0]);
  });

  test("nothing can take no amount", () => {
    expect(() => allocate(1, [0, 0])).toThrow("split over nothing");
    expect(() => allocate(1, [])).toThrow("split over nothing");
    expect(allocate(0, [])).toEqual([]);
  });

  const weights = fc.array(
    amount.map((value) => Math.floor(value / 64)),
    { minLength: 1, maxLength: 60 },
  );

  test("parts add up, none is above its weight, and none is off by a whole unit", () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const sum = list.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const value = Math.floor(sum * share);
        const parts = allocate(value, list);
        expect(parts.reduce((total, part) => total + part, 0)).toBe(value);
        parts.forEach((part, at) => {
          expect(part).toBeLessThanOrEqual(list[at]!);
          const exact = (BigInt(value) * BigInt(list[at]!)) / BigInt(sum);
          expect([exact, exact + 1n]).toContain(BigInt(part));
        });
        expect(parts).toEqual(byTheBook(value, list));
      }),
    );
  });

  test("few lines and many follow one rule", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 30, maxLength: 40 }),
        fc.integer({ min: 0, max: 100 }),
        (list, value) => {
          const sum = list.reduce((total, weight) => total + weight, 0);
          fc.pre(sum >= value && sum > 0);
          expect(allocate(value, list)).toEqual(byTheBook(value, list));
          const few = list.slice(0, 20);
          const fewSum = few.reduce((total, weight) => total + weight, 0);
          fc.pre(fewSum >= value && fewSum > 0);
          expect(allocate(value, few)).toEqual(byTheBook(value, few));
        },
      ),
    );
  });
});

function byTheBook(value: number, weights: readonly number[]): number[] {
  const sum = BigInt(weights.reduce((total, weight) => total + weight, 0));
  const shares = weights.map((weight) => BigInt(value) * BigInt(weight));
  const parts = shares.map((share) => Number(share / sum));
  let left = value - parts.reduce((total, part) => total + part, 0);
  const order = weights
    .map((weight, at) => ({ at, weight, rest: Number(shares[at]! % sum) }))
    .sort((a, b) => b.rest - a.rest || b.weight - a.weight || a.at - b.at);
  for (const { at } of order) if (left-- > 0) parts[at]! += 1;
  return parts;
}

describe("tax inside a price", () => {
  test.each([
    [400, 381],
    [1_000, 952],
    [99, 94],
    [10, 10],
    [11, 10],
    [0, 0],
  ])("of %i at 5 %%, %i is not tax", (gross, net) => expect(netOf(gross, 5_000)).toBe(net));

  test("at 0 % nothing is tax", () => expect(netOf(400, 0)).toBe(400));

  test("refunds in any number of steps give back exactly the tax charged", () => {
    expect(taxOfRefund(2_700, 2_313, 5_000)).toBe(19);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999 })), (steps) => {
        const paid = steps.reduce((total, step) => total + step, 0);
        let kept = paid;
        let tax = 0;
        for (const step of steps) {
          tax += taxOfRefund(kept, kept - step, 5_000);
          kept -= step;
        }
        expect(tax).toBe(paid - netOf(paid, 5_000));
      }),
    );
  });
});

describe("currencies", () => {
  test.each([
    [1_234, "TWD", "NT$1,234"],
    [-1_234_567, "TWD", "-NT$1,234,567"],
    [0, "TWD", "NT$0"],
    [1_230, "USD", "US$12.30"],
    [5, "USD", "US$0.05"],
    [123_456_789, "USD", "US$1,234,567.89"],
    [99, "XYZ", "XYZ 0.99"],
    [500, "JPY", "JP¥500"],
    [1_234, "HKD", "HK$12.34"],
    [77, "KRW", "KRW 77"],
  ])("%i %s is %s", (value, currency, text) => expect(formatMoney(value, currency)).toBe(text));

  test("an unlisted one is kept with two decimals", () => expect(currencyExponent("XYZ")).toBe(2));
  test.each(["TWD", "USD"])("%s is one", (text) => expect(isCurrency(text)).toBe(true));
  test.each(["twd", "TW", "TWDD", 5, null, { toString: () => "TWD" }])("%s is none", (text) =>
    expect(isCurrency(text)).toBe(false),
  );
});
