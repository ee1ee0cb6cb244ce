import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest } from "../testing/api-under-test.ts";
import { ALIASES_MAX, DEPTH_MAX } from "./armor.ts";
import { COST_MAX } from "./query-cost.ts";
import { TOKENS_MAX } from "./token-limit.ts";

let api: ApiUnderTest;
beforeAll(async () => {
  api = await openApiUnderTest();
});
afterAll(() => api.close());

const code = (answer: { errors: readonly { extensions: Record<string, any> }[] | undefined }) =>
  answer.errors?.[0]?.extensions.code;

describe("a document that asks too much is refused before it runs", () => {
  it("too deep", async () => {
    const deep = (levels: number): string =>
      levels === 0 ? "name" : `parent { ${deep(levels - 1)} }`;
    const answer = await api.client().ask(`{ categories { ${deep(DEPTH_MAX + 1)} } }`);
    expect(answer.status).toBe(400);
  });

  it("too many aliases", async () => {
    const many = Array.from({ length: ALIASES_MAX + 2 }, (_, at) => `a${at}: shop { name }`);
    expect((await api.client().ask(`{ ${many.join("\n")} }`)).status).toBe(400);
  });

  it("too long: 400, not 500", async () => {
    const long = `{ ${"shop { name } ".repeat(TOKENS_MAX / 4 + 1)} }`;
    const answer = await api.client().ask(long);
    expect([answer.status, code(answer)]).toEqual([400, "QUERY_TOO_LONG"]);
  });

  it("too dear, and says what it costs", async () => {
    const dear = `{ products(first: 100) { nodes { related { related { variants { product { variants { id picture { url } } } } } } } } }`;
    const answer = await api.client().ask(dear);
    expect([answer.status, code(answer)]).toEqual([400, "QUERY_TOO_COMPLEX"]);
    expect(answer.errors?.[0]?.extensions.cost.requested).toBeGreaterThan(COST_MAX);
  });

  it.each([0, 101, -1])("a page of %i", async (first) => {
    const answer = await api
      .client()
      .ask(`query ($first: Int!) { products(first: $first) { nodes { id } } }`, { first });
    expect(code(answer)).toBe("BAD_USER_INPUT");
  });

  it("too dear by its variables, though it was cheap with others a moment ago", async () => {
    const query = `query ($first: Int!, $few: Boolean!) { products(first: $first) { nodes { related { variants {
      product { variants { id @skip(if: $few) picture @skip(if: $few) { url } } } } } } } }`;
    const costOf = async (first: number, few: boolean) => {
      const answer = await api.client().ask(query, { first, few });
      return [answer.status, answer.errors?.[0]?.extensions.cost ?? answer.extensions?.cost];
    };
    const [cheap, dear] = [await costOf(1, true), await costOf(100, false)];
    expect(cheap[0]).toBe(200);
    expect([dear[0], dear[1].requested > COST_MAX]).toEqual([400, true]);
    expect(await costOf(1, true)).toEqual(cheap);
  });

  it("a body of more than 256 kB", async () => {
    const payload = JSON.stringify({ query: "{ shop { name } }", pad: "x".repeat(300_000) });
    const headers = { "content-type": "application/json" };
    const answer = await api.client().request("POST", "/graphql", { headers, payload });
    expect(answer.statusCode).toBe(413);
  });

  it("a request that a foreign page could send", async () => {
    const answer = await api.client().request("POST", "/graphql", {
      headers: { "content-type": "text/plain" },
      payload: JSON.stringify({ query: "mutation { signOut { done } }" }),
    });
    expect([400, 415]).toContain(answer.statusCode);
  });
});

it("every answer tells its cost and its request id, in body and header alike", async () => {
  const answer = await api
    .client()
    .ask("{ shop { name } }", {}, { "x-request-id": "caller-12345" });
  expect(answer.extensions).toMatchObject({
    cost: { maximum: COST_MAX },
    requestId: "caller-12345",
  });
  expect(answer.headers["x-request-id"]).toBe("caller-12345");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(Number(answer.headers["ratelimit-remaining"])).toBeGreaterThan(0);
});

it("an unexpected error says nothing of our inside", async () => {
  const { orm } = api.shop;
  const fork = orm.em.fork.bind(orm.em);
  orm.em.fork = () => {
    throw new Error("password of the database: hunter2");
  };
  try {
    const answer = await api.client().ask("{ products(first: 1) { nodes { id } } }");
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|at .*\.ts/);
    expect(code(answer)).toBe("INTERNAL_SERVER_ERROR");
  } finally {
    orm.em.fork = fork;
  }
});

it("guessing codes is limited per field, so aliases win nothing", async () => {
  const guesser = api.client(undefined, { "x-forwarded-for": "203.0.113.9" });
  const guess = (from: number) =>
    Array.from(
      { length: 6 },
      (_, at) => `g${at}: cartApplyCode(code: "GUESS${from + at}") { problems { code } }`,
    );
  const codes: string[] = [];
  for (const from of [100, 200, 300]) {
    const { data } = await guesser.ask(`mutation { ${guess(from).join("\n")} }`);
    codes.push(...Object.values<any>(data).map(({ problems }) => problems[0].code));
  }
  expect(codes.filter((one) => one === "UNKNOWN_CODE")).toHaveLength(10);
  expect(codes.filter((one) => one === "TOO_MANY_ATTEMPTS")).toHaveLength(8);
});

describe("what is served beside GraphQL", () => {
  it("health, the schema, GraphiQL compressed, Sandbox", async () => {
    const client = api.client();
    expect((await client.request("GET", "/health")).json()).toEqual({ status: "ok" });
    expect((await client.request("GET", "/schema.graphql")).body).toContain(
      "type Cart implements Node",
    );
    const page = await client.request("GET", "/graphiql", { headers: { "accept-encoding": "br" } });
    expect(page.headers["content-encoding"]).toBe("br");
    expect(page.rawPayload.length).toBeLessThan(4_000_000);
    const landing = await client.request("GET", "/graphql", { headers: { accept: "text/html" } });
    expect(landing.body).toContain("ExplainedPrice");
  });

  it("pictures, to be kept for ever", async () => {
    const client = api.client();
    const { data } = await client.ask(
      "{ products(first: 1) { nodes { cover { url contentType } } } }",
    );
    const { url, contentType } = data.products.nodes[0].cover;
    const picture = await client.request("GET", url);
    expect(picture.headers["content-type"]).toContain(contentType);
    expect(picture.headers["cache-control"]).toContain("immutable");
    const again = await client.request("GET", url, {
      headers: { "if-none-match": String(picture.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    expect((await client.request("GET", "/media/nothing")).statusCode).toBe(404);
  });
});
