import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest } from "../testing/api-under-test.ts";

const CHECK = `query ($input: CheckVoucherInput!) { checkVoucher(input: $input) {
  isValid total { amount } problems { code }
  code { __typename ... on AppliedCode { label amount { amount } } ... on WaitingCode { reason } } } }`;

let api: ApiUnderTest;
let variantId: string;
beforeAll(async () => {
  api = await openApiUnderTest();
  const { data } = await api
    .client()
    .ask(`{ product(slug: "alishan-coffee") { variants { id } } }`);
  variantId = data.product.variants[0].id;
});
afterAll(() => api.close());

describe("checkVoucher", () => {
  it("prices goods that are in no cart", async () => {
    const input = { code: "ｍｉｎａ 10", lines: [{ variantId, quantity: 2 }] };
    const { data, errors } = await api.client().ask(CHECK, { input });
    expect(errors).toBeUndefined();
    expect(data.checkVoucher).toMatchObject({
      isValid: true,
      problems: [],
      code: { __typename: "AppliedCode", label: "MINA10" },
    });
  });

  it("asks for the cart of the request, and leaves it as it is", async () => {
    const shopper = api.client();
    const add = `mutation ($v: ID!) { cartAddLine(variantId: $v) { cart { id } } }`;
    await shopper.ask(add, { v: variantId });
    const { data } = await shopper.ask(CHECK, { input: { code: "MINA10" } });
    expect(data.checkVoucher.isValid).toBe(true);
    const { data: after } = await shopper.ask(`{ cart { pricing { codes { __typename } } } }`);
    expect(after.cart.pricing.codes).toEqual([]);
  });

  it("without a cart nothing is bought", async () => {
    const { data } = await api.client().ask(CHECK, { input: { code: "MINA10" } });
    expect(data.checkVoucher).toMatchObject({
      isValid: false,
      code: { reason: "NO_MATCHING_ITEMS" },
    });
  });

  it("counts each field of a request: aliases win nothing", async () => {
    const asked = Array.from(
      { length: 12 },
      (_, n) => `c${n}: checkVoucher(input: { code: "GUESS${n}X" }) { problems { code } }`,
    );
    const { data } = await api.client().ask(`{ ${asked.join(" ")} }`);
    const codes = Object.values(data as Record<string, { problems: { code: string }[] }>).map(
      ({ problems }) => problems[0]!.code,
    );
    expect(codes.filter((code) => code === "UNKNOWN_CODE")).toHaveLength(10);
    expect(codes.filter((code) => code === "TOO_MANY_ATTEMPTS")).toHaveLength(2);
  });
});
