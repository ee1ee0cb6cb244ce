import { createOrm, type Orm } from "@8521/database";
import { followRules, shopSettings, type ShopSettings, useRuleShelf } from "@8521/engine/commands";
import { readConfig, type Config, type Environment } from "../config.ts";
import { openAuth, type Auth } from "../members/auth.ts";
import pg from "pg";
import { Redis } from "ioredis";
import { postOutside } from "../checks/post-outside.ts";
import { openLimits, type Limits } from "../limits/limits.ts";
import { inDatabase, inRedis, type LimitStore } from "../limits/stores.ts";
import { redisRules } from "./redis-rules.ts";

/** What all requests of this process have in common. */
export interface ApiShop {
  readonly config: Config;
  readonly settings: ShopSettings;
  readonly orm: Orm;
  readonly auth: Auth;
  readonly limits: Limits;
  /** The moment; tests may stop the clock. */
  readonly now: () => Date;
  close(): Promise<void>;
}

/** Connects to the database and reads the settings. */
export async function openApiShop(
  env: Environment,
  now: () => Date = () => new Date(),
): Promise<ApiShop> {
  const config = readConfig(env);
  const counts = openCounts(config);
  const limits = openLimits(config.requestsPerMinute, counts.store);
  const usual = shopSettings(env, config.ecpay);
  const settings: ShopSettings = {
    ...usual,
    codes: { ...usual.codes, limiter: limits.codeAttempts },
    customChecks: { post: postOutside(usual.webhooks.mayCallPrivateAddresses) },
  };
  const orm = await createOrm(config.databaseUrl, { poolSize: config.poolSize });
  const following = followRules(config.databaseUrl, orm.em);
  const redis = config.redisUrl === null ? null : redisRules(config.redisUrl);
  if (redis) useRuleShelf(orm.em, redis.shelf);
  const auth = openAuth(config, orm);
  return {
    config,
    settings,
    orm,
    auth,
    limits,
    now,
    close: async () => {
      await auth.close();
      await following.close();
      redis?.close();
      await counts.close();
      await orm.close(true);
    },
  };
}

/** Where tries are counted for all processes: in Redis when there is one, else in the database. */
function openCounts({ redisUrl, databaseUrl }: Config): {
  store: LimitStore;
  close(): Promise<void>;
} {
  if (redisUrl) {
    const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    redis.on("error", () => {});
    return { store: inRedis(redis), close: async () => redis.disconnect() };
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A connection that is cut is opened again by the next try.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  return { store: inDatabase(pool), close: () => pool.end() };
}
