import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ORDER_STATES, type OrderState } from "./model.ts";
import {
  isPaid,
  isUnpaid,
  ORDER_EVENTS,
  type OrderEvent,
  transition,
  TRANSITIONS,
} from "./transitions.ts";

/** ORDERS section 2, read as an accountant would: from, event, to (null: refused). */
const CASES: readonly [from: OrderState, event: OrderEvent, to: OrderState | null][] = [
  ["PENDING", "NUMBER_ISSUED", "AWAITING_PAYMENT"],
  ["PENDING", "REDIRECTED", "AWAITING_PAYMENT"],
  ["PENDING", "PAID", "PAID"],
  ["PENDING", "EXPIRED", "EXPIRED"],
  ["PENDING", "CANCELLED", "CANCELLED"],
  ["PENDING", "DECLINED", null],
  ["PENDING", "PAID_LATE", null],
  ["AWAITING_PAYMENT", "PAID", "PAID"],
  ["AWAITING_PAYMENT", "DECLINED", "AWAITING_PAYMENT"],
  ["AWAITING_PAYMENT", "REDIRECTED", "AWAITING_PAYMENT"],
  ["AWAITING_PAYMENT", "EXPIRED", "EXPIRED"],
  ["AWAITING_PAYMENT", "CANCELLED", "CANCELLED"],
  ["AWAITING_PAYMENT", "COMPLETED", null],
  ["PAID", "PAID", null],
  ["PAID", "NUMBER_ISSUED", null],
  ["PAID", "EXPIRED", null],
  ["PAID", "CANCELLED", null],
  ["PAID", "COMPLETED", "COMPLETED"],
  ["PAID", "PARTLY_REFUNDED", "PARTIALLY_REFUNDED"],
  ["PAID", "REFUNDED", "REFUNDED"],
  ["COMPLETED", "PARTLY_REFUNDED", "PARTIALLY_REFUNDED"],
  ["COMPLETED", "REFUNDED", "REFUNDED"],
  ["COMPLETED", "COMPLETED", null],
  ["PARTIALLY_REFUNDED", "PARTLY_REFUNDED", "PARTIALLY_REFUNDED"],
  ["PARTIALLY_REFUNDED", "REFUNDED", "REFUNDED"],
  ["EXPIRED", "PAID_LATE", "PAID"],
  ["EXPIRED", "PAID", null],
  ["EXPIRED", "CANCELLED", null],
  ["CANCELLED", "PAID_LATE", "PAID"],
  ["CANCELLED", "EXPIRED", null],
  ["REFUNDED", "PAID", null],
  ["REFUNDED", "PAID_LATE", null],
];

it.each(CASES)("%s, %s: %s", (from, event, to) => {
  expect(transition(from, event)).toBe(to);
});

const events = fc.array(fc.constantFrom(...ORDER_EVENTS), { maxLength: 30 });
const walk = (steps: readonly OrderEvent[]): OrderState[] => {
  const path: OrderState[] = ["PENDING"];
  for (const event of steps) path.push(transition(path.at(-1)!, event) ?? path.at(-1)!);
  return path;
};

describe("laws of the table", () => {
  it("leads only to known states, and every state is reached", () => {
    const reached = new Set<OrderState>(["PENDING"]);
    for (const row of Object.values(TRANSITIONS))
      for (const to of Object.values(row)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...ORDER_STATES].toSorted());
  });

  it("once paid, an order never waits for money again", () => {
    fc.assert(
      fc.property(events, (steps) => {
        const path = walk(steps);
        const paidAt = path.findIndex((state) => isPaid(state) || state === "REFUNDED");
        const since = paidAt < 0 ? [] : path.slice(paidAt);
        expect(since.filter(isUnpaid)).toEqual([]);
      }),
    );
  });

  it("a refunded order stays refunded", () => {
    fc.assert(
      fc.property(events, (steps) => {
        const path = walk(steps);
        const at = path.indexOf("REFUNDED");
        const since = at < 0 ? [] : path.slice(at);
        expect(since.filter((state) => state !== "REFUNDED")).toEqual([]);
      }),
    );
  });

  it("an unpaid order can always end: nothing holds stock for ever", () => {
    for (const state of ORDER_STATES.filter(isUnpaid)) {
      expect(transition(state, "EXPIRED")).toBe("EXPIRED");
      expect(transition(state, "CANCELLED")).toBe("CANCELLED");
      expect(transition(state, "PAID")).toBe("PAID");
    }
  });
});
