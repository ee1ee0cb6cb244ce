/**
 * `npm run chaos -- --seed N --rounds M`: a whole shop of real processes on a PostgreSQL of its own, everybody at once,
 * processes and PostgreSQL killed meanwhile, then the audit. Ends with status 1 when a promise was broken, says which
 * seed it was, and keeps the folder with the database and the logs.
 *
 * Options: `--seeds K` plays K seeds from N on; `--customers C` of one rush; `--break GUARD` takes a guard out of the
 * scratch database first (to see that it is noticed); `--keep` keeps the folder in any case.
 */
import { parseArgs } from "node:util";
import { BREAKS } from "./breaks.ts";
import type { House } from "./house/house.ts";
import { openStage, playSeed, type Outcome } from "./play-seed.ts";
import { refusalsOf, rowOf, tableOf } from "./table.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "1" },
    rounds: { type: "string", default: "3" },
    customers: { type: "string", default: "18" },
    break: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const [seed, seeds, rounds, customers] = [
  values.seed,
  values.seeds,
  values.rounds,
  values.customers,
].map(Number) as [number, number, number, number];
const guard = values.break;
if (![seed, seeds, rounds, customers].every((n) => Number.isSafeInteger(n) && n > 0)) {
  console.error("--seed, --seeds, --rounds and --customers are whole numbers from 1 on.");
  process.exit(2);
}
if (guard !== undefined && !(guard in BREAKS)) {
  console.error(`No guard "${guard}". There are: ${Object.keys(BREAKS).join(", ")}.`);
  process.exit(2);
}

const STAFF = { api: 3, webhooks: 2, worker: 2 };

/** Seeds share a house, whose past grows; after a failure the next one gets another. */
async function playAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let house: House | null = null;
  for (let n = seed; n < seed + seeds; n++) {
    house ??= await openStage(STAFF, guard);
    const outcome = await playSeed(house, { seed: n, rounds, customers, say: console.log });
    outcomes.push(outcome);
    console.log(rowOf(outcome));
    if (outcome.violations.length === 0) continue;
    tellFailure(outcome, house.folder);
    await house.close({ keepsFolder: true });
    house = null;
  }
  await house?.close({ keepsFolder: values.keep });
  return outcomes;
}

function tellFailure({ seed: failed, violations }: Outcome, folder: string): void {
  const again = `npm run chaos -- --seed ${failed} --rounds ${rounds} --customers ${customers}${guard ? ` --break ${guard}` : ""}`;
  console.error(`✗ seed ${failed}: ${violations.length} promises broken`);
  for (const violation of violations) console.error(`    ${violation}`);
  console.error(`  again: ${again}\n  kept: ${folder}`);
}

const outcomes = await playAll();
console.log(`\n${tableOf(outcomes)}\n\nRefused: ${refusalsOf(outcomes)}`);
process.exit(outcomes.some(({ violations }) => violations.length > 0) ? 1 : 0);
