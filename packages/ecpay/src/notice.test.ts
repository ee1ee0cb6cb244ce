import { expect, it, test } from "vitest";
import { verifyCallback } from "./callback.ts";
import { configureEcpay } from "./configuration.ts";
import { parseForm } from "./form.ts";
import { readAmount, readNotice } from "./notice.ts";
import { STAGE_MERCHANT } from "./published-test-keys.ts";
import vectors from "./vectors/callback-decision.json" with { type: "json" };

const configuration = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });

test.each(vectors)("vector $id reads as $outcome", ({ body, outcome }) => {
  const verified = verifyCallback(body, configuration);
  expect(verified.ok ? readNotice(verified.fields).outcome : "REFUSED").toBe(outcome);
});

it("an ATM notice carries account, bank and a deadline at the next midnight in Taipei", () => {
  const notice = readNotice(fieldsOf("atm-number"));
  expect(notice.issued).toEqual({
    number: { method: "ATM", bankCode: "005", account: "5219111913209840" },
    expireDate: "2026/08/12",
    deadline: Date.parse("2026-08-13T00:00:00+08:00"),
  });
});

it("a barcode notice carries all three, or none", () => {
  const fields = fieldsOf("barcode-number");
  expect(readNotice(fields).issued?.number).toEqual({
    method: "BARCODE",
    barcodes: ["1508166EA", "3453011539919569", "08093X000001290"],
  });
  fields.set("Barcode2", "");
  expect(readNotice(fields)).toMatchObject({ outcome: "UNKNOWN", issued: undefined });
});

test.each([
  ["a field is missing", "TradeNo", "", "UNKNOWN"],
  ["the amount is not digits", "TradeAmt", "1e3", "UNKNOWN"],
  ["SimulatePaid is anything but 0", "SimulatePaid", "true", "SIMULATED"],
  ["the code has a space", "RtnCode", " 1", "FAILED"],
  ["the bank is new", "PaymentType", "ATM_NEWBANK", "PAID"],
])("when %s", (_case, name, value, outcome) => {
  expect(readNotice(fieldsOf("paid").set(name, value)).outcome).toBe(outcome);
});

test.each([
  ["1290", 1290],
  ["0", 0],
  ["", undefined],
  ["-1", undefined],
  ["12.0", undefined],
  ["１２", undefined],
  ["9".repeat(16), undefined],
])("amount %s", (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

function fieldsOf(id: string): Map<string, string> {
  const form = parseForm(vectors.find((vector) => vector.id === id)!.body);
  if (!form.ok) throw new Error(form.refusal);
  return form.fields;
}
