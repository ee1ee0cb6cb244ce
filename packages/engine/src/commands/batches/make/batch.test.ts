import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  batchProgress,
  createBatch,
  type CreateBatchInput,
  createVoucher,
  estimateBatch,
  listBatches,
  steerBatch,
  workOnBatch,
} from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

let world: World;
let discountId: Id;
beforeAll(async () => {
  world = await openWorld();
  discountId = await world.discount();
});
afterAll(() => world.database.close());
beforeEach(async () => {
  await world.rows(sql`delete from voucher_batch_recipient`);
  await world.rows(sql`delete from voucher_assignment`);
  await world.rows(sql`delete from voucher`);
  await world.rows(sql`delete from voucher_batch`);
});

const admin = () => world.context(ADMIN);
const wish = (more: Partial<CreateBatchInput> = {}): CreateBatchInput => ({
  discountId,
  name: "雙十一",
  count: 100,
  ...more,
});
const begin = async (more: Partial<CreateBatchInput> = {}) =>
  must(await createBatch(admin(), wish(more))).batchId;
const work = (chunkSize = 30, signal?: AbortSignal) =>
  workOnBatch(world.context(SYSTEM), { chunkSize, ...(signal ? { signal } : {}) });
const progress = async (batchId: Id) => must(await batchProgress(admin(), { batchId })).batch;
const stored = (batchId: Id) =>
  world.one<{ n: number; different: number; alike: number }>(
    sql`select count(*)::int as n, count(distinct code_index)::int as different,
               count(distinct skeleton_index)::int as alike from voucher where batch_id = ${batchId}`,
  );
/** As if half a minute had gone by. */
const leaseEnds = () =>
  world.rows(sql`update voucher_batch set held_until = now() - interval '1 second'`);

describe("making", () => {
  test("exactly as many as asked for, all different, none in clear", async () => {
    const id = await begin({ format: { kind: "PATTERN", pattern: "KOL-{##########}" } });
    expect(await work()).toEqual({ batchId: id, state: "DONE", codes: 100 });
    expect(await stored(id)).toEqual({ n: 100, different: 100, alike: 100 });
    expect(await progress(id)).toMatchObject({
      state: "DONE",
      made: 100,
      count: 100,
      discarded: 0,
      secondsLeft: 0,
    });
    const masks = await world.rows<{ masked_code: string; public_code: null }>(
      sql`select masked_code, public_code from voucher`,
    );
    for (const { masked_code, public_code } of masks) {
      expect(masked_code).toMatch(/^KOL-\*{4}-[0-9A-Z]{4}$/);
      expect(public_code).toBeNull();
    }
  });

  test("limits, validity, owner, channels, domains, partner and tags are the batch's", async () => {
    const owned = await world.discount({ partnerId: world.partnerId });
    const affiliateId = await world.affiliate("amy");
    const startsAt = world.now.getTime();
    await begin({
      discountId: owned,
      affiliateId,
      startsAt,
      endsAt: startsAt + 864e5 * 30,
      count: 3,
      maxRedemptions: 2,
      maxRedemptionsPerCustomer: 1,
      tags: ["spring"],
      domains: ["Example.com"],
      channels: ["POS"],
      creditPolicy: "IF_INVOLVED" as const,
      format: {
        kind: "PATTERN",
        pattern: "{AFFILIATE}-{##########}",
      },
    });
    await work();
    const made = await world.rows(
      sql`select partner_id, affiliate_id, max_redemptions, max_redemptions_per_customer, to_jsonb(domains) as domains,
                 to_jsonb(channels) as channels, to_jsonb(tags) as tags, credit_policy,
                 left(masked_code, 3) as head from voucher`,
    );
    expect(made).toHaveLength(3);
    expect(made[0]).toEqual({
      partner_id: world.partnerId,
      affiliate_id: affiliateId,
      head: "AMY",
      max_redemptions: 2,
      max_redemptions_per_customer: 1,
      credit_policy: "IF_INVOLVED",
      domains: ["example.com"],
      channels: ["POS"],
      tags: ["spring"],
    });
  });

  test("a code that reads like an older one, in any state, is never made", async () => {
    // One symbol of two is fixed by hand: of 0 and O only one skeleton is left.
    const settings = {
      ...world.settings,
      codes: { ...world.settings.codes, guessesPerDay: 0.0000001 },
    };
    const context = { ...admin(), settings };
    const format = { kind: "PATTERN", pattern: "TAKEN{###}", alphabet: "0O" } as const;
    const older = must(
      await createVoucher(context, { discountId, text: "TAKEN0O0", isPublic: false }),
    );
    await world.rows(sql`update voucher set status = 'RETIRED' where id = ${older.voucherId}`);
    const { id } = await world.one<{ id: Id }>(
      sql`insert into voucher_batch (discount_id, name, format, count)
          values (${discountId}, 'full', ${format}::jsonb, 1) returning id`,
    );
    await expect(work(1)).rejects.toThrow(Error);
    expect(await progress(id)).toMatchObject({ state: "FAILED", failure: "NoRoomForCodes" });
    expect((await stored(id)).n).toBe(0);
  });

  test("a mask shows no more than four random symbols", async () => {
    const id = await begin({ count: 1, format: { kind: "UUID" } });
    await work();
    const [made] = await world.rows<{ masked_code: string }>(
      sql`select masked_code from voucher where batch_id = ${id}`,
    );
    expect(made!.masked_code).toMatch(/^\*{4}-[0-9A-F]{4}$/);
  });
});

