import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate, startEmbedded } from "@8521/database";
import {
  developmentSecrets,
  freePorts,
  type Program,
  Programs,
  type ShopPlan,
  shopPrograms,
} from "@8521/dev/running";
import pg from "pg";
import { setDiscounts } from "./discounts.ts";

/** A small shop for measuring: a durable database of its own and a running API, as in production. */
export interface BenchShop {
  readonly apiUrl: string;
  readonly database: pg.Pool;
  readonly variantIds: readonly string[];
  /** Replaces all automatic discounts by `count` that stack, and match every line unless they ask for far more. */
  setDiscounts(count: number, match?: "ALL" | "NONE"): Promise<void>;
  /** Another such server that answers queries from this data: the most the API could do. */
  answering(data: object): Promise<StaticServer>;
  close(): Promise<void>;
}

/** A server beside the shop's. */
export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

const PRODUCTS = 10;

/** `isLimited` keeps the limits of requests, which else would be what is measured. */
export async function openBenchShop({ isLimited = false } = {}): Promise<BenchShop> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-bench-"));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbedded({ folder: path.join(folder, "postgres"), durable: true });
  const databaseUrl = server.url("bench");
  await migrate(databaseUrl);
  const database = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  database.on("error", () => {});
  const variantIds = await stockShelves(database);
  const programs = new Programs(path.join(folder, "logs"));
  const plan = {
    databaseUrl,
    ports: await freePorts(),
    secrets: developmentSecrets(folder),
    folder,
  };
  const api = apiProgram(plan, isLimited);
  programs.start(api);
  await programs.ready();
  return {
    apiUrl: `http://127.0.0.1:${plan.ports.api}/graphql`,
    database,
    variantIds,
    setDiscounts: (count, match = "ALL") => setDiscounts(database, count, match),
    answering: (data) => answering(api, folder, data),
    close: async () => {
      await programs.stop();
      await database.end();
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The API as in production: with keys of its own, and quick at what GraphQL checks in development only. */
function apiProgram(plan: ShopPlan, isLimited: boolean): Program {
  const api = shopPrograms(plan).find(({ name }) => name === "api")!;
  const key = () => randomBytes(8).toString("hex");
  const production = {
    NODE_ENV: "production",
    DEMO: "",
    WEBHOOKS_ALLOW_PRIVATE: "",
    ECPAY_MERCHANT_ID: "3999999",
    ECPAY_HASH_KEY: key(),
    ECPAY_HASH_IV: key(),
  };
  // Rate limits protect a shop from one caller; here one caller is the measure.
  const limits: Record<string, string> = isLimited ? {} : { RATE_LIMITS: "off" };
  return { ...api, env: { ...api.env, ...production, ...limits } };
}

async function answering(api: Program, folder: string, data: object): Promise<StaticServer> {
  const file = path.join(folder, "static-answers.json");
  fs.writeFileSync(file, JSON.stringify(data));
  const { api: port } = await freePorts();
  const programs = new Programs(path.join(folder, "static-logs"));
  programs.start({
    ...api,
    args: ["--import", "tsx", "apps/api/src/testing/static-answers.ts"],
    env: { ...api.env, PORT: String(port), STATIC_ANSWERS: file },
    healthUrl: `http://localhost:${port}/health`,
  });
  await programs.ready();
  return { url: `http://127.0.0.1:${port}/graphql`, close: () => programs.stop() };
}

const text = (zh: string, en: string): string => JSON.stringify({ "zh-TW": zh, en });

/** Goods that never run out; answers their variants. */
export async function stockShelves(database: pg.Pool, products = PRODUCTS): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `with house as (insert into partner (slug, name) values ('bench', $1) returning id),
          shelf as (insert into category (slug, name) values ('all', $2) returning id),
          item as (insert into product (partner_id, slug, kind, category_id, name, price_from)
                   select house.id, 'item-' || n, 'PHYSICAL', shelf.id, $3, 100 * n from house, shelf, generate_series(1, ${products}) n
                   returning id, partner_id, slug, price_from, name),
          frozen as (insert into product_version (product_id, version, data) select id, 1, jsonb_build_object('name', name) from item)
     insert into variant (product_id, partner_id, sku, price, on_hand)
     select id, partner_id, slug, price_from, 1000000000 from item returning id`,
    [text("量測", "Bench"), text("全部", "All"), text("商品", "Item")],
  );
  return rows.map(({ id }) => id);
}
