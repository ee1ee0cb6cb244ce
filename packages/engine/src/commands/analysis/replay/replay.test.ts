import { afterAll, beforeAll, expect, test } from "vitest";
import { countQueries } from "@8521/database/testing";
import { canonicalJson, sha256 } from "../../../pricing/index.ts";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import { codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";
import { replayOrder, replaySnapshots } from "../index.ts";
import { SNAPSHOT_ALERT } from "./keep-replays.ts";

let world: World;
let cup: Id;
let broken: Id;
const good: Id[] = [];

beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(400);
  await world.automatic({ config: { type: "PERCENTAGE", percentOff: "10" } });
  for (let n = 0; n < 3; n++) good.push((await world.ordered([[cup, 2]])).orderId);
  broken = await brokenOrder();
});
afterAll(() => world.database.close());

/** An order like another, whose snapshot says NT$1 more than the engine: as if the engine had changed. */
async function brokenOrder(): Promise<Id> {
  const { canonical } = await world.one<{ canonical: string }>(
    sql`select canonical from order_snapshot where order_id = ${good[0]}`,
  );
  const snapshot = JSON.parse(canonical) as { pricing: { total: number } };
  snapshot.pricing.total += 1;
  const text = canonicalJson(snapshot);
  return world
    .one<{ order_id: Id }>(
      sql`with copied as (
            insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', uuidv7(), 'number', 'X-1', 'cart_id', null))).*
            from orders o where id = ${good[0]} returning id)
          insert into order_snapshot (order_id, canonical, sha256, rule_set_hash, engine_version)
          select id, ${text}, ${sha256(text)}, 'r', '1' from copied returning order_id`,
    )
    .then(({ order_id }) => order_id);
}

const alerts = () =>
  world.rows<{ order_id: Id; severity: string; data: unknown }>(
    sql`select order_id, severity, data from alert where kind = ${SNAPSHOT_ALERT}`,
  );
const system = () => world.context(SYSTEM);

test("a placed order replays, byte for byte", async () => {
  const { replayed } = must(await replayOrder(system(), { orderId: good[0]! }));
  expect(replayed).toMatchObject({ orderId: good[0], outcome: "SAME", difference: null });
  expect(await alerts()).toEqual([]);
});

test("a pricing that differs raises one CRITICAL alert with the first difference, however often it is seen", async () => {
  for (let n = 0; n < 3; n++) must(await replayOrder(system(), { orderId: broken }));
  const { replayed } = must(await replayOrder(system(), { orderId: broken }));
  expect(replayed).toMatchObject({ outcome: "PRICING_MISMATCH", difference: { path: "total" } });
  const found = await alerts();
  expect(found).toHaveLength(1);
  const { frozen, replayed: now } = replayed.difference!;
  expect(Number(frozen)).toBe(Number(now) + 1);
  expect(found[0]).toMatchObject({
    order_id: broken,
    severity: "CRITICAL",
    data: { cause: "PRICING_MISMATCH", difference: { path: "total", frozen, replayed: now } },
  });
});

test("the nightly job takes every new order once, then all in rotation", async () => {
  const first = must(await replaySnapshots(system(), { which: "NEW", limit: 10 }));
  expect(first).toMatchObject({ count: 2, broken: [] });
  expect(must(await replaySnapshots(system(), { which: "NEW", limit: 10 })).count).toBe(0);
  const seen: number[] = [];
  for (let n = 0; n < 4; n++) {
    seen.push(must(await replaySnapshots(system(), { which: "OLD", limit: 3 })).broken.length);
  }
  // Twelve places over four orders: each was replayed three times.
  expect(seen.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(await alerts()).toHaveLength(1);
});

test("a batch costs the same number of statements however large it is", async () => {
  const small = await countQueries(world.database.orm, () =>
    replaySnapshots(system(), { which: "OLD", limit: 1 }),
  );
  const large = await countQueries(world.database.orm, () =>
    replaySnapshots(system(), { which: "OLD", limit: 3 }),
  );
  expect(large.count).toBeLessThanOrEqual(small.count + 2);
});

test("guests, customers and admins of one partner may not ask; an order without snapshot has none", async () => {
  const input = { orderId: good[0]! };
  const partnerAdmin = { kind: "ADMIN", partnerId: world.partnerId } as const;
  expect(codesOf(await replayOrder(world.context(), input))).toEqual(["NOT_ALLOWED"]);
  expect(codesOf(await replayOrder(world.context(partnerAdmin), input))).toEqual(["NOT_ALLOWED"]);
  const nothing = { orderId: world.partnerId };
  expect(codesOf(await replayOrder(system(), nothing))).toEqual(["SNAPSHOT_NOT_FOUND"]);
});
