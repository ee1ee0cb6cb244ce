import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
beforeAll(async () => {
  api = await openApiUnderTest();
});
afterAll(() => api.close());

const ADD = `mutation ($variantId: ID!, $quantity: Int!) { cartAddLine(variantId: $variantId, quantity: $quantity) {
  cart { id version quantity } cartToken problems { __typename code ... on OutOfStock { available requested } } } }`;
const CODE = `mutation ($code: String!) { cartApplyCode(code: $code) { replacedCode problems { __typename code message ... on CodeRefused { reason } }
  cart { pricing { codes { __typename ... on AppliedCode { voucherId label amount { amount } } ... on WaitingCode { voucherId label reason message missingAmount { amount } }
  ... on SuppressedCode { voucherId label suppressedBy } } } } } }`;
const CART = `{ cart { quantity needsShipping needsAccount lines { quantity priced { listTotal { amount } discountTotal { amount } total { amount } } product { name } variant { title } }
  pricing { subtotal { amount } discountTotal { amount } shipping { total { amount } } tax { net { amount } tax { amount } } total { amount }
  explanation { kind amount { amount } runningTotal { amount } because } discountGroups { level amount { amount } } messages { kind } hints { message } } } }`;

async function variants(client: Client, filter: Record<string, unknown>): Promise<string[]> {
  const { data } = await client.ask(
    `query ($filter: ProductFilter) { products(first: 30, filter: $filter) { nodes { variants { id stock } } } }`,
    { filter: { inStock: true, ...filter } },
  );
  return data.products.nodes.map(({ variants: [first] }: any) => first.id);
}

const sum = (amounts: { amount: string }[]) =>
  amounts.reduce((total, { amount }) => total + Number(amount), 0);

describe("a cart", () => {
  it("begins with its first line; looking begins none", async () => {
    const client = api.client();
    expect((await client.ask(CART)).data.cart).toBeNull();
    const [variantId] = await variants(client, { kind: "PHYSICAL" });
    const { data } = await client.ask(ADD, { variantId, quantity: 2 });
    expect(data.cartAddLine).toMatchObject({
      cart: { quantity: 2 },
      problems: [],
      cartToken: null,
    });
    expect((await client.ask(CART)).data.cart.quantity).toBe(2);
    expect((await api.client().ask(CART)).data.cart).toBeNull();
  });

  it("goes by the header for integrators, who get the token in the answer", async () => {
    const [variantId] = await variants(api.client(), { kind: "PHYSICAL" });
    const first = await api
      .client()
      .ask(ADD, { variantId, quantity: 1 }, { cartToken: "none-yet" });
    const token = first.data.cartAddLine.cartToken;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(first.headers["set-cookie"]).toBeUndefined();
    expect((await api.client().ask(CART, {}, { cartToken: token })).data.cart.quantity).toBe(1);
  });

  it("a forged cookie opens nothing", async () => {
    const forged = api.client(undefined, { cookie: "cart=abc.def" });
    expect((await forged.ask(CART)).data.cart).toBeNull();
  });

  it("its figures add up, and its explanation ends at the total", async () => {
    const client = api.client();
    const goods = await variants(client, { kind: "PHYSICAL" });
    const [course] = await variants(client, { kind: "COURSE" });
    for (const variantId of [...goods.slice(0, 4), course])
      await client.ask(ADD, { variantId, quantity: 1 });
    await client.ask(`mutation { cartChooseShipping(method: "HOME") { problems { code } } }`);
    const { cart } = (await client.ask(CART)).data;
    const { pricing } = cart;
    expect(cart).toMatchObject({ needsShipping: true, needsAccount: true });
    expect(
      sum(cart.lines.map(({ priced }: any) => priced.total)) +
        Number(pricing.shipping.total.amount),
    ).toBe(Number(pricing.total.amount));
    expect(sum(pricing.discountGroups.map(({ amount }: any) => amount))).toBe(
      Number(pricing.discountTotal.amount),
    );
    expect(Number(pricing.tax.net.amount) + Number(pricing.tax.tax.amount)).toBe(
      Number(pricing.total.amount),
    );
    const last = pricing.explanation.at(-1);
    expect([last.kind, last.runningTotal.amount]).toEqual(["TOTAL", pricing.total.amount]);
    expect(pricing.explanation.every(({ because }: any) => because.length > 0)).toBe(true);
  });

  it("refuses more than there is, with the figure", async () => {
    const client = api.client();
    const [variantId] = await variants(client, { kind: "PHYSICAL" });
    const { data } = await client.ask(ADD, { variantId, quantity: 9000 });
    expect(data.cartAddLine.problems[0]).toMatchObject({
      __typename: "OutOfStock",
      requested: 9000,
    });
  });

  it("is priced in the same number of queries, however many lines it has", async () => {
    const client = api.client();
    const goods = await variants(client, { kind: "PHYSICAL" });
    await client.ask(ADD, { variantId: goods[0], quantity: 1 });
    await client.ask(CART);
    const one = await api.count(() => client.ask(CART));
    for (const variantId of goods.slice(1, 9)) await client.ask(ADD, { variantId, quantity: 1 });
    await client.ask(CART);
    const nine = await api.count(() => client.ask(CART));
    expect(nine.result.data.cart.lines).toHaveLength(9);
    expect(nine.count).toBe(one.count);
    // The cart with all it is priced by, its products, its variants.
    expect(nine.count).toBeLessThanOrEqual(3);
  });
});

