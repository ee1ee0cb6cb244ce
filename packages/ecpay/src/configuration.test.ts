import { expect, it, test } from "vitest";
import { isAmountAllowed, methodsForAmount } from "./amount-limits.ts";
import { configureEcpay, ecpayFromEnvironment } from "./configuration.ts";
import { STAGE_MERCHANT } from "./published-test-keys.ts";

const own = { merchantId: "3999999", hashKey: "k".repeat(16), hashIv: "v".repeat(16) };

it("defaults to the stage host and merchant", () => {
  expect(ecpayFromEnvironment({})).toMatchObject({
    host: "https://payment-stage.ecpay.com.tw",
    merchantId: STAGE_MERCHANT.merchantId,
  });
});

it("takes any other host, and another one for the browser", () => {
  const env = { ECPAY_HOST: "http://sim:8034/", ECPAY_BROWSER_HOST: "http://localhost:8034" };
  expect(ecpayFromEnvironment(env)).toMatchObject({
    environment: "custom",
    host: "http://sim:8034",
    browserHost: "http://localhost:8034",
  });
});

it("drops the newline that an environment file leaves behind a key", () => {
  const configuration = configureEcpay({
    environment: "stage",
    ...own,
    hashKey: `${own.hashKey}\n`,
  });
  expect(configuration.hashKey).toBe(own.hashKey);
});

test.each([
  ["a blank key", () => configureEcpay({ environment: "stage", ...own, hashKey: " " })],
  ["a blank iv", () => configureEcpay({ environment: "stage", ...own, hashIv: "" })],
  ["no merchant", () => configureEcpay({ environment: "stage", ...own, merchantId: "" })],
  ["a custom host that is missing", () => configureEcpay({ environment: "custom", ...own })],
  ["production without keys", () => ecpayFromEnvironment({ ECPAY_ENVIRONMENT: "production" })],
  [
    "published keys in production",
    () => configureEcpay({ environment: "production", ...STAGE_MERCHANT }),
  ],
  [
    "published keys on the production host by another name",
    () =>
      configureEcpay({
        environment: "custom",
        host: "https://payment.ecpay.com.tw/",
        ...STAGE_MERCHANT,
      }),
  ],
  [
    "published keys in a program of production",
    () => ecpayFromEnvironment({ NODE_ENV: "production" }),
  ],
  ["an unknown environment", () => ecpayFromEnvironment({ ECPAY_ENVIRONMENT: "prod" })],
])("refuses %s", (_case, configure) => {
  expect(configure).toThrow(/ECPay|ECPAY/);
});

it("hides methods whose range excludes the total", () => {
  const { amountLimits } = configureEcpay({
    environment: "stage",
    ...own,
    amountLimits: { CVS: { min: 30, max: 20_000 } },
  });
  expect(methodsForAmount(amountLimits, 0)).toEqual([]);
  expect(methodsForAmount(amountLimits, 15_000)).toEqual(["CREDIT", "ATM", "CVS", "BARCODE"]);
  expect(methodsForAmount(amountLimits, 20_001)).toEqual(["CREDIT", "ATM"]);
  expect(isAmountAllowed(amountLimits, "CVS", 29)).toBe(false);
});
