import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import {
  createEndpoint,
  listDeliveries,
  openShop,
  type OpenShop,
  replayDeliveries,
  rotateEndpointSecret,
  shopSettings,
} from "@8521/engine/commands";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { forgetOld } from "../tasks/forget-old.ts";
import { handleEvents } from "../tasks/handle-events.ts";
import type { Work } from "../work.ts";
import { deliverDue } from "./courier.ts";
import { openReceiver, type TestReceiver } from "./testing/receiver.ts";

let database: TestDatabase;
let shop: OpenShop;
let receiver: TestReceiver;
let clock = 0;
const DAY = 86_400_000;
const work = (more: Partial<Work> = {}): Work => ({
  shop,
  ecpay: configureEcpay({ environment: "stage", ...STAGE_MERCHANT }),
  shopUrl: "http://shop.example",
  log: () => undefined,
  now: () => new Date(Date.now() + clock),
  ...more,
});
const house = () => shop.context({ kind: "SYSTEM" });
const run = <T>(sql: string, values: unknown[] = []) =>
  shop.orm.em.fork().execute<T[]>(sql, values);

beforeAll(async () => {
  database = await createTestDatabase();
  const { merchantId, amountLimits } = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
  const settings = shopSettings({ WEBHOOKS_ALLOW_PRIVATE: "1" }, { merchantId, amountLimits });
  shop = await openShop(database.url, settings);
  receiver = await openReceiver();
});
afterAll(async () => {
  await receiver.close();
  await shop.close();
  await database.close();
});
beforeEach(async () => {
  clock = 0;
  receiver.received.length = 0;
  receiver.answering = (_received, response) => void response.writeHead(204).end();
  await run("delete from webhook_endpoint");
  await run("delete from outbox_event");
});

const endpoint = async (url = receiver.url) => {
  const made = await createEndpoint(house(), { url });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made;
};
/** Affiliates are approved, one event each; the same id twice is one aggregate with two events. */
async function happen(...ids: string[]): Promise<void> {
  for (const id of ids)
    await run(
      `insert into outbox_event (aggregate_type, aggregate_id, type, payload)
       values ('affiliate', ?, 'affiliate.approved', jsonb_build_object('affiliateId', ?::text))`,
      [id, id],
    );
  while ((await handleEvents(work())) > 0);
}
const deliveries = async (endpointId: string) => {
  const listed = await listDeliveries(house(), { first: 100, endpointId });
  if (!listed.ok) throw new Error("not allowed");
  return listed.deliveries;
};

it("arrives signed, and the standard's own library verifies it", async () => {
  const { secret, endpointId } = await endpoint();
  await happen(randomUUID());
  expect(await deliverDue(work())).toBe(1);
  const [got] = receiver.received;
  const verified = new Webhook(secret).verify(got!.body, got!.headers as Record<string, string>);
  expect(verified).toMatchObject({ type: "affiliate.approved" });
  expect(() =>
    new Webhook(secret).verify(`${got!.body} `, got!.headers as Record<string, string>),
  ).toThrow(/signature/);
  const [delivery] = await deliveries(endpointId);
  expect(delivery).toMatchObject({ state: "DELIVERED", attempts: 1 });
  expect(delivery!.message).toEqual(verified);
  expect(await deliverDue(work())).toBe(0);
});

it("while a secret is replaced both verify", async () => {
  const { secret, endpointId } = await endpoint();
  const rotated = await rotateEndpointSecret(house(), { endpointId });
  if (!rotated.ok) throw new Error("refused");
  await happen(randomUUID());
  await deliverDue(work());
  const [got] = receiver.received;
  for (const one of [secret, rotated.secret])
    expect(new Webhook(one).verify(got!.body, got!.headers as Record<string, string>)).toBeTruthy();
});

it("an answer that is none, a redirect, an error and silence are all tried again", async () => {
  const { endpointId } = await endpoint();
  await happen(randomUUID());
  const answers: ((response: import("node:http").ServerResponse) => void)[] = [
    (response) => response.writeHead(500).end("sorry"),
    (response) => response.writeHead(302, { location: `${receiver.url}/elsewhere` }).end(),
    (response) => response.destroy(),
    () => undefined,
    (response) => response.writeHead(200).end("thanks"),
  ];
  for (const answer of answers) {
    receiver.answering = (_received, response) => answer(response);
    await deliverDue(work(), { timeoutMs: 200 });
    clock += 6 * 3_600_000;
  }
  expect(receiver.received.map(({ path }) => path)).toEqual(["/", "/", "/", "/", "/"]);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const [delivery] = await deliveries(endpointId);
  expect(delivery!.state).toBe("DELIVERED");
  expect(delivery!.tries.map(({ status, failure }) => status ?? failure)).toEqual([
    200,
    "TIMEOUT",
    "CONNECTION",
    302,
    500,
  ]);
});

