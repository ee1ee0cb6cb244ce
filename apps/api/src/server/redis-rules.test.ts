import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisServers, type RedisServer } from "../testing/redis-servers.ts";
import { redisRules } from "./redis-rules.ts";

describe.each(redisServers())("with %s", (_, start) => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it("keeps a text for its time and gives it back", async () => {
    const rules = redisRules(server.url);
    const text = JSON.stringify([{ name: "九折", rest: "x".repeat(2_000) }]);
    const put = () =>
      rules.shelf.put("discounts:rules:h", text, 3600).then(
        () => true,
        () => false,
      );
    await expect.poll(put, { timeout: 5_000 }).toBe(true);
    expect(await rules.shelf.get("discounts:rules:h")).toBe(text);
    expect(await rules.shelf.get("discounts:rules:other")).toBeNull();
    rules.close();
    const redis = new Redis(server.url);
    const left = await redis.ttl("discounts:rules:h");
    redis.disconnect();
    expect(left).toBeGreaterThan(3_590);
    expect(left).toBeLessThanOrEqual(3_600);
  });
});

it("a Redis that is away answers with an error at once, which the cache takes as nothing", async () => {
  const rules = redisRules("redis://127.0.0.1:1");
  const began = performance.now();
  await expect(rules.shelf.get("k")).rejects.toThrow(Error);
  expect(performance.now() - began).toBeLessThan(1_000);
  rules.close();
});
