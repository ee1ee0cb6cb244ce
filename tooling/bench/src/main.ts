/**
 * `npm run bench [-- NAME …] [-- --json FILE]`: tables with medians, spread and the ratio to a limit measured in the same run.
 * Names: see BENCHES. Figures depend on the machine; the ratios less so. Nothing here asserts a time.
 */
import fs from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { printTable, type Measurement } from "./table.ts";

/** One benchmark: a name to ask for it by, and the tables it prints. */
export interface Bench {
  readonly title: string;
  run(): Promise<readonly Measurement[]>;
}

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  codes: async () => (await import("./codes/batch.ts")).makingCodes,
  "codes-stored": async () => (await import("./codes/stored.ts")).checkingCodes,
  "hot-code": async () => (await import("./codes/hot-code.ts")).hotCode,
  engine: async () => (await import("./engine-pricing.ts")).enginePricing,
  backtest: async () => (await import("./backtest.ts")).backtest,
  "http-cart": async () => (await import("./http/cart-pricing.ts")).cartPricing,
  "http-change": async () => (await import("./http/cart-changing.ts")).cartChanging,
  "guess-storm": async () => (await import("./http/guess-storm.ts")).guessStorm,
  "http-orders": async () => (await import("./http/placing-orders.ts")).placingOrders,
};

const { values, positionals } = parseArgs({
  options: { json: { type: "string" } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown[0]}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}
const [cpu] = os.cpus();
console.log(
  `${cpu?.model ?? "unknown processor"}, ${os.availableParallelism()} cores, Node ${process.versions.node}`,
);
const results: Record<string, readonly Measurement[]> = {};
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
  const bench = await BENCHES[name]!();
  results[name] = await bench.run();
  printTable(bench.title, results[name]);
}
if (values.json) fs.writeFileSync(values.json, JSON.stringify(results, null, 2));
