import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";
import { exampleTabs } from "./examples.ts";
import { COST_MAX } from "./query-cost.ts";

let api: ApiUnderTest;
beforeAll(async () => {
  api = await openApiUnderTest({ COMPILE_QUERIES_AFTER: "1" });
});
afterAll(() => api.close());

/** The first answer is that of GraphQL's own executor, the second that of the compiled query. */
async function both(client: Client, query: string, variables = {}, headers = {}) {
  const ask = async () => {
    const { data, errors, status } = await client.ask(query, variables, headers);
    return {
      data,
      status,
      errors: errors?.map(({ message, extensions }) => [message, extensions.code]),
    };
  };
  return [await ask(), await ask()] as const;
}

const queries = exampleTabs().filter(({ query }) => /^\s*query\b/m.test(query));

describe("a compiled query answers like the plain one", () => {
  it.each(queries)("$audience: $name", async ({ query, variables, headers }) => {
    const [plain, compiled] = await both(api.client(), query, variables, headers);
    expect(compiled).toEqual(plain);
  });

  it("with fragments, unions, aliases and what is left out", async () => {
    const query = `query ($few: Boolean!) { products(first: 4) { nodes { ...Named other: name(locale: EN) tags @skip(if: $few) } } }
      fragment Named on Product { __typename id name variants { id price { amount formatted } product { slug } } }`;
    for (const few of [true, false]) {
      const [plain, compiled] = await both(api.client(), query, { few });
      expect(compiled).toEqual(plain);
      expect("tags" in compiled.data.products.nodes[0]).toBe(!few);
    }
  });

  it("refused rights and wrong variables with the same words", async () => {
    for (const [query, variables] of [
      ["{ discounts(first: 1) { nodes { id } } }", {}],
      ["query ($first: Int!) { products(first: $first) { nodes { id } } }", { first: "many" }],
      [
        "query ($after: String) { products(first: 3, after: $after) { nodes { id } } }",
        { after: "nonsense" },
      ],
    ] as const) {
      const [plain, compiled] = await both(api.client(), query, variables);
      expect(compiled).toEqual(plain);
      expect(compiled.errors).toHaveLength(1);
    }
  });
});

it("asks the database for all of a list at once, like the plain one", async () => {
  const query = `{ products(first: 20) { nodes { name cover { url } variants { stock } related { slug } } } }`;
  const plain = await api.count(() => api.client().ask(query));
  const compiled = await api.count(() => api.client().ask(query));
  expect(compiled.result.data).toEqual(plain.result.data);
  // Less than one for each product: the list, its pictures, variants and neighbours.
  for (const { count } of [plain, compiled]) expect(count).toBeLessThanOrEqual(12);
});

it("is counted each time: a larger page is refused, though a small one was compiled", async () => {
  const query = `query ($first: Int!) { products(first: $first) { nodes { related { variants {
    product { variants { id picture { url } } } } } } } }`;
  for (let time = 0; time < 3; time++)
    expect((await api.client().ask(query, { first: 1 })).extensions?.cost.maximum).toBe(COST_MAX);
  const dear = await api.client().ask(query, { first: 100 });
  expect(dear.errors?.[0]?.extensions.code).toBe("QUERY_TOO_COMPLEX");
});

it("never runs a change twice: changes are not compiled", async () => {
  const shopper = api.client();
  const { data } = await shopper.ask(
    `{ products(first: 1, filter: { kind: PHYSICAL, inStock: true }) { nodes { variants { id stock } } } }`,
  );
  const [variant] = data.products.nodes[0].variants;
  const add = `mutation ($id: ID!) { cartAddLine(variantId: $id, quantity: 1) { cart { quantity } problems { code } } }`;
  for (let time = 1; time <= 3; time++)
    expect((await shopper.ask(add, { id: variant.id })).data.cartAddLine.cart.quantity).toBe(time);
});
