import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisServers, type RedisServer } from "../testing/redis-servers.ts";
import { codeAttempts } from "./code-attempts.ts";
import { inDatabase, inMemory, inRedis, type LimitStore } from "./stores.ts";

const NOW = new Date("2026-11-21T04:00:00Z");
const hash = (text: string) => Buffer.from(text.padEnd(32, "."));
const somebody = (more: object = {}) => ({
  cartId: randomUUID(),
  customerId: null,
  addressHash: null,
  prefixHash: null,
  ...more,
});

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
  // Connections are cut when the database is dropped.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const STORES: [string, () => LimitStore][] = [
  ["in memory", () => inMemory],
  ["in the database", () => inDatabase(pool)],
];
describe.each(STORES)("%s", (_, store) => {
  it("ten tries are answered, the eleventh locks for a minute", async () => {
    const limiter = codeAttempts(store());
    const attempt = somebody();
    for (let n = 1; n <= 10; n++) expect(await limiter.begin(attempt, NOW)).toBeNull();
    const locked = await limiter.begin(attempt, NOW);
    expect(locked?.retryAt.getTime()).toBeGreaterThan(NOW.getTime() + 55_000);
    expect(locked?.retryAt.getTime()).toBeLessThanOrEqual(NOW.getTime() + 60_000);
    expect(await limiter.begin(attempt, NOW)).not.toBeNull();
    expect(await limiter.begin(somebody(), NOW)).toBeNull();
  });

  it("tries with a code that somebody has are given back", async () => {
    const limiter = codeAttempts(store());
    const attempt = somebody({ customerId: randomUUID() });
    for (let n = 1; n <= 40; n++) {
      expect(await limiter.begin(attempt, NOW)).toBeNull();
      await limiter.known(attempt);
    }
  });

  it("a hundred at once get ten answers", async () => {
    const limiter = codeAttempts(store());
    const attempt = somebody({ addressHash: hash(randomUUID()) });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => limiter.begin({ ...attempt, cartId: randomUUID() }, NOW)),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(10);
  });

  it("a till may try what a hundred customers bring, whatever its address", async () => {
    const limiter = codeAttempts(store());
    const attempt = somebody({ keyId: randomUUID() });
    const answers = [];
    for (let n = 1; n <= 110; n++)
      answers.push(await limiter.begin({ ...attempt, cartId: null }, NOW));
    expect(answers.filter((answer) => answer === null)).toHaveLength(100);
  });

  it("a network of many addresses is one guesser after a hundred", async () => {
    const limiter = codeAttempts(store());
    const prefixHash = hash(randomUUID());
    const answers = [];
    for (let n = 1; n <= 120; n++)
      answers.push(
        await limiter.begin(somebody({ addressHash: hash(randomUUID()), prefixHash }), NOW),
      );
    expect(answers.filter((answer) => answer === null)).toHaveLength(100);
  });
});

it("two processes count together", async () => {
  const [one, other] = [codeAttempts(inDatabase(pool)), codeAttempts(inDatabase(pool))];
  const attempt = somebody();
  for (let n = 1; n <= 5; n++) {
    expect(await one.begin(attempt, NOW)).toBeNull();
    expect(await other.begin(attempt, NOW)).toBeNull();
  }
  expect(await one.begin(attempt, NOW)).not.toBeNull();
  expect(await other.begin(attempt, NOW)).not.toBeNull();
});

it("each lock of a day is longer", async () => {
  const limiter = codeAttempts(inDatabase(pool));
  const attempt = somebody();
  const minutes = [];
  for (let lock = 1; lock <= 5; lock++) {
    let answer = null;
    while (answer === null) answer = await limiter.begin(attempt, NOW);
    minutes.push(Math.round((answer.retryAt.getTime() - NOW.getTime()) / 60_000));
    // As if the lock had run out.
    await pool.query("delete from try_limit where key = $1", [`code:cart:${attempt.cartId}`]);
  }
  expect(minutes).toEqual([1, 5, 30, 120, 120]);
});

// The one that only speaks the protocol knows no scripts, which the library counts with.
const real = redisServers().filter(([name]) => name === "redis-server");
describe.each(real)("in Redis (%s)", (_, start) => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it("two processes count together", async () => {
    const clients = [new Redis(server.url), new Redis(server.url)];
    const [one, other] = clients.map((redis) => codeAttempts(inRedis(redis)));
    const attempt = somebody();
    for (let n = 1; n <= 5; n++) {
      expect(await one!.begin(attempt, NOW)).toBeNull();
      expect(await other!.begin(attempt, NOW)).toBeNull();
    }
    expect(await one!.begin(attempt, NOW)).not.toBeNull();
    for (const client of clients) client.disconnect();
  });
});
