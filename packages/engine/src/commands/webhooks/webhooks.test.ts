import { asPartner, newId } from "@8521/database";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Id } from "../../pricing/model.ts";
import { sql } from "../ground/sql.ts";
import { emit } from "../ground/records.ts";
import { ADMIN, codesOf, must, NOON, openWorld, SYSTEM, type World } from "../testing/world.ts";
import {
  claimDeliveries,
  type ClaimedDelivery,
  createEndpoint,
  type CreateEndpointInput,
  fanOut,
  listDeliveries,
  listEndpoints,
  recordAttempt,
  replayDeliveries,
  replayDelivery,
  rotateEndpointSecret,
  sendTestEvent,
  setEndpointStatus,
  updateEndpoint,
} from "../index.ts";

let world: World;
const DAY = 86_400_000;
const later = (ms: number) => new Date(NOON.getTime() + ms);
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());
beforeEach(() => world.rows(sql`delete from webhook_endpoint`));

const endpoint = async (more: Partial<CreateEndpointInput> = {}, actor = ADMIN) =>
  must(await createEndpoint(world.context(actor), { url: "https://one.example/hook", ...more }));

/** Tells of affiliates: the id is the aggregate. */
async function happen(affiliateId: Id, partnerId: Id | null = null): Promise<Id> {
  const em = world.database.orm.em.fork();
  await emit(em, {
    type: "affiliate.approved",
    aggregateId: affiliateId,
    payload: { affiliateId },
    partnerId,
  });
  const { id } = await world.one<{ id: Id }>(
    sql`select id from outbox_event order by id desc limit 1`,
  );
  await fanOut(em, [id]);
  return id;
}
const soon = () => new Date(Date.now() + 1_000);
const claim = (at = soon(), holder = newId(), limit = 50) =>
  claimDeliveries(world.context(SYSTEM, at), { holder, limit }).then((claimed) =>
    claimed.map((one) => ({ ...one, holder })),
  );
const answer = (
  { deliveryId, attempt, holder }: ClaimedDelivery & { holder: Id },
  status: number | null,
  at = soon(),
) =>
  recordAttempt(world.context(SYSTEM, at), {
    deliveryId,
    holder,
    attempt,
    status,
    failure: status === null ? "TIMEOUT" : null,
    latencyMs: 12.4,
    response: "ok\u0000",
    chance: 0,
  });

test("what was written in this very millisecond is due in it", async () => {
  await endpoint();
  await happen(newId());
  // As the database writes it: the same millisecond as this clock's, some microseconds into it.
  const at = later(0);
  await world.rows(
    sql`update webhook_delivery set next_attempt_at = ${at}::timestamptz + interval '700 microseconds'`,
  );
  expect(await claim(at)).toHaveLength(1);
});

test("a secret is shown once and kept sealed", async () => {
  const { secret, endpointId } = await endpoint();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const kept = await world.one<{ all: string; audit: string }>(
    sql`select to_jsonb(w)::text as all, (select jsonb_agg(a)::text from audit_log a) as audit
        from webhook_endpoint w where id = ${endpointId}`,
  );
  expect(kept.all + kept.audit).not.toContain(secret.slice(6, 30));
  await happen(newId());
  const [claimed] = await claim();
  expect(claimed!.secrets).toEqual([secret]);
});

test("a rotated secret signs beside the old one for a day", async () => {
  const { secret, endpointId } = await endpoint();
  const rotated = must(
    await rotateEndpointSecret(world.context(ADMIN, new Date()), { endpointId }),
  );
  await happen(newId());
  const [claimed] = await claim();
  expect(claimed!.secrets).toEqual([rotated.secret, secret]);
  await answer(claimed!, 500);
  const [next] = await claim(new Date(Date.now() + 2 * DAY));
  expect(next!.secrets).toEqual([rotated.secret]);
});

test.each([
  ["https://shop.example/hook", []],
  ["http://shop.example/hook", ["WEBHOOK_URL_INVALID"]],
  ["https://user:pass@shop.example/", ["WEBHOOK_URL_INVALID"]],
  ["https://shop.example/#here", ["WEBHOOK_URL_INVALID"]],
  ["ftp://shop.example/", ["WEBHOOK_URL_INVALID"]],
  ["shop.example", ["WEBHOOK_URL_INVALID"]],
])("address %s: %j", async (url, codes) => {
  expect(codesOf(await createEndpoint(world.context(ADMIN), { url }))).toEqual(codes);
});

test("unknown events are refused; a guest makes nothing", async () => {
  const wish = { url: "https://one.example/", eventTypes: ["order.eaten"] };
  expect(codesOf(await createEndpoint(world.context(ADMIN), wish))).toEqual(["EVENT_TYPE_UNKNOWN"]);
  expect(codesOf(await createEndpoint(world.context(), wish))).toEqual(["NOT_ALLOWED"]);
});