describe("refusals", () => {
  test("a code space that is too small, with the odds and a longer pattern", async () => {
    const format = { kind: "PREFIX", prefix: "A", length: 5, alphabet: "0123456789" } as const;
    const refused = await createBatch(admin(), wish({ format, count: 1000 }));
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: "CODE_SPACE_TOO_SMALL", data: { symbols: 5 } }],
    });
    if (refused.ok) throw new Error("not refused");
    const { pattern } = refused.problems[0]!.data as { pattern: string };
    const longer = { kind: "PATTERN", pattern, alphabet: "0123456789" } as const;
    expect((await estimateBatch(admin(), wish({ format: longer, count: 1000 }))).ok).toBe(true);
  });

  test("codes that live shorter may be shorter", async () => {
    const format = { kind: "PATTERN", pattern: "{#########}" } as const;
    const endsAt = world.now.getTime() + 86_400_000;
    expect(codesOf(await estimateBatch(admin(), wish({ format, count: 1000 })))).toEqual([
      "CODE_SPACE_TOO_SMALL",
    ]);
    expect(codesOf(await estimateBatch(admin(), wish({ format, count: 1000, endsAt })))).toEqual(
      [],
    );
  });

  test.each([
    [{ count: 0 }, "COUNT_INVALID"],
    [{ count: 10_000_001 }, "COUNT_INVALID"],
    [{ count: 1.5 }, "COUNT_INVALID"],
    [{ format: { kind: "FIXED", word: "SAVE20" } }, "CODE_FORMAT_INVALID"],
    [{ format: { kind: "PATTERN", pattern: "KOL-{" } }, "CODE_FORMAT_INVALID"],
    [{ format: { kind: "PATTERN", pattern: "KOL" } }, "CODE_FORMAT_INVALID"],
    [{ format: { kind: "PATTERN", pattern: "{AFFILIATE}-{############}" } }, "CODE_FORMAT_INVALID"],
    [{ format: { kind: "PREFIX", prefix: "ÉTÉ", length: 12 } }, "CODE_FORMAT_INVALID"],
    [{ format: { kind: "PREFIX", prefix: "LONG", length: 40 } }, "CODE_FORMAT_INVALID"],
    [{ discountId: "00000000-0000-7000-8000-000000000000" }, "DISCOUNT_NOT_FOUND"],
    [{ affiliateId: "00000000-0000-7000-8000-000000000000" }, "AFFILIATE_NOT_FOUND"],
  ] as [Partial<CreateBatchInput>, string][])("%j: %s", async (more, code) => {
    expect(codesOf(await createBatch(admin(), wish(more)))).toEqual([code]);
  });

  test("who is no admin of the discount's partner", async () => {
    expect(codesOf(await createBatch(world.context(), wish()))).toEqual(["NOT_ALLOWED"]);
    const own = world.context({ kind: "ADMIN", partnerId: world.partnerId });
    expect(codesOf(await createBatch(own, wish()))).toEqual(["NOT_ALLOWED"]);
    const batchId = await begin();
    expect(codesOf(await batchProgress(own, { batchId }))).toEqual(["BATCH_NOT_FOUND"]);
    expect(codesOf(await steerBatch(own, { batchId, move: "PAUSE" }))).toEqual(["BATCH_NOT_FOUND"]);
  });
});

test("what nobody said is what the deployment says", async () => {
  const defaults = {
    codeFormat: { kind: "PATTERN", pattern: "HAUS-{############}" },
    expirationDays: 30,
    maxRedemptionsPerCustomer: 2,
    allowedDomains: ["example.com"],
    discountType: null,
  } as const;
  const settings = { ...world.settings, codes: { ...world.settings.codes, defaults } };
  const context = { ...admin(), settings };
  const { batchId } = must(await createBatch(context, wish({ count: 1 })));
  expect(await progress(batchId)).toMatchObject({
    format: defaults.codeFormat,
    endsAt: world.now.getTime() + 30 * 86_400_000,
    maxRedemptionsPerCustomer: 2,
    domains: ["example.com"],
  });
  const forever = must(
    await createBatch(context, wish({ endsAt: null, maxRedemptionsPerCustomer: null })),
  );
  expect(await progress(forever.batchId)).toMatchObject({
    endsAt: null,
    maxRedemptionsPerCustomer: null,
  });
});

