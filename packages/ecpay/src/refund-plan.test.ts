import { expect, test } from "vitest";
import { planRefund, type RefundFacts } from "./refund-plan.ts";

const paid = 1_000;

/** ECPay's matrix as a table; the last column is what has to be done. */
test.each<[RefundFacts["method"], RefundFacts["status"], number, number, string]>([
  ["CREDIT", "AUTHORISED", 1_000, 1, "N"],
  ["CREDIT", "AUTHORISED", 300, 1, "C R"],
  ["CREDIT", "TO_BE_CAPTURED", 1_000, 1, "E N"],
  ["CREDIT", "TO_BE_CAPTURED", 300, 1, "R"],
  ["CREDIT", "CAPTURED", 1_000, 1, "R"],
  ["CREDIT", "CAPTURED", 300, 1, "R"],
  ["CREDIT", "CAPTURE_CANCELLED", 1_000, 1, "N"],
  ["CREDIT", "CAPTURE_CANCELLED", 300, 1, "STATUS_UNSUITED"],
  ["CREDIT", undefined, 1_000, 1, "STATUS_UNSUITED"],
  ["CREDIT", "CAPTURED", 300, 6, "FULL_REFUND_ONLY"],
  ["CREDIT", "CAPTURED", 1_000, 6, "R"],
  ["CREDIT", "CAPTURED", 1_001, 1, "AMOUNT_OUT_OF_RANGE"],
  ["CREDIT", "CAPTURED", 0, 1, "AMOUNT_OUT_OF_RANGE"],
  ["ATM", undefined, 1_000, 1, "MANUAL"],
  ["CVS", undefined, 300, 1, "MANUAL"],
  ["BARCODE", undefined, 300, 1, "MANUAL"],
])("%s %s refund %d of 1000 in %d", (method, status, refund, instalments, expected) => {
  const plan = planRefund({ method, paid, refund, instalments, ...(status ? { status } : {}) });
  const told =
    plan.kind === "GATEWAY"
      ? plan.actions.join(" ")
      : plan.kind === "REFUSED"
        ? plan.reason
        : plan.kind;
  expect(told).toBe(expected);
});
