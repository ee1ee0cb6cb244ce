import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

const CREATE = `mutation ($label: String!) { apiKeyCreate(input: { label: $label }) {
  secret apiKey { id label channel shownPrefix status } problems { code } } }`;
const REVOKE = `mutation ($id: ID!) { apiKeyRevoke(id: $id) { apiKey { status } problems { code } } }`;
const SELL = `mutation ($input: TillSaleInput!) { tillSale(input: $input) {
  sale { orderNumber total { amount } givenTotal { amount } difference { amount } overruns } problems { code } } }`;
const CHECK = `query ($input: CheckVoucherInput!) { checkVoucher(input: $input) { isValid total { amount } problems { code } } }`;

let api: ApiUnderTest;
let admin: Client;
let variantId: string;
const lines: string[] = [];
beforeAll(async () => {
  const log = { write: (line: string) => void lines.push(line) };
  api = await openApiUnderTest({ LOG_LEVEL: "debug" }, undefined, log);
  admin = api.client("admin");
  const { data } = await admin.ask(`{ product(slug: "alishan-coffee") { variants { id } } }`);
  variantId = data.product.variants[0].id;
});
afterAll(() => api.close());

async function newTill() {
  const { data } = await admin.ask(CREATE, { label: "Dihua Street" });
  const { secret, apiKey } = data.apiKeyCreate as { secret: string; apiKey: { id: string } };
  return {
    secret,
    id: apiKey.id,
    till: api.client(undefined, { authorization: `Bearer ${secret}` }),
  };
}
const saleOf = (more: object = {}) => ({
  idempotencyKey: randomUUID(),
  lines: [{ variantId, quantity: 1 }],
  receiptNumber: "DH-0001",
  givenTotal: "0",
  ...more,
});
/** What it costs, as the refusal says. */
async function priceFor(till: Client, codes: string[] = []): Promise<string> {
  const code = codes[0] ?? "MINA10";
  const input = { code, lines: [{ variantId, quantity: 1 }] };
  return (await till.ask(CHECK, { input })).data.checkVoucher.total.amount;
}

