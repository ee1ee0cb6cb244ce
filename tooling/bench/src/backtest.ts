/** A draft discount priced over 100,000 past orders: how fast, and in how much memory. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { migrate, startEmbedded } from "@8521/database";
import { compileRuleSet, freeze } from "@8521/engine";
import {
  backtestDiscount,
  openShop,
  shopSettings,
  workOnBacktest,
  type OpenShop,
} from "@8521/engine/commands";
import { cartOf, CONTEXT, discountOf, liveDiscounts } from "./engine-world.ts";
import type { Bench } from "./main.ts";
import type { Measurement } from "./table.ts";

/** A tenth first: memory that stays the same shows that history is streamed. */
const SIZES = [10_000, 100_000];
const RUNS = 3;
const TEMPLATES = 12;
const DISCOUNTS = 40;
const FROM = new Date("2026-01-01T00:00:00+08:00");
const TO = new Date("2027-01-01T00:00:00+08:00");

export const backtest: Bench = {
  title: `Backtest: a draft over past orders of 1 to 6 lines and ${DISCOUNTS} live discounts, orders a second`,
  async run() {
    const measured: Measurement[] = [];
    for (const orders of SIZES) measured.push(await measure(orders));
    return measured;
  },
};

async function measure(orders: number): Promise<Measurement> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-bench-"));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbedded({ folder: path.join(folder, "postgres"), durable: false });
  const url = server.url("bench");
  await migrate(url);
  const amounts = { min: 1, max: 1_000_000 };
  const amountLimits = { CREDIT: amounts, ATM: amounts, CVS: amounts, BARCODE: amounts };
  const shop = await openShop(url, shopSettings({}, { merchantId: "bench", amountLimits }));
  try {
    const bytes = await writeHistory(shop, orders);
    const runs: number[] = [];
    let peak = 0;
    for (let run = 0; run < RUNS; run++) {
      const { perSecond, peakBytes } = await backtestOnce(shop, orders);
      runs.push(perSecond);
      peak = Math.max(peak, peakBytes);
    }
    const note = `${kilobytes(bytes / orders)} KB a snapshot, peak memory ${megabytes(peak)} MB, kept ${megabytes(keptHeap())} MB`;
    return { name: `${orders.toLocaleString("en")} orders`, runs, note };
  } finally {
    await shop.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Paid orders spread over the year, each with one of a handful of frozen carts. */
async function writeHistory(shop: OpenShop, orders: number): Promise<number> {
  const em = shop.orm.em.fork();
  const { texts, hashes } = snapshots();
  await em.execute(
    `insert into orders (id, number, access_token_hash, state, currency, contact_name, email, email_key, phone, phone_key,
                         subtotal, discount_total, shipping_total, tax_total, total, payment_method, placed_at)
     select uuidv7(), 'B-' || n, '\\x00', 'PAID', 'TWD', 'n', 'e', 'e', 'p', 'p', 1, 0, 0, 0, 1, 'ATM',
            ?::timestamptz + n * (interval '360 days' / ?) from generate_series(1, ?) n`,
    [FROM, orders, orders],
  );
  await em.execute(
    `insert into order_snapshot (order_id, canonical, sha256, rule_set_hash, engine_version)
     select o.id, t.canonical, t.sha256, 'bench', 'bench'
     from (select id, row_number() over (order by placed_at) as n from orders) o
     join jsonb_to_recordset(?::jsonb) as t (at int, canonical text, sha256 text) on t.at = o.n % ?`,
    [
      JSON.stringify(texts.map((canonical, at) => ({ at, canonical, sha256: hashes[at] }))),
      TEMPLATES,
    ],
  );
  await em.execute("analyze orders, order_snapshot");
  return (orders / TEMPLATES) * texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function snapshots(): { texts: string[]; hashes: string[] } {
  const rules = compileRuleSet({ discounts: liveDiscounts(DISCOUNTS, 1) });
  const frozen = Array.from({ length: TEMPLATES }, (_, at) =>
    freeze({ cart: cartOf(1 + (at % 6), at + 1), rules, context: CONTEXT }),
  );
  return {
    texts: frozen.map(({ frozen: { json } }) => json),
    hashes: frozen.map(({ frozen: { sha256 } }) => sha256),
  };
}

async function backtestOnce(shop: OpenShop, orders: number) {
  const admin = shop.context({ kind: "ADMIN" });
  const {
    id: _id,
    version: _version,
    status: _status,
    ...rule
  } = discountOf(9_999, "CART", {
    type: "PERCENTAGE",
    percentOff: "12",
  });
  const begun = await backtestDiscount(admin, { rule, from: FROM, to: TO });
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  const memory = watchMemory();
  const began = performance.now();
  const worked = await workOnBacktest(shop.context({ kind: "SYSTEM" }));
  const seconds = (performance.now() - began) / 1_000;
  const peakBytes = memory.stop();
  if (worked?.state !== "DONE" || worked.orders !== orders) throw new Error(JSON.stringify(worked));
  return { perSecond: orders / seconds, peakBytes };
}

/** The most memory this process held while it was watched. */
function watchMemory(): { stop(): number } {
  let peak = process.memoryUsage().rss;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  return {
    stop: () => {
      clearInterval(watch);
      return Math.max(peak, process.memoryUsage().rss);
    },
  };
}

/** What is left on the heap when everything that can go is gone: peak memory is mostly V8's patience. */
function keptHeap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

const kilobytes = (bytes: number): string => (bytes / 1_024).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0);