test("an endpoint is told of the events it wants, since it is there", async () => {
  const before = newId();
  await happen(before);
  await endpoint({ eventTypes: ["order.paid"] });
  const all = await endpoint({ url: "https://all.example/" });
  await happen(newId());
  const claimed = await claim();
  expect(claimed.map(({ endpointId }) => endpointId)).toEqual([all.endpointId]);
});

test("a body is what Standard Webhooks says, with the API's ids", async () => {
  await endpoint();
  const affiliateId = newId();
  const eventId = await happen(affiliateId);
  const [claimed] = await claim();
  expect(claimed!.messageId).toBe(eventId);
  const body = JSON.parse(claimed!.body);
  expect(body).toEqual({
    type: "affiliate.approved",
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { affiliateId: Buffer.from(`Affiliate:${affiliateId}`).toString("base64url") },
  });
});

test("a later event of an aggregate waits for the earlier one; others don't", async () => {
  await endpoint();
  const [amy, bob] = [newId(), newId()];
  const first = await happen(amy);
  const second = await happen(amy);
  const other = await happen(bob);
  const claimed = await claim();
  expect(claimed.map(({ messageId }) => messageId)).toEqual([first, other]);
  await answer(claimed[0]!, 500);
  expect(await claim()).toEqual([]);
  const [again] = await claim(new Date(Date.now() + 60_000));
  expect(again).toMatchObject({ messageId: first, attempt: 2 });
  await answer(again!, 204);
  expect((await claim()).map(({ messageId }) => messageId)).toEqual([second]);
});

test("many workers at once: each delivery is held by one, five an endpoint at most", async () => {
  await endpoint();
  for (let n = 0; n < 12; n++) await happen(newId());
  const rounds = await Promise.all([1, 2, 3, 4].map(() => claim()));
  const ids = rounds.flat().map(({ deliveryId }) => deliveryId);
  expect(new Set(ids).size).toBe(ids.length);
  const held = await claim();
  expect(ids.length + held.length).toBeGreaterThanOrEqual(5);
  expect(await claim()).toEqual([]);
});

test("a killed worker's delivery goes to another after a minute; its late answer counts for nothing", async () => {
  await endpoint();
  await happen(newId());
  const [dead] = await claim();
  expect(await claim()).toEqual([]);
  const [taken] = await claim(new Date(Date.now() + 62_000));
  expect(taken).toMatchObject({ deliveryId: dead!.deliveryId, attempt: 2 });
  expect(await answer(dead!, 200)).toBeNull();
  expect(await answer(taken!, 200)).toBe("DELIVERED");
});

test("after ten tries it is a dead letter, and a replay begins anew with the same message id", async () => {
  const { endpointId } = await endpoint();
  const eventId = await happen(newId());
  let at = Date.now() + 1_000;
  const states = [];
  for (let n = 0; n < 10; n++) {
    const [one] = await claim(new Date(at));
    states.push(await answer(one!, n % 2 ? 500 : null, new Date(at)));
    at += 1.2 * DAY;
    // Long outages disable an endpoint; this one has good days between.
    await world.rows(sql`update webhook_endpoint set failing_since = null`);
  }
  expect(states).toEqual([...Array.from({ length: 9 }, () => "PENDING"), "FAILED"]);
  expect(await claim(new Date(at))).toEqual([]);
  const listed = must(
    await listDeliveries(world.context(ADMIN), { first: 5, endpointId, state: "FAILED" }),
  );
  expect(listed.deliveries).toHaveLength(1);
  expect(listed.deliveries[0]!.tries).toHaveLength(10);
  expect(listed.deliveries[0]!.tries[0]).toMatchObject({
    attempt: 10,
    status: 500,
    response: "ok",
  });
  const { deliveryId } = listed.deliveries[0]!;
  must(await replayDelivery(world.context(ADMIN, new Date(at)), { deliveryId }));
  const [replayed] = await claim(new Date(at));
  expect(replayed).toMatchObject({ messageId: eventId, attempt: 11 });
  expect(await answer(replayed!, 503, new Date(at))).toBe("PENDING");
});

test("410 disables the endpoint with an alert; its dead letters go out after it was woken", async () => {
  const { endpointId } = await endpoint();
  for (let n = 0; n < 3; n++) await happen(newId());
  const [one] = await claim(soon(), newId(), 1);
  expect(await answer(one!, 410)).toBe("FAILED");
  const alert = await world.one<{ data: unknown }>(
    sql`select data from alert where kind = 'webhook.disabled' order by id desc limit 1`,
  );
  expect(alert.data).toEqual({ endpointId, reason: "GONE" });
  await happen(newId());
  const read = must(await listEndpoints(world.context(ADMIN))).endpoints[0]!;
  expect(read).toMatchObject({ status: "DISABLED", disabledReason: "GONE", pending: 0, failed: 3 });
  const since = later(-DAY);
  const refused = await replayDeliveries(world.context(ADMIN), { endpointId, since });
  expect(codesOf(refused)).toEqual(["WEBHOOK_ENDPOINT_NOT_ACTIVE"]);
  must(await setEndpointStatus(world.context(ADMIN), { endpointId, status: "ACTIVE" }));
  const replayed = await replayDeliveries(world.context(ADMIN), { endpointId, since });
  expect(must(replayed).replayed).toBe(3);
  expect(await claim()).toHaveLength(3);
});

