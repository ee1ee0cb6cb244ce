/** Checking a code while many are stored: how long one check takes, for a code that is known and for one nobody has. */
import {
  addToCart,
  applyCode,
  type CommandContext,
  type CommandResult,
  createBatch,
  exportBatch,
  openCart,
  removeCode,
  workOnBatch,
} from "@8521/engine/commands";
import type { Bench } from "../main.ts";
import type { Measurement } from "../table.ts";
import { type CodeBench, openCodeBench } from "./database.ts";

const STORED = Number(process.env.BENCH_STORED ?? 10_000_000);
const KNOWN = 1_000;
const CHECKS = 1_000;

export const checkingCodes: Bench = {
  title: `One check of a code (cart priced and written) with ${STORED.toLocaleString("en")} codes stored`,
  run: async () => {
    const bench = await openCodeBench();
    try {
      const codes = await knownCodes(bench);
      const empty = await check(bench, `${KNOWN} stored, known`, codes);
      await store(bench, STORED);
      return [
        empty,
        await check(bench, `${STORED.toLocaleString("en")} stored, known`, codes),
        await check(bench, `${STORED.toLocaleString("en")} stored, unknown`, codes.map(strange)),
      ];
    } finally {
      await bench.close();
    }
  },
};

/** A code of the same length that nobody has. */
const strange = (code: string): string => `ZZ${code.slice(2)}`;

function must<T>(result: CommandResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

async function knownCodes({ shop, discountId }: CodeBench): Promise<string[]> {
  const house = () => shop.context({ kind: "SYSTEM" });
  const wish = { discountId, name: "known", count: KNOWN };
  const { batchId } = must(await createBatch(house(), wish));
  await workOnBatch(house());
  let file = "";
  for await (const piece of must(await exportBatch(house(), { batchId })).csv) file += piece;
  return file
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[0]!);
}

/** Rows as a batch leaves them, with digests nobody's code has. Indexes are built afterwards, as after a dump is read. */
async function store({ database, discountId }: CodeBench, count: number): Promise<void> {
  const { rows } = await database.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'voucher' and indexname <> 'voucher_pkey'`,
  );
  for (const { name } of rows) await database.query(`drop index ${name}`);
  await database.query("alter table voucher set (fillfactor = 100)");
  await database.query("alter table voucher disable trigger all");
  const chunk = 500_000;
  for (let from = 0; from < count; from += chunk) {
    await database.query(
      `insert into voucher (discount_id, code_cipher, cipher_key_version, code_index, skeleton_index, masked_code)
       select $1, sha256(n::text::bytea), 1, sha256(('key' || n)::bytea), sha256(('skeleton' || n)::bytea), '****-' || n % 10000
       from generate_series($2::bigint, $3::bigint) n`,
      [discountId, from + 1, Math.min(from + chunk, count)],
    );
  }
  await database.query("alter table voucher enable trigger all");
  await database.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await database.query(definition);
  await database.query("vacuum analyze voucher");
}

async function check(
  bench: CodeBench,
  name: string,
  codes: readonly string[],
): Promise<Measurement> {
  const guest = () => bench.shop.context({ kind: "GUEST" });
  const cart = await filledCart(bench, guest());
  const times: number[] = [];
  for (let n = 0; n < CHECKS; n++) {
    const context = guest();
    const began = performance.now();
    const result = await applyCode(context, { ...cart, text: codes[n % codes.length]! });
    times.push(performance.now() - began);
    if (result.ok) must(await removeCode(guest(), { ...cart, voucherId: result.code.voucherId }));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return {
    name,
    runs: [1000 / at(0.5)],
    note: `p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`,
  };
}

async function filledCart({ database }: CodeBench, context: CommandContext) {
  const text = JSON.stringify({ "zh-TW": "量測", en: "Bench" });
  const { rows } = await database.query<{ id: string }>(
    `with house as (insert into partner (slug, name) values (uuidv7()::text, $1) returning id),
          shelf as (insert into category (slug, name) values (uuidv7()::text, $1) returning id),
          item as (insert into product (partner_id, slug, kind, category_id, name, price_from)
                   select house.id, uuidv7()::text, 'PHYSICAL', shelf.id, $1, 1000 from house, shelf returning id, partner_id),
          frozen as (insert into product_version (product_id, version, data) select id, 1, '{}' from item)
     insert into variant (product_id, partner_id, sku, price, on_hand)
     select id, partner_id, uuidv7()::text, 1000, 1000 from item returning id`,
    [text],
  );
  const opened = must(await openCart(context, {}));
  const cart = { cartId: opened.cartId, token: opened.token };
  must(await addToCart(context, { ...cart, variantId: rows[0]!.id, quantity: 1 }));
  return cart;
}
