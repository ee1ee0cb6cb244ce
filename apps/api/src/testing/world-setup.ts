import setUpServer from "@8521/database/vitest";
import { createTestDatabase } from "@8521/database/testing";
import { playWorld } from "@8521/seed";
import { ecpayFromEnvironment } from "@8521/ecpay";
import { openShop, shopSettings } from "@8521/engine/commands";
import pg from "pg";

const ORDERS = 16;

/**
 * Plays a small demo world once a run; each test file clones the database (`API_WORLD`), which takes some tens of
 * milliseconds.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const stopServer = await setUpServer();
  const made = await createTestDatabase();
  const env = process.env;
  const shop = await openShop(made.url, shopSettings(env, ecpayFromEnvironment(env)));
  await playWorld(shop, { now: new Date(), orders: ORDERS });
  await shop.close();
  await made.orm.close(true);
  const world = new URL(made.url).pathname.slice(1);
  await onServer(made.url, `alter database ${world} allow_connections false`);
  env.API_WORLD = made.url;
  return async () => {
    await onServer(made.url, `drop database if exists ${world} with (force)`);
    await stopServer?.();
  };
}

/** One statement on the server's maintenance database. */
export async function onServer(databaseUrl: string, statement: string): Promise<void> {
  const url = new URL(databaseUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
