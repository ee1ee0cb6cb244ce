/** A million codes made by the worker, beside PostgreSQL's own COPY of the same rows into the same table. */
import { createBatch, workOnBatch } from "@8521/engine/commands";
import type { Bench } from "../main.ts";
import type { Measurement } from "../table.ts";
import { openCodeBench, type CodeBench } from "./database.ts";

const CODES = Number(process.env.BENCH_CODES ?? 1_000_000);
const MEGABYTE = 1024 * 1024;

export const makingCodes: Bench = {
  title: `${CODES.toLocaleString("en")} codes: made, sealed and indexed by the worker, beside COPY of the same rows`,
  run: async () => {
    const bench = await openCodeBench();
    try {
      const made = await make(bench);
      const copied = await copy(bench);
      return [
        {
          name: "batch of codes",
          runs: [made.perSecond],
          limit: { name: "COPY", perSecond: copied },
          note: `peak memory ${made.peakMegabytes} MB, ${made.grownMegabytes} MB more than before`,
        },
        { name: "COPY, same rows and indexes", runs: [copied] },
      ] satisfies Measurement[];
    } finally {
      await bench.close();
    }
  },
};

async function make({ shop, discountId }: CodeBench) {
  const context = () => shop.context({ kind: "SYSTEM" });
  const begun = await createBatch(context(), { discountId, name: "bench", count: CODES });
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const began = performance.now();
  const worked = await workOnBatch(context());
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  if (worked?.codes !== CODES) throw new Error(`made ${worked?.codes} of ${CODES}`);
  return {
    perSecond: CODES / seconds,
    peakMegabytes: Math.round(peak / MEGABYTE),
    grownMegabytes: Math.round((peak - before) / MEGABYTE),
  };
}

/** An empty table with every index and constraint of the real one. */
const TWIN = `create table voucher_twin (like voucher including all);
  alter table voucher_twin add foreign key (partner_id) references partner,
    add foreign key (discount_id) references discount, add foreign key (batch_id) references voucher_batch,
    add foreign key (merged_into_id) references voucher_twin`;

/** The rows that were made, out to a file of the server and into the twin, by one statement. */
async function copy({ database }: CodeBench): Promise<number> {
  const client = await database.connect();
  try {
    await client.query(
      "select set_config('bench.file', current_setting('data_directory') || '/bench.copy', false)",
    );
    const run = (statement: string) =>
      client.query(
        `do $$ begin execute format('${statement}', current_setting('bench.file')); end $$`,
      );
    await run("copy voucher to %L (format binary)");
    await client.query(TWIN);
    await client.query("checkpoint");
    const began = performance.now();
    await run("copy voucher_twin from %L (format binary)");
    return CODES / ((performance.now() - began) / 1000);
  } finally {
    client.release();
  }
}