describe("codes", () => {
  it("one that applies, written any way; an affiliate's other code replaces it and says so", async () => {
    const client = api.client();
    const [variantId] = await variants(client, { kind: "PHYSICAL", priceMin: "1000" });
    await client.ask(ADD, { variantId, quantity: 1 });
    const first = (await client.ask(CODE, { code: " mina–10 " })).data.cartApplyCode;
    expect(first.problems).toEqual([]);
    expect(first.cart.pricing.codes).toMatchObject([
      { __typename: "AppliedCode", label: "MINA10" },
    ]);
    const second = (await client.ask(CODE, { code: "YARD10" })).data.cartApplyCode;
    expect(second.replacedCode).toBe("MINA10");
    const { voucherId } = second.cart.pricing.codes[0];
    const removed = await client.ask(
      `mutation ($voucherId: ID!) { cartRemoveCode(voucherId: $voucherId) { cart { pricing { codes { __typename } } } } }`,
      { voucherId },
    );
    expect(removed.data.cartRemoveCode.cart.pricing.codes).toEqual([]);
  });

  it("one that nobody knows, and one that is no code", async () => {
    const client = api.client();
    const unknown = (await client.ask(CODE, { code: "NOSUCHCODE" })).data.cartApplyCode;
    expect(unknown.problems[0]).toMatchObject({
      __typename: "CodeRefused",
      reason: "UNKNOWN_CODE",
    });
    const strange = (await client.ask(CODE, { code: "МІNА10" })).data.cartApplyCode;
    expect(strange.problems[0]).toMatchObject({ code: "INVALID_CHARACTERS" });
  });
});

describe("an affiliate's link", () => {
  it("remembers the visitor, puts the welcome code in, and goes on to the landing page", async () => {
    const client = api.client(undefined, { "user-agent": "Mozilla/5.0 (iPhone) Safari/605" });
    const answer = await client.request("GET", "/r/mina?sub=story");
    expect([answer.statusCode, answer.headers.location]).toEqual([303, "/from/mina"]);
    const cookies = String(answer.headers["set-cookie"]);
    expect(cookies).toMatch(/visitor=.*HttpOnly.*SameSite=Lax/);
    const { data } =
      await client.ask(`{ cart { pricing { codes { __typename ... on WaitingCode { label } ... on AppliedCode { label } } } }
      affiliateLanding(slug: "mina") { isActive welcomeCode windowDays affiliate { displayName commissionSentence } } }`);
    expect(data.cart.pricing.codes).toMatchObject([{ label: data.affiliateLanding.welcomeCode }]);
    expect(data.affiliateLanding).toMatchObject({
      isActive: true,
      windowDays: 30,
      affiliate: { commissionSentence: null },
    });
  });

  it("gives a link preview neither cart nor click", async () => {
    const robot = api.client(undefined, { "user-agent": "facebookexternalhit/1.1" });
    await robot.request("GET", "/r/mina");
    expect((await robot.ask(CART)).data.cart).toBeNull();
  });

  it("an unknown one goes on all the same", async () => {
    const answer = await api.client().request("GET", "/r/nobody-at-all");
    expect(answer.statusCode).toBe(303);
    expect(
      (await api.client().ask(`{ affiliateLanding(slug: "nobody-at-all") { isActive } }`)).data
        .affiliateLanding,
    ).toBeNull();
  });
});
