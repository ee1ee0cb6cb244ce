import { describe, expect, it } from "vitest";
import {
  fullRefunds,
  keepRefund,
  keepRefunds,
  reevaluateRefunds,
  type SoldLine,
  taxOfRefundedOrder,
} from "./refund.ts";

const line = (lineId: string, quantity: number, total: number): SoldLine => ({
  lineId,
  quantity,
  total,
  taxRate: "0.05",
  refundedQuantity: 0,
  refundedTotal: 0,
});

describe("KEEP", () => {
  it("gives a unit's share of the line; 3 x 100 less 10 %, two back: 180", () => {
    expect(keepRefund(line("a", 3, 270), 2)).toBe(180);
  });
  it("lets the last unit take the remainder: 100 over 3 is 33, 33, 34", () => {
    const sold = line("a", 3, 100);
    expect(keepRefund(sold, 1)).toBe(33);
    expect(keepRefund({ ...sold, refundedQuantity: 1, refundedTotal: 33 }, 1)).toBe(33);
    expect(keepRefund({ ...sold, refundedQuantity: 2, refundedTotal: 66 }, 1)).toBe(34);
  });
});

describe("REEVALUATE", () => {
  // 399 + 499 + 599 + 699 = 2,196 less 300 from 2,000: paid 1,896.
  const sold = [line("a", 1, 344), line("b", 1, 431), line("c", 1, 517), line("d", 1, 604)];

  it("a threshold no longer reached: 1,797 is under 2,000, so 99 goes back", () => {
    const refunds = reevaluateRefunds(sold, [{ lineId: "a", quantity: 1 }], 1797);
    expect(refunds).toEqual([{ lineId: "a", quantity: 1, amount: 99 }]);
  });
  it("and everything together gives back exactly 1,896", () => {
    expect(fullRefunds(sold).reduce((sum, { amount }) => sum + amount, 0)).toBe(1896);
  });
  it("never charges the shopper: a price that would rise gives back nothing", () => {
    const refunds = reevaluateRefunds(sold, [{ lineId: "a", quantity: 1 }], 2000);
    expect(refunds).toEqual([{ lineId: "a", quantity: 1, amount: 0 }]);
  });
  it("6 x 50 with 10 % from 300, five back: 220, not 225", () => {
    const six = [line("a", 6, 270)];
    expect(keepRefunds(six, [{ lineId: "a", quantity: 5 }])[0]!.amount).toBe(225);
    expect(reevaluateRefunds(six, [{ lineId: "a", quantity: 5 }], 50)[0]!.amount).toBe(220);
  });
});

describe("tax of a refund", () => {
  it("is tax before less tax after: 400 carries 19, 300 carries 14, so 5 goes back", () => {
    const gross = (amount: number) => [{ taxRate: "0.05", gross: amount }];
    expect(taxOfRefundedOrder(gross(400), gross(300))).toBe(5);
    expect(taxOfRefundedOrder(gross(300), gross(0))).toBe(14);
  });
});