test("an endpoint that failed for five days is disabled; one good answer begins the count anew", async () => {
  await endpoint();
  await happen(newId());
  const now = Date.now() + 1_000;
  const [first] = await claim(new Date(now));
  await answer(first!, 500, new Date(now));
  await happen(newId());
  const [second] = await claim(new Date(now + 4 * DAY), newId(), 1);
  expect(await answer(second!, 500, new Date(now + 4 * DAY))).toBe("PENDING");
  const [third] = await claim(new Date(now + 5.5 * DAY), newId(), 1);
  expect(await answer(third!, 500, new Date(now + 5.5 * DAY))).toBe("FAILED");
  expect(must(await listEndpoints(world.context(ADMIN))).endpoints[0]).toMatchObject({
    status: "DISABLED",
    disabledReason: "FAILING",
  });
});

test("a paused endpoint collects and sends when it goes on", async () => {
  const { endpointId } = await endpoint();
  must(await setEndpointStatus(world.context(ADMIN), { endpointId, status: "PAUSED" }));
  await happen(newId());
  expect(await claim()).toEqual([]);
  const refused = await sendTestEvent(world.context(ADMIN), { endpointId });
  expect(codesOf(refused)).toEqual(["WEBHOOK_ENDPOINT_NOT_ACTIVE"]);
  must(await setEndpointStatus(world.context(ADMIN), { endpointId, status: "ACTIVE" }));
  expect(await claim()).toHaveLength(1);
});

test("a test event goes to its endpoint alone, and nobody mails it", async () => {
  const { endpointId } = await endpoint({ eventTypes: ["order.paid"] });
  await endpoint({ url: "https://two.example/" });
  must(await sendTestEvent(world.context(ADMIN), { endpointId }));
  const claimed = await claim();
  expect(claimed.map((one) => [one.endpointId, JSON.parse(one.body).type])).toEqual([
    [endpointId, "webhook.tested"],
  ]);
  const open = sql`select count(*)::int as n from outbox_event where type = 'webhook.tested' and handled_at is null`;
  expect(await world.count(open)).toBe(0);
});

test("a partner's endpoint is the partner's: what it is told, and who sees and changes it", async () => {
  const mine = { ...ADMIN, partnerId: world.partnerId };
  const theirs = { ...ADMIN, partnerId: world.otherPartnerId };
  const { endpointId } = await endpoint({}, mine);
  await happen(newId(), world.otherPartnerId);
  await happen(newId(), null);
  const told = await happen(newId(), world.partnerId);
  const claimed = await claim();
  expect(claimed.map(({ messageId }) => messageId)).toEqual([told]);
  const seen = async (actor: typeof mine) =>
    must(await listEndpoints(world.context(actor))).endpoints.length;
  expect([await seen(mine), await seen(theirs)]).toEqual([1, 0]);
  const changes = [
    await updateEndpoint(world.context(theirs), { endpointId, description: "x" }),
    await rotateEndpointSecret(world.context(theirs), { endpointId }),
    await sendTestEvent(world.context(theirs), { endpointId }),
    await replayDelivery(world.context(theirs), { deliveryId: claimed[0]!.deliveryId }),
  ];
  expect(changes.map((change) => codesOf(change)[0])).toEqual([
    "WEBHOOK_ENDPOINT_NOT_FOUND",
    "WEBHOOK_ENDPOINT_NOT_FOUND",
    "WEBHOOK_ENDPOINT_NOT_FOUND",
    "WEBHOOK_DELIVERY_NOT_FOUND",
  ]);
  const rowsSeen = (partnerId: Id) =>
    asPartner(world.database.orm.em, partnerId, async (em) => [
      (await em.execute("select 1 from webhook_endpoint")).length,
      (await em.execute("select 1 from webhook_delivery")).length,
    ]);
  expect(await rowsSeen(world.partnerId)).toEqual([1, 1]);
  expect(await rowsSeen(world.otherPartnerId)).toEqual([0, 0]);
});

test("a partner's endpoint is told of orders that have a line of theirs", async () => {
  const mine = { ...ADMIN, partnerId: world.partnerId };
  await endpoint({}, mine);
  await world.rows(sql`update webhook_endpoint set created_at = 'epoch'`);
  await world.ordered([[await world.goods(500), 1]]);
  await world.ordered([[await world.goods(500, 9, { partnerId: world.otherPartnerId }), 1]]);
  const events = await world.rows<{ id: Id }>(
    sql`select id from outbox_event where type = 'order.placed'`,
  );
  const em = world.database.orm.em.fork();
  expect(
    await fanOut(
      em,
      events.map(({ id }) => id),
    ),
  ).toBe(1);
  expect(
    await fanOut(
      em,
      events.map(({ id }) => id),
    ),
  ).toBe(0);
});