test("asked twice with one key it is one batch", async () => {
  const idempotency = { key: "batch-key-1", body: { count: 100 } };
  const first = must(await createBatch(admin(), wish({ idempotency })));
  const second = must(await createBatch(admin(), wish({ idempotency })));
  expect(second.batchId).toBe(first.batchId);
  const other = wish({ idempotency: { ...idempotency, body: { count: 2 } } });
  expect(codesOf(await createBatch(admin(), other))).toEqual(["IDEMPOTENCY_CONFLICT"]);
});

describe("a worker", () => {
  test("that is killed loses the chunk in hand; the next leaves no gap and makes none twice", async () => {
    const count = 2_000;
    const id = await begin({ count });
    await killedAfterAFewChunks();
    const half = await progress(id);
    expect(half.state).toBe("RUNNING");
    expect(half.made).toBeGreaterThan(0);
    expect(half.made).toBeLessThan(count);
    expect((await stored(id)).n).toBe(half.made);
    // Still held: nobody else touches it.
    expect(await work()).toBeNull();
    await leaseEnds();
    expect(await work(500)).toMatchObject({ state: "DONE", codes: count - half.made });
    expect(await stored(id)).toEqual({ n: count, different: count, alike: count });
  });

  test("whose work was taken over writes nothing more", async () => {
    const id = await begin({ count: 300 });
    const slow = work(10);
    await leaseEnds();
    const [first, second] = await Promise.all([slow, work(7)]);
    expect([first?.state, second?.state]).toContain("DONE");
    expect(await stored(id)).toEqual({ n: 300, different: 300, alike: 300 });
  });

  test("that is told to stop hands back; another goes on", async () => {
    const id = await begin();
    const stop = new AbortController();
    stop.abort();
    expect(await work(30, stop.signal)).toMatchObject({ state: "QUEUED", codes: 0 });
    expect(await work()).toMatchObject({ state: "DONE" });
    expect((await stored(id)).n).toBe(100);
  });

  test("two batches are made side by side", async () => {
    const ids = [await begin(), await begin()];
    await Promise.all([work(5), work(5)]);
    for (const id of ids) expect((await stored(id)).n).toBe(100);
  });

  async function killedAfterAFewChunks(): Promise<void> {
    const script = new URL("../../testing/slow-batch.ts", import.meta.url);
    const child = spawn(process.execPath, [script.pathname, world.database.url], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

describe("steering", () => {
  test("paused: none is made; resumed: the rest", async () => {
    const id = await begin({ count: 500 });
    const working = work(5);
    while ((await progress(id)).made < 20) await new Promise((done) => setTimeout(done, 1));
    must(await steerBatch(admin(), { batchId: id, move: "PAUSE" }));
    expect(await working).toMatchObject({ state: "PAUSED" });
    const before = await progress(id);
    expect(before.made).toBeLessThan(500);
    expect(await work()).toBeNull();
    must(await steerBatch(admin(), { batchId: id, move: "RESUME" }));
    expect(await work(100)).toMatchObject({ state: "DONE", codes: 500 - before.made });
    expect(await stored(id)).toEqual({ n: 500, different: 500, alike: 500 });
  });

  test("cancelled: what is made stays, and there is no way back", async () => {
    const id = await begin();
    must(await steerBatch(admin(), { batchId: id, move: "CANCEL" }));
    expect(await work()).toBeNull();
    const again = await steerBatch(admin(), { batchId: id, move: "RESUME" });
    expect(codesOf(again)).toEqual(["STATUS_NOT_ALLOWED"]);
  });

  test("beginning and resuming put the worker's task into the queue", async () => {
    const id = await begin();
    const jobs = await world.rows(
      sql`select 1 from graphile_worker.jobs where task_identifier = 'workOnBatches' and key = ${`batch:${id}`}`,
    );
    expect(jobs).toHaveLength(1);
  });
});

test("a list costs one statement, a chunk six", async () => {
  await begin({ count: 30 });
  const chunk = await countQueries(world.database.orm, () => work(30));
  // Taking the batch, then: held, inserted, progress, handed out.
  expect(chunk.count).toBeLessThanOrEqual(6);
  const list = await countQueries(world.database.orm, () => listBatches(admin(), { first: 10 }));
  expect(list.count).toBe(1);
});
