/**
 * A code that everybody uses at the same moment: what its counter lets through, beside what PostgreSQL itself lets
 * through with as many connections; and whole orders with it.
 */
import { newId } from "@8521/database";
import { changeCounters, setVoucherHot, takingOf, type Use } from "@8521/engine/commands";
import { createVoucher, type CommandResult } from "@8521/engine/commands";
import type { Bench } from "../main.ts";
import { median, type Measurement } from "../table.ts";
import { CONNECTIONS, perSecond } from "./at-once.ts";
import { type CodeBench, openCodeBench } from "./database.ts";
import { ordersPerSecond } from "./hot-orders.ts";
import { openRawCounters } from "./raw-counters.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);

/** How a code's uses are counted, and the limit it is compared with. */
const WAYS = [
  { name: "one row (limited)", limit: "one row, raw", maxRedemptions: 1_000_000_000, isHot: false },
  { name: "16 slots (hot)", limit: "16 rows, raw", maxRedemptions: 1_000_000_000, isHot: true },
  { name: "no limit", limit: "16 rows, raw", maxRedemptions: null, isHot: false },
] as const;
type Way = (typeof WAYS)[number] & { readonly code: string; readonly voucherId: string };

export const hotCode: Bench = {
  title: `One code at once over ${CONNECTIONS} connections, durable commits, a second`,
  async run() {
    const bench = await openCodeBench(CONNECTIONS);
    try {
      const raw = await openRawCounters(bench.url);
      const ways = await Promise.all(WAYS.map((way) => prepared(bench, way)));
      const rawRuns: Record<string, number[]> = { "one row, raw": [], "16 rows, raw": [] };
      const taking = new Map(ways.map((way) => [way, [] as number[]]));
      const orders = new Map(ways.map((way) => [way, [] as number[]]));
      // In turns: what slows the machine for a while slows them all.
      for (let run = 0; run < RUNS; run++) {
        rawRuns["one row, raw"]!.push(await perSecond(() => raw.update(1)));
        rawRuns["16 rows, raw"]!.push(await perSecond((lane) => raw.update(lane + 1)));
        for (const way of ways) taking.get(way)!.push(await perSecond(() => take(bench, way)));
      }
      for (let run = 0; run < RUNS; run++)
        for (const way of ways) orders.get(way)!.push(await ordersPerSecond(bench, way.code));
      await raw.close();
      const limitOf = (name: string) => ({ name, perSecond: median(rawRuns[name]!) });
      const limitsThemselves = Object.entries(rawRuns).map(([name, runs]) => ({
        name: `update … returning, ${name}`,
        runs,
      }));
      const measured = (what: string, runs: ReadonlyMap<Way, number[]>): Measurement[] =>
        ways.map((way) => ({
          name: `${what}, ${way.name}`,
          runs: runs.get(way)!,
          limit: limitOf(way.limit),
          note: times(runs.get(way)!, runs.get(ways[0]!)!),
        }));
      return [
        ...limitsThemselves,
        ...measured("taking a use", taking),
        ...measured("placing an order", orders),
      ];
    } finally {
      await bench.close();
    }
  },
};

const times = (runs: readonly number[], first: readonly number[]): string =>
  `${(median(runs) / median(first)).toFixed(2)} × one row`;

async function prepared({ shop, discountId }: CodeBench, way: (typeof WAYS)[number]): Promise<Way> {
  const house = () => shop.context({ kind: "SYSTEM" });
  const code = `BENCH${WAYS.indexOf(way)}`;
  const { maxRedemptions, isHot } = way;
  const wish = { discountId, text: code, isPublic: true, maxRedemptions };
  const { voucherId } = must(await createVoucher(house(), wish));
  if (isHot) must(await setVoucherHot(house(), { voucherId, isHot }));
  return { ...way, code, voucherId };
}

/** The last part of placing an order, as the command itself does it: the code and its unlimited discount are counted. */
async function take({ shop, discountId }: CodeBench, { voucherId }: Way): Promise<void> {
  const use: Use = { redemptionId: newId(), discountId, voucherId, amount: 100 };
  const limits = { perCustomerOfDiscount: null, perCustomerOfVoucher: null };
  await shop.orm.em.fork().transactional(async (tx) => {
    const { refused } = await changeCounters(tx, takingOf(use, limits, []), "REFUSE");
    if (refused) throw new Error(refused.code);
  });
}

function must<T>(result: CommandResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
