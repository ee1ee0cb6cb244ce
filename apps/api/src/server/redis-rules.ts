import type { RuleShelf } from "@8521/engine/commands";
import { Redis } from "ioredis";

/** A shelf of rules in Redis, and the way to let go of it. */
export interface RedisRules {
  readonly shelf: RuleShelf;
  close(): void;
}

/** A slower answer than this is no help: the database has the rules too. */
const PATIENCE_MS = 500;

/**
 * The second level of the rule cache (`REDIS_URL`), shared by all processes. A Redis that is away, slow or wrong costs
 * time: its answers are hashed before they are used, and its errors are nobody's.
 */
export function redisRules(url: string): RedisRules {
  const redis = new Redis(url, {
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    enableOfflineQueue: false,
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 200, 10_000),
  });
  redis.on("error", () => {});
  return {
    shelf: {
      get: (key) => redis.get(key),
      put: async (key, text, seconds) => {
        await redis.set(key, text, "EX", seconds);
      },
    },
    close: () => redis.disconnect(),
  };
}
