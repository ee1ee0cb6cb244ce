/**
 * `npm run seed -- [demo|empty|EXAMPLE] [--if-empty]`: plays a world into `DATABASE_URL`, else into the embedded shop of
 * `.data`.
 *
 * demo: shelves, people, codes and ninety days of orders. empty: the migrated schema and nothing else. EXAMPLE: the shelves
 * and people with one worked example of `scenarios/` (`06-multi-buy-3`: the third of that file), its goods and rules.
 * A database that has a world already is left alone; `--if-empty` makes that no mistake.
 */
import { parseArgs } from "node:util";
import { DatabaseTrouble } from "@8521/database";
import { demoSignIns } from "@8521/database/seed";
import type { OpenShop } from "@8521/engine/commands";
import { playWorld } from "./play-world.ts";
import { playScenario } from "./scenario/play-scenario.ts";
import { openTarget } from "./target.ts";

const say = (line: string): void => console.log(`8521 ▸ ${line}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "if-empty": { type: "boolean", default: false } },
});
const world = positionals[0] ?? "demo";

async function main(): Promise<void> {
  const began = performance.now();
  const target = await openTarget(process.env, say);
  try {
    if (world === "empty")
      return say("The schema is there, and nothing in it was made or changed.");
    const ms = () => performance.now() - began;
    if (await play(target.shop, ms)) return;
    if (values["if-empty"]) say("The world is there already: nothing to do.");
    else
      throw new DatabaseTrouble(
        "A world is there already. `npm start -- --fresh` begins anew; a server of your own you empty yourself.",
      );
  } finally {
    await target.close();
  }
}

/** Plays the world, and says what there is to see; false when one is there already. */
async function play(shop: OpenShop, ms: () => number): Promise<boolean> {
  if (world === "demo") {
    const made = await playWorld(shop, { now: new Date(), say });
    if (made) report(made, ms());
    return made !== null;
  }
  const played = await playScenario(shop, world, new Date());
  if (played) reportScenario(played);
  return played !== null;
}

function reportScenario({
  scenario,
  planted,
}: NonNullable<Awaited<ReturnType<typeof playScenario>>>): void {
  const items = scenario.document.cart.lines.map(({ id, quantity }) => `${quantity} x ${id}`);
  const codes = planted.codes.length > 0 ? `, codes ${planted.codes.join(" ")}` : "";
  say(`“${scenario.title.en}” is there: put ${items.join(", ")} into a cart${codes}.`);
  for (const { name, value } of scenario.expected) say(`  ${name} must be ${value}`);
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
