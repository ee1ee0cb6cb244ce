import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const DATABASE_URL = "postgresql://shop@db.example/shop";
const production = {
  NODE_ENV: "production",
  DATABASE_URL,
  AUTH_SECRET: "x".repeat(44),
  COOKIE_SECRET: "y".repeat(44),
  ECPAY_ENVIRONMENT: "production",
  ECPAY_MERCHANT_ID: "1234567",
  ECPAY_HASH_KEY: "a-key-of-our-own",
  ECPAY_HASH_IV: "an-iv-of-our-own",
};

it("a development shop needs the database's address and nothing else", () => {
  expect(readConfig({ DATABASE_URL })).toMatchObject({ port: 8031, isDemo: false });
  expect(readConfig(production)).toMatchObject({ isProduction: true });
});

describe("what is wrong is said in a sentence that names the setting", () => {
  it.each([
    [{}, "DATABASE_URL is missing"],
    [{ DATABASE_URL, PORT: "eighty" }, "PORT must be a whole number"],
    [{ DATABASE_URL, SHOP_URL: "shop" }, "SHOP_URL must be an address"],
    [{ DATABASE_URL, AUTH_SECRET: "short" }, "AUTH_SECRET is too short"],
    [{ ...production, AUTH_SECRET: "" }, "AUTH_SECRET is missing"],
    [{ ...production, DEMO: "1" }, "DEMO=1"],
    [
      { ...production, ECPAY_HASH_KEY: "pwFHCqoQZGmho4w6", ECPAY_HASH_IV: "EkRm7iFT261dpevs" },
      "test key",
    ],
  ])("%#", (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });
});
