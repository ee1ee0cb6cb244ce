import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate, startEmbedded } from "@8521/database";
import {
  developmentSecrets,
  freePorts,
  Programs,
  shopEnvironment,
  shopPrograms,
} from "@8521/dev/running";
import pg from "pg";

/** A small shop for measuring: a durable database of its own and a running API. */
export interface BenchShop {
  readonly apiUrl: string;
  readonly database: pg.Pool;
  readonly variantIds: readonly string[];
  /** Replaces all discounts by `count` automatic ones that match every line and stack. */
  setDiscounts(count: number): Promise<void>;
  close(): Promise<void>;
}

const PRODUCTS = 10;

export async function openBenchShop(): Promise<BenchShop> {
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
  // Rate limits protect a shop from one caller; here one caller is the measure.
  const api = shopPrograms(plan).find(({ name }) => name === "api")!;
  programs.start({
    ...api,
    env: { ...api.env, ...shopEnvironment(plan), PORT: api.env.PORT!, RATE_LIMITS: "off" },
  });
  await programs.ready();
  return {
    apiUrl: `http://127.0.0.1:${plan.ports.api}/graphql`,
    database,
    variantIds,
    setDiscounts: (count) => setDiscounts(database, count),
    close: async () => {
      await programs.stop();
      await database.end();
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

const text = (zh: string, en: string): string => JSON.stringify({ "zh-TW": zh, en });

async function stockShelves(database: pg.Pool): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `with house as (insert into partner (slug, name) values ('bench', $1) returning id),
          shelf as (insert into category (slug, name) values ('all', $2) returning id),
          item as (insert into product (partner_id, slug, kind, category_id, name, price_from)
                   select house.id, 'item-' || n, 'PHYSICAL', shelf.id, $3, 100 * n from house, shelf, generate_series(1, ${PRODUCTS}) n
                   returning id, partner_id, slug, price_from, name),
          frozen as (insert into product_version (product_id, version, data) select id, 1, jsonb_build_object('name', name) from item)
     insert into variant (product_id, partner_id, sku, price, on_hand)
     select id, partner_id, slug, price_from, 1000000000 from item returning id`,
    [text("量測", "Bench"), text("全部", "All"), text("商品", "Item")],
  );
  return rows.map(({ id }) => id);
}

async function setDiscounts(database: pg.Pool, count: number): Promise<void> {
  await database.query("update discount set status = 'ENDED' where status = 'ACTIVE'");
  for (let n = 1; n <= count; n++) {
    const { rows } = await database.query<{ id: string }>("select uuidv7() as id");
    const rule = automaticRule(rows[0]!.id, n);
    await database.query(
      `insert into discount (id, status, name, level, type, priority, automatic, rule)
       values ($1, 'ACTIVE', $2, $3, $4, $5, true, $6)`,
      [
        rule.id,
        JSON.stringify(rule.name),
        rule.level,
        rule.config.type,
        rule.priority,
        JSON.stringify(rule),
      ],
    );
    await database.query(
      "insert into discount_version (discount_id, version, rule) values ($1, 1, $2)",
      [rule.id, JSON.stringify(rule)],
    );
  }
}

/** One per cent off every line, on top of all others. */
function automaticRule(id: string, n: number) {
  return {
    id,
    version: 1,
    name: { "zh-TW": `自動折扣 ${n}`, en: `Automatic ${n}` },
    partnerId: null,
    status: "ACTIVE",
    level: "PRODUCT",
    config: { type: "PERCENTAGE", percentOff: "1" },
    currency: null,
    priority: n,
    canStack: true,
    exclusivity: "CART",
    excludedDiscountIds: [],
    startsAt: null,
    endsAt: null,
    limits: { total: null, perCustomer: null },
    minimumBasis: "BEFORE_DISCOUNTS",
    maxDiscountAmount: null,
    automatic: true,
    availability: { kind: "EVERYONE" },
    refundMode: "KEEP",
  };
}