it("events of one aggregate arrive in order, however the first ones fail; others pass them", async () => {
  await endpoint();
  const [amy, bob] = [randomUUID(), randomUUID()];
  await happen(amy, amy, amy, bob);
  let failures = 2;
  receiver.answering = ({ body }, response) => {
    const isAmy = body.includes(Buffer.from(`Affiliate:${amy}`).toString("base64url"));
    response.writeHead(isAmy && failures-- > 0 ? 503 : 204).end();
  };
  for (let n = 0; n < 4; n++) {
    await Promise.all([deliverDue(work()), deliverDue(work())]);
    clock += 600_000;
  }
  const ids = await run<{ id: string }>("select id from outbox_event order by id");
  const [a, b, c, d] = ids.map(({ id }) => id);
  const came = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(came.filter((id) => id !== d)).toEqual([a, a, a, b, c]);
  expect(came.indexOf(d)).toBeLessThan(2);
});

it("a slow receiver holds up no other, and no transaction is open while it is slow", async () => {
  const slow = await openReceiver();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  slow.answering = async (_received, response) => {
    await released;
    response.writeHead(204).end();
  };
  await endpoint(`${slow.url}/slow`);
  await endpoint();
  await happen(...Array.from({ length: 30 }, () => randomUUID()));
  const delivering = deliverDue(work());
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(30);
  expect(slow.received.length).toBeLessThanOrEqual(5);
  // What the fast ones answered is written down by now or in a moment; the slow ones hold nothing.
  const open = () =>
    run(
      `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
  await expect.poll(open, { timeout: 10_000 }).toEqual([]);
  expect(slow.received.length).toBeGreaterThan(0);
  release();
  await delivering;
  expect(slow.received).toHaveLength(30);
  await slow.close();
});

it("a worker killed while it sends loses nothing", async () => {
  const { endpointId } = await endpoint();
  await happen(randomUUID(), randomUUID(), randomUUID());
  receiver.answering = () => undefined;
  const program = fileURLToPath(new URL("./testing/courier-process.ts", import.meta.url));
  const worker: ChildProcess = spawn(process.execPath, [program, database.url], {
    stdio: "ignore",
  });
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(3);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  receiver.answering = (_received, response) => void response.writeHead(204).end();
  expect(await deliverDue(work())).toBe(0);
  clock = 61_000;
  expect(await deliverDue(work())).toBe(3);
  expect((await deliveries(endpointId)).map(({ state }) => state)).toEqual([
    "DELIVERED",
    "DELIVERED",
    "DELIVERED",
  ]);
});

it("410 ends it; what was lost is sent again when asked", async () => {
  const { endpointId } = await endpoint();
  receiver.answering = (_received, response) => void response.writeHead(410).end();
  await happen(randomUUID());
  await deliverDue(work());
  await happen(randomUUID());
  receiver.received.length = 0;
  expect(await deliverDue(work())).toBe(0);
  await run("update webhook_endpoint set status = 'ACTIVE', disabled_reason = null");
  receiver.answering = (_received, response) => void response.writeHead(204).end();
  const replayed = await replayDeliveries(house(), { endpointId, since: new Date(0) });
  expect(replayed).toMatchObject({ replayed: 1 });
  expect(await deliverDue(work())).toBe(1);
});

it("handled events go after a month, undelivered ones after a quarter", async () => {
  await endpoint();
  receiver.answering = (_received, response) => void response.writeHead(500).end();
  await happen(randomUUID());
  await deliverDue(work());
  receiver.answering = (_received, response) => void response.writeHead(204).end();
  await happen(randomUUID());
  await deliverDue(work());
  const left = async () =>
    (await run<{ n: number }>("select count(*)::int as n from outbox_event"))[0]!.n;
  const kept = [];
  for (const days of [29, 31, 91]) {
    clock = days * DAY;
    await forgetOld(work());
    kept.push(await left());
  }
  expect(kept).toEqual([2, 1, 0]);
});
