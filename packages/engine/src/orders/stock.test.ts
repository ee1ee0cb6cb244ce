import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableOn, effectOf, type Movement, promiseOf } from "./stock.ts";

const shelf = (onHand: number, held: number, more = {}) => ({
  onHand,
  held,
  tracksStock: true,
  allowsBackorder: false,
  ...more,
});

describe("what may be promised", () => {
  it("is what is on hand and not held, never below zero", () => {
    expect(availableOn(shelf(10, 3))).toBe(7);
    expect(availableOn(shelf(2, 5))).toBe(0);
  });
  it("is without limit for courses and back-orders", () => {
    expect(availableOn(shelf(0, 0, { tracksStock: false }))).toBeNull();
    expect(availableOn(shelf(0, 9, { allowsBackorder: true }))).toBeNull();
    expect(promiseOf(shelf(0, 9, { allowsBackorder: true }), 4)).toBe(4);
  });
  it("shortens a wish", () => {
    expect(promiseOf(shelf(3, 1), 5)).toBe(2);
  });
});

describe("laws of movements", () => {
  const sum = (movements: readonly Movement[], quantity: number) =>
    movements
      .map((movement) => effectOf(movement, quantity))
      .reduce((a, b) => ({ onHand: a.onHand + b.onHand, held: a.held + b.held }), {
        onHand: 0,
        held: 0,
      });

  it("held and released is nothing; held, committed and returned is nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (quantity) => {
        expect(sum(["HELD", "RELEASED"], quantity)).toEqual({ onHand: 0, held: 0 });
        expect(sum(["HELD", "COMMITTED", "RETURNED"], quantity)).toEqual({ onHand: 0, held: 0 });
        expect(sum(["HELD", "COMMITTED"], quantity)).toEqual({ onHand: -quantity, held: 0 });
      }),
    );
  });
});
