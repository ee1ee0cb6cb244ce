import { expect, it, test } from "vitest";
import { verifyCallback } from "./callback.ts";
import { configureEcpay } from "./configuration.ts";
import { encodeForm, FORM_BYTES_MAX, parseForm } from "./form.ts";
import { sign } from "./check-mac-value.ts";
import { STAGE_MERCHANT } from "./published-test-keys.ts";
import vectors from "./vectors/callback.json" with { type: "json" };

const configuration = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });

test.each(vectors)("vector $id is $valid", ({ body, valid }) => {
  expect(verifyCallback(body, configuration).ok).toBe(valid);
});

it("decodes once: a percent sign in a value survives", () => {
  expect(parseForm("a=100%2525+x")).toEqual({ ok: true, fields: new Map([["a", "100%25 x"]]) });
});

test.each([
  ["a=1&b=2&a=1", "DUPLICATE_FIELD"],
  ["", "NOT_A_FORM"],
  [`a=${"x".repeat(FORM_BYTES_MAX)}`, "TOO_LARGE"],
])("a body like %.12s is refused", (body, refusal) => {
  expect(verifyCallback(body, configuration)).toMatchObject({ ok: false, refusal });
});

it("a message signed with our keys for another merchant is refused", () => {
  const body = encodeForm(sign(new Map([["MerchantID", "2000132"]]), configuration));
  expect(verifyCallback(body, configuration)).toMatchObject({ refusal: "OTHER_MERCHANT" });
});
