import type { Redis } from "ioredis";
import type pg from "pg";
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from "rate-limiter-flexible";

/** What is counted: this many points in this time. */
export interface Allowance {
  /** Tells counts of one kind from others'. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Where counts are kept. */
export type LimitStore = (allowance: Allowance) => RateLimiterAbstract;

/** In this process alone. */
export const inMemory: LimitStore = ({ name, points, seconds }) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });

/** In the database (`try_limit`), for all processes. */
export function inDatabase(pool: pg.Pool): LimitStore {
  return (allowance) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "try_limit",
      tableCreated: true,
      keyPrefix: allowance.name,
      points: allowance.points,
      duration: allowance.seconds,
    });
}

/** In Redis, for all processes; while it is away, each counts for itself. */
export function inRedis(redis: Redis): LimitStore {
  return (allowance) =>
    new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `limits:${allowance.name}`,
      points: allowance.points,
      duration: allowance.seconds,
      insuranceLimiter: inMemory(allowance) as RateLimiterMemory,
    });
}
