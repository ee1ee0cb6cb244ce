import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let receiver: Server;
const asked: { headers: Record<string, string>; body: string }[] = [];
let allow = true;

beforeAll(async () => {
  api = await openApiUnderTest({ WEBHOOKS_ALLOW_PRIVATE: "1" });
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => (body += piece));
    request.on("end", () => {
      asked.push({ headers: request.headers as Record<string, string>, body });
      response.end(JSON.stringify({ allow }));
    });
  });
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await api.close();
});

it("a shop's own check decides about a discount, asked by a signed request", async () => {
  const admin = api.client("admin");
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/allow`;
  const made = await admin.ask(
    `mutation ($input: CustomCheckInput!) { customCheckCreate(input: $input) { id secret problems { code } } }`,
    { input: { name: "staff-only", url, whenSilent: "REFUSE" } },
  );
  expect(made.errors).toBeUndefined();
  const { id, secret } = made.data.customCheckCreate;
  const tried = await admin.ask(
    `mutation ($id: ID!) { customCheckTry(id: $id) { verdict status problems { code } } }`,
    { id },
  );
  expect(tried.data.customCheckTry).toEqual({ verdict: true, status: 200, problems: [] });
  const { headers, body } = asked[0]!;
  expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();

  const condition = { type: "CUSTOM_CHECK", check: "staff-only" };
  const document = {
    cart: { lines: [{ id: "a", unitPrice: 500, quantity: 1 }] },
    discounts: [
      { id: "staff", level: "CART", config: { type: "FIXED_AMOUNT", amountOff: 50 }, condition },
    ],
  };
  const simulated = await admin.ask(
    `query ($input: SimulateInput!) { admin { simulate(input: $input) { candidates { reason because } } } }`,
    { input: { document } },
  );
  expect(simulated.data.admin.simulate.candidates).toMatchObject([
    { reason: "CUSTOM_CHECK_FAILED" },
  ]);

  allow = false;
  await admin.ask(
    `mutation ($id: ID!) { customCheckUpdate(id: $id, change: { status: PAUSED, description: "Staff" }) { id } }`,
    { id },
  );
  const listed = await admin.ask(
    `{ admin { customChecks { id name description status whenSilent deadlineMs url discounts } } }`,
  );
  expect(listed.data.admin.customChecks).toEqual([
    {
      id,
      name: "staff-only",
      description: "Staff",
      status: "PAUSED",
      whenSilent: "REFUSE",
      deadlineMs: 1500,
      url,
      discounts: 0,
    },
  ]);
});

it("is for those who may change discounts", async () => {
  const { errors } = await api
    .client("customer")
    .ask(`mutation { customCheckTry(id: "x") { verdict } }`);
  expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});
