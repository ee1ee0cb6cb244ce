import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { barcodesOf, checkDigits } from "./barcode.ts";
import { checkRequest } from "./checkout/check-request.ts";
import { checkMacValue, isSigned, signed, type Fields } from "./signature.ts";

/** The same vectors that pin the shop's own implementation, read as a file: no code is shared. */
function vectors<T>(name: string): T[] {
  const file = new URL(`../../../packages/ecpay/src/vectors/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as T[];
}

interface MacVector {
  id: string;
  fields: Fields;
  hashKey: string;
  hashIv: string;
  checkMacValue: string;
}

test.each(vectors<MacVector>("check-mac-value"))("signature vector $id", (vector) => {
  expect(checkMacValue(vector.fields, vector)).toBe(vector.checkMacValue);
  expect(isSigned(signed(vector.fields, vector), vector)).toBe(true);
});

test.each(vectors<{ id: string; fields: Fields; accepted: boolean }>("checkout"))(
  "checkout vector $id: $accepted",
  ({ fields, accepted }) => {
    const keys = { hashKey: "pwFHCqoQZGmho4w6", hashIv: "EkRm7iFT261dpevs" };
    const verdict = checkRequest(signed(fields, keys), {
      isMerchantKnown: () => true,
      isSignatureValid: (form) => isSigned(form, keys),
      isTradeNumberUsed: () => false,
      loopbackPorts: false,
    });
    expect(verdict.ok).toBe(accepted);
  },
);

it("barcodes carry the check digits of all three", () => {
  expect(checkDigits(["1508166EA", "3453011539919569", "080900000001290"])).toBe("3X");
  const barcodes = barcodesOf({
    deadlineDate: "2026/08/16 12:30:11",
    tradeDate: "2026/08/09 12:30:11",
    account: "3453011539919569",
    amount: 1290,
  });
  expect(barcodes).toEqual(["1508166EA", "3453011539919569", "08093X000001290"]);
});
