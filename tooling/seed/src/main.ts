/**
 * `npm run seed -- [demo|empty] [--if-empty]`: plays a world into `DATABASE_URL`, else into the embedded shop of `.data`.
 *
 * demo: shelves, people, codes and ninety days of orders. empty: the migrated schema and nothing else.
 * A database that has a world already is left alone; `--if-empty` makes that no mistake.
 */
import { parseArgs } from "node:util";
import { DatabaseTrouble } from "@8521/database";
import { demoSignIns } from "@8521/database/seed";
import { playWorld } from "./play-world.ts";
import { openTarget } from "./target.ts";

const say = (line: string): void => console.log(`8521 ▸ ${line}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "if-empty": { type: "boolean", default: false } },
});
const world = positionals[0] ?? "demo";

async function main(): Promise<void> {
  if (world !== "demo" && world !== "empty")
    throw new DatabaseTrouble(`There is no world "${world}": choose demo or empty.`);
  const began = performance.now();
  const target = await openTarget(process.env, say);
  try {
    if (world === "empty")
      return say("The schema is there, and nothing in it was made or changed.");
    const made = await playWorld(target.shop, { now: new Date(), say });
    if (made) report(made, performance.now() - began);
    else if (values["if-empty"]) say("The world is there already: nothing to do.");
    else
      throw new DatabaseTrouble(
        "A world is there already. `npm start -- --fresh` begins anew; a server of your own you empty yourself.",
      );
  } finally {
    await target.close();
  }
}

function report(
  { discounts, codes, orders }: NonNullable<Awaited<ReturnType<typeof playWorld>>>,
  ms: number,
): void {
  say(
    `The demo world is there: ${discounts} discounts, ${codes} codes, ${orders} past orders (${(ms / 1000).toFixed(1)} s).`,
  );
  const first = (role: string) => demoSignIns.find((person) => person.role === role)?.email;
  say(
    `Sign in as ${first("ADMIN")}, ${first("AFFILIATE")} or ${first("CUSTOMER")}; the password is ${demoSignIns[0]?.password}.`,
  );
}

await main().catch((error: unknown) => {
  console.error(error instanceof DatabaseTrouble ? `8521 ✗ ${error.message}` : error);
  process.exitCode = 1;
});