describe("a till's key", () => {
  it("is shown once; the list says how it begins", async () => {
    const { secret } = await newTill();
    expect(secret).toMatch(/^8521_till_[\w-]{43}$/);
    const { data } = await admin.ask(`{ admin { apiKeys { shownPrefix status channel } } }`);
    expect(data.admin.apiKeys[0]).toEqual({
      shownPrefix: secret.slice(0, 14),
      status: "ACTIVE",
      channel: "POS",
    });
    expect(JSON.stringify(data)).not.toContain(secret.slice(14));
  });

  it("opens the catalogue, codes and sales, for one query a request, and nothing else", async () => {
    const { till } = await newTill();
    const catalogue = () => till.ask(`{ product(slug: "alishan-coffee") { name } __typename }`);
    expect((await catalogue()).errors).toBeUndefined();
    for (const asked of [
      `{ viewer { id } }`,
      `{ cart { id } }`,
      `{ admin { orders { totalCount } } }`,
      `query { ...Hidden } fragment Hidden on Query { me { id } }`,
      `mutation { cartAddLine(variantId: "${variantId}") { problems { code } } }`,
      `mutation { orderComplete(orderId: "x") { problems { code } } }`,
    ]) {
      const { data, errors } = await till.ask(asked);
      expect([asked, errors?.[0]?.extensions.code, data ?? null]).toEqual([
        asked,
        "FORBIDDEN",
        null,
      ]);
    }
  });

  it("a till is not whoever's cookie it carries", async () => {
    const { secret } = await newTill();
    const both = api.client("admin", { authorization: `Bearer ${secret}` });
    const { errors } = await both.ask(`{ admin { orders { totalCount } } }`);
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it.each([
    ["a visitor", undefined],
    ["a customer", "customer"],
    ["an admin", "admin"],
  ] as const)("%s does not sell at a till", async (_, identity) => {
    const { errors } = await api.client(identity).ask(SELL, { input: saleOf() });
    expect(["UNAUTHENTICATED", "FORBIDDEN"]).toContain(errors?.[0]?.extensions.code);
  });

  it("only who may make keys makes and revokes them", async () => {
    const { errors } = await api.client("customer").ask(CREATE, { label: "mine" });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const { data } = await admin.ask(CREATE, { label: " " });
    expect(data.apiKeyCreate.problems).toEqual([{ code: "KEY_LABEL_REQUIRED" }]);
  });

  it("opens nothing once it is revoked, and an invented one never did", async () => {
    const { till, id } = await newTill();
    expect((await till.ask(`{ shop { name } }`)).errors).toBeUndefined();
    const { data } = await admin.ask(REVOKE, { id });
    expect(data.apiKeyRevoke).toEqual({ apiKey: { status: "REVOKED" }, problems: [] });
    const invented = api.client(undefined, { authorization: `Bearer 8521_till_${"x".repeat(43)}` });
    for (const nobody of [till, invented]) {
      const { status, errors } = await nobody.ask(`{ shop { name } }`);
      expect(status).toBe(401);
      expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    }
  });
});

describe("tillSale", () => {
  it("sells, and answers the same when it is sent again, also from the queue", async () => {
    const { till } = await newTill();
    const givenTotal = await priceFor(till);
    const input = saleOf({ codes: ["mina 10"], givenTotal });
    const { data, errors } = await till.ask(SELL, { input });
    expect(errors).toBeUndefined();
    expect(data.tillSale).toMatchObject({
      sale: { total: { amount: givenTotal }, difference: { amount: "0" }, overruns: 0 },
      problems: [],
    });
    const soldAt = new Date(Date.now() - 60_000).toISOString();
    expect((await till.ask(SELL, { input: { ...input, soldAt } })).data).toEqual(data);
    const order = await admin.ask(
      `query ($number: String!) { admin { order(number: $number) { state paymentMethod timeline { actor event } } } }`,
      { number: data.tillSale.sale.orderNumber },
    );
    expect(order.data.admin.order).toMatchObject({ state: "COMPLETED", paymentMethod: "TILL" });
    expect(order.data.admin.order.timeline[0].actor).toBe("TILL");
  });

  it("online another total is a problem; offline it is kept and somebody is told", async () => {
    const { till } = await newTill();
    const input = saleOf({ givenTotal: "1" });
    const online = await till.ask(SELL, { input });
    expect(online.data.tillSale).toEqual({ sale: null, problems: [{ code: "PRICE_CHANGED" }] });
    const soldAt = new Date(Date.now() - 3_600_000).toISOString();
    const { data } = await till.ask(SELL, { input: { ...input, soldAt } });
    expect(data.tillSale.sale.givenTotal.amount).toBe("1");
    const alerts = await admin.ask(`{ admin { alerts(first: 5) { nodes { kind message } } } }`);
    expect(JSON.stringify(alerts.data)).toContain("till.difference");
  });

  it("tries are counted by the key, and a till is allowed more of them", async () => {
    const { till } = await newTill();
    const guess = (n: number) =>
      `g${n}: checkVoucher(input: { code: "GUESSED${n}X", lines: [{ variantId: "${variantId}", quantity: 1 }] }) { problems { code } }`;
    const asked = `{ ${Array.from({ length: 14 }, (_, n) => guess(n)).join(" ")} }`;
    const { data } = await till.ask(asked);
    for (const { problems } of Object.values(data as { [name: string]: { problems: object[] } }))
      expect(problems).toEqual([{ code: "UNKNOWN_CODE" }]);
  });
});

it("nothing of a key is in the log, in rows or in the audit log", async () => {
  const { secret, till } = await newTill();
  await till.ask(SELL, { input: saleOf({ codes: ["NOBODYSSECRETCODE"] }) });
  const kept = await api.shop.orm.em
    .fork()
    .execute(
      `select (select json_agg(k)::text from api_key k) || (select json_agg(a)::text from audit_log a) as text`,
    );
  for (const text of [lines.join(""), JSON.stringify(kept)]) {
    expect(text).not.toContain(secret.slice(14));
    expect(text).not.toContain("NOBODYSSECRETCODE");
  }
});
