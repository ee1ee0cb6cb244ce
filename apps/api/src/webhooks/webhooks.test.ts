import { claimDeliveries, recordAttempt } from "@8521/engine/commands";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let admin: Client;
beforeAll(async () => {
  api = await openApiUnderTest();
  admin = api.client("admin");
});
afterAll(() => api.close());

const PROBLEMS = "problems { code message remedy }";
const soon = () => new Date(Date.now() + 1_000);
const house = (now = soon()) => ({
  em: api.shop.orm.em.fork(),
  now,
  actor: { kind: "SYSTEM" as const },
  settings: api.shop.settings,
});
/** What the worker does, with this answer. */
async function deliver(status: number): Promise<number> {
  const holder = randomUUID();
  const claimed = await claimDeliveries(house(), { holder, limit: 10 });
  for (const { deliveryId, attempt } of claimed)
    await recordAttempt(house(), {
      deliveryId,
      holder,
      attempt,
      status,
      failure: null,
      latencyMs: 20,
      response: "hello",
      chance: 0,
    });
  return claimed.length;
}
const create = async (url: string) => {
  const { data, errors } = await admin.ask(
    `mutation ($url: String!) { webhookEndpointCreate(input: { url: $url }) { endpoint { id status eventTypes } secret ${PROBLEMS} } }`,
    { url },
  );
  expect(errors).toBeUndefined();
  return data.webhookEndpointCreate;
};
const run = async (operation: string, variables: Record<string, unknown>) => {
  const { data, errors } = await admin.ask(operation, variables);
  expect(errors).toBeUndefined();
  return data;
};
const test = (id: string) =>
  run(
    `mutation ($id: ID!) { webhookEndpointSendTest(id: $id) { delivery { id state eventType message } ${PROBLEMS} } }`,
    { id },
  ).then((data) => data.webhookEndpointSendTest);
const deliveries = (filter: object) =>
  run(
    `query ($filter: WebhookDeliveryFilter) { admin { webhookDeliveries(first: 10, filter: $filter) {
       totalCount nodes { id state endpointUrl attempts tries { attempt status latencyMs response } } } } }`,
    { filter },
  ).then((data) => data.admin.webhookDeliveries);

it("an endpoint is made, tested, replayed, paused, given a new secret; its secret is never listed", async () => {
  const { endpoint, secret, problems } = await create("https://erp.example/8521");
  expect(problems).toEqual([]);
  expect(secret).toMatch(/^whsec_/);
  const { id } = endpoint;
  const tested = await test(id);
  expect(tested.delivery).toMatchObject({ state: "PENDING", eventType: "webhook.tested" });
  expect(tested.delivery.message.data).toEqual({ endpointId: id });
  expect(await deliver(204)).toBe(1);
  const done = await deliveries({ endpointId: id, state: "DELIVERED" });
  expect(done).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        attempts: 1,
        endpointUrl: "https://erp.example/8521",
        tries: [{ attempt: 1, status: 204, latencyMs: 20, response: "hello" }],
      },
    ],
  });
  const replayed = await run(
    `mutation ($id: ID!) { webhookDeliveryReplay(id: $id) { delivery { state } ${PROBLEMS} } }`,
    { id: done.nodes[0].id },
  );
  expect(replayed.webhookDeliveryReplay).toEqual({ delivery: { state: "PENDING" }, problems: [] });
  const paused = await run(
    `mutation ($id: ID!) { webhookEndpointSetStatus(id: $id, status: PAUSED) { endpoint { status } ${PROBLEMS} } }`,
    { id },
  );
  expect(paused.webhookEndpointSetStatus.endpoint.status).toBe("PAUSED");
  expect((await test(id)).problems[0].code).toBe("WEBHOOK_ENDPOINT_NOT_ACTIVE");
  const rotated = await run(
    `mutation ($id: ID!) { webhookEndpointRotateSecret(id: $id) { secret endpoint { oldSecretUntil } ${PROBLEMS} } }`,
    { id },
  );
  expect(rotated.webhookEndpointRotateSecret.secret).not.toBe(secret);
  expect(rotated.webhookEndpointRotateSecret.endpoint.oldSecretUntil).not.toBeNull();
  const changed = await run(
    `mutation ($id: ID!) { webhookEndpointUpdate(id: $id, input: { description: "ERP", eventTypes: ["order.paid"] }) {
       endpoint { url description eventTypes } ${PROBLEMS} } }`,
    { id },
  );
  expect(changed.webhookEndpointUpdate.endpoint).toEqual({
    url: "https://erp.example/8521",
    description: "ERP",
    eventTypes: ["order.paid"],
  });
});

it("410 raises an alert in words; dead letters go out again when it is active", async () => {
  const { id } = (await create("https://gone.example/")).endpoint;
  await test(id);
  await deliver(410);
  const { admin: read } = await run(
    `{ admin { alerts(first: 5) { nodes { message next } } webhookEndpoints { id status disabledReason failed } } }`,
    {},
  );
  expect(read.alerts.nodes[0].message).not.toBe("webhook.disabled");
  const seen = read.webhookEndpoints.find((one: { id: string }) => one.id === id);
  expect(seen).toMatchObject({ status: "DISABLED", disabledReason: "GONE", failed: 1 });
  await run(
    `mutation ($id: ID!) { webhookEndpointSetStatus(id: $id, status: ACTIVE) { ${PROBLEMS} } }`,
    { id },
  );
  const all = await run(
    `mutation ($id: ID!) { webhookDeliveriesReplay(endpointId: $id, since: "2026-01-01T00:00:00Z") { replayed ${PROBLEMS} } }`,
    { id },
  );
  expect(all.webhookDeliveriesReplay).toEqual({ replayed: 1, problems: [] });
});

it("a wrong address is a problem with a remedy; the catalogue is in the reader's language", async () => {
  const { secret, problems } = await create("http://erp.example/");
  expect(secret).toBeNull();
  expect(problems[0]).toMatchObject({ code: "WEBHOOK_URL_INVALID" });
  expect(problems[0].remedy).toBeTruthy();
  const { admin: read } = await run(
    `{ admin { webhookEventTypes { type meaning dataSchema } } }`,
    {},
  );
  const paid = read.webhookEventTypes.find((one: { type: string }) => one.type === "order.paid");
  expect(paid.dataSchema.properties.total.type).toBe("integer");
});

it("needs the right to it", async () => {
  const { errors } = await api
    .client("customer")
    .ask(`mutation { webhookEndpointCreate(input: { url: "https://a.example/" }) { secret } }`);
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});
